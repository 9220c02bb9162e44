/** docs/editions.md, from top to bottom, on Acme. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { copyOfAcme } from '../support/folder.ts'
import { render } from '../support/parse.ts'
import { root, run } from '../support/run.ts'

const text = await readFile(join(root, 'docs/editions.md'), 'utf8')
const fences = [...text.matchAll(/^```(\w*) ?(\w*)\n([\s\S]*?)^```$/gm)].map(([, lang, , body]) => ({
  lang,
  body: body ?? '',
}))

test('its commands, in order, and what it says they say', async () => {
  const report = await copyOfAcme()
  const cwd = join(report, '..')
  const commands = fences.filter(({ lang }) => lang === 'sh').flatMap(({ body }) => body.trim().split('\n'))
  expect(commands.length).toBeGreaterThan(6)
  for (const command of commands) {
    const { code, stderr } = await run(command.split(/\s+/).slice(1), { cwd })
    expect(code, `${command}\n${stderr}`).toBe(0)
  }
  expect(await readFile(join(cwd, 'diff.html'), 'utf8')).toContain('<!doctype html>')

  const metrics = join(report, 'metrics/acme.yaml')
  const written = parse(await readFile(metrics, 'utf8')) as Record<string, { observations: object }>
  const example = parse(fences.find(({ lang }) => lang === 'yaml')?.body ?? '') as typeof written
  const merged = {
    ...written.anvils,
    observations: { ...written.anvils?.observations, ...example.anvils?.observations },
  }
  await writeFile(metrics, stringify({ ...written, anvils: merged }))
  const said = /info {2}(.*)$/m.exec(text)?.[1] ?? ''
  expect(said).not.toBe('')
  expect((await run(['check', '2030'], { cwd })).stdout).toContain(`info  ${said}`)
  const listed = await run(['check', '2031'], { cwd })
  expect(listed.stdout).toContain('restatement-listed')
})

test.each(fences.filter(({ lang }) => lang === 'markdown'))('$body', async ({ body }) => {
  expect((await render(body)).problems).toEqual([])
})

test('the rules it names are rules', async () => {
  const rules = await readFile(join(root, 'docs/rules.md'), 'utf8')
  for (const id of [
    'lock-untouched',
    'figure-restated-since',
    'passage-reviewed',
    'comparative-locked',
    'revision-kept',
    'restatement-listed',
    'target-base-agrees',
  ])
    expect([id, rules.includes(id)]).toEqual([id, text.includes(`\`${id}\``)])
})
