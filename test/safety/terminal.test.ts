/** Control characters of a report are replaced by visible symbols in a terminal. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { print } from '../../src/base/terminal-text/print.ts'
import { visible } from '../../src/base/terminal-text/visible.ts'
import { githubAnnotations } from '../../src/problems/reporters/github.ts'
import { copyOfAcme } from '../support/folder.ts'
import { runHere } from '../support/run-here.ts'

const ESC = '\u001b'
const HOSTILE = `${ESC}[2J${ESC}]0;owned\u0007\u009b31m\u202e\u007f\r`
/** All control characters except tabs and line ends. */
const CONTROL = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u

test('each control character has a symbol, and words of any language stay', () => {
  const controls = Array.from({ length: 0xa0 }, (_, i) => String.fromCharCode(i)).join('')
  expect(visible(controls)).not.toMatch(CONTROL)
  expect(visible(`${ESC}[2J`)).toBe('␛[2J')
  expect(visible('\u009b\u007f\u202e')).toBe('<U+009B>␡<U+202E>')
  expect(visible('可持续 تقرير\tnaïve 🏭\n')).toBe('可持续 تقرير\tnaïve 🏭\n')
})

test('only Perennial’s own colours remain', () => {
  const written: string[] = []
  const stream = { write: (text: string) => written.push(text) > 0, isTTY: true }
  print(stream as never, `${ESC}[31merror${ESC}[39m ${ESC}[8mhidden${ESC}[2J`, {})
  print({ ...stream, isTTY: false } as never, `${ESC}[31merror`, {})
  expect(written).toEqual([`${ESC}[31merror${ESC}[39m ␛[8mhidden␛[2J`, '␛[31merror'])
})

test('control characters in annotations for GitHub', () => {
  const problem = { severity: 'error', path: `a${HOSTILE}`, rule: 'a', message: HOSTILE, note: HOSTILE }
  expect(githubAnnotations([problem as never])).not.toMatch(CONTROL)
})

test('output of commands for a report full of control characters', async () => {
  const report = await copyOfAcme()
  const edit = async (path: string, change: (text: string) => string) => {
    const file = join(report, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, change(await readFile(file, 'utf8').catch(() => '')))
  }
  const escaped = JSON.stringify(HOSTILE).slice(1, -1)
  await edit(
    `2030/en/09-${HOSTILE.replaceAll('/', '')}.md`,
    () =>
      `---\ntitle: "Words ${escaped}"\npart: "${escaped}"\n---\n\n:metric[x${HOSTILE}] ::x${HOSTILE}\n\n[a](b${HOSTILE})\n\n<b${HOSTILE}>\n`,
  )
  await edit('metrics/acme.yaml', text => text.replace('Anvils made', `"Anvils ${escaped}"`))
  await edit('glossary.yaml', () => `"iron ${escaped}": { "${escaped}": x }\n`)
  const env = { LC_ALL: 'C.UTF-8', FORCE_COLOR: '' }
  const calls = [
    ['check', '--report', report],
    ['check', '--report', report, '--strict', '--lang', 'zh-Hans'],
    ['check', '--report', report, '--format', 'github'],
    ['build', '--report', report, '--edition', `2030${HOSTILE}`],
    ['figures', '--report', report, `anvils${HOSTILE}`],
    ['lock', '--report', report, '--edition', `x${HOSTILE}`],
    ['new', `x${HOSTILE}`, '--report', report],
    ['accept', `x${HOSTILE}`, '--report', report],
    ['diff', `x${HOSTILE}`, `y${HOSTILE}`, '--report', report],
    [`x${HOSTILE}`],
  ]
  for (const args of calls) {
    const { stdout, stderr } = await runHere(args, dirname(report), env)
    expect([args[0], `${stdout}${stderr}`.match(CONTROL)?.[0]]).toEqual([args[0], undefined])
    expect(stderr).not.toContain('defect')
  }
})
