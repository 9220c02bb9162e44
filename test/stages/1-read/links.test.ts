/** A link inside the report counts as its target, for reading and for detecting changes. */
import { appendFile, mkdir, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inputsOf } from '../../../src/build/output/inputs.ts'
import { templateHashes } from '../../../src/build/output/template-hashes.ts'
import { readReport } from '../../../src/plugins/read-report.ts'
import type { Report } from '../../../src/stages/1-read/types.ts'
import { openTemplate } from '../../../src/stages/4-book/template.ts'
import { copyOfAcme } from '../../support/folder.ts'

async function read(root: string): Promise<Report> {
  const report = await readReport(root)
  if (!('config' in report)) throw new Error('unreadable')
  return report
}

const saidOf = ({ files }: Report) => files.flatMap(file => file.messages.map(String))

test('chapters, registry and whole folders', async () => {
  const root = await copyOfAcme()
  const before = await read(root)
  await mkdir(join(root, 'shared'))
  await rename(join(root, '2030/en/02-iron.md'), join(root, 'shared/iron.md'))
  await symlink('../../shared/iron.md', join(root, '2030/en/02-iron.md'))
  await rename(join(root, '2030/zh-Hans'), join(root, 'shared/zh'))
  await symlink('../shared/zh', join(root, '2030/zh-Hans'))
  await rename(join(root, 'metrics'), join(root, 'shared/metrics'))
  await symlink('shared/metrics', join(root, 'metrics'))
  await rename(join(root, 'sources.yaml'), join(root, 'shared/sources.yaml'))
  await symlink('shared/sources.yaml', join(root, 'sources.yaml'))
  const after = await read(root)
  expect(saidOf(after)).toEqual([])
  const words = ({ files }: Report) => files.map(({ path, value }) => [path, String(value)])
  expect(words(after)).toEqual(words(before))

  const hashes = async () => {
    const report = await read(root)
    const edition = report.editions.get('2030')
    if (!edition) throw new Error('no edition')
    return inputsOf(edition, 'en', report, {}, [])
  }
  const old = await hashes()
  await appendFile(join(root, 'shared/iron.md'), '\nMore.\n')
  expect(await hashes()).not.toEqual(old)
})

test('files of the template: exactly the files that are read are watched for changes', async () => {
  const root = await copyOfAcme()
  const own = join(root, 'templates/default')
  await mkdir(own, { recursive: true })
  await mkdir(join(root, 'shared'))
  await writeFile(join(root, 'shared/own.css'), 'body { color: red }')
  await symlink('../../shared/own.css', join(own, 'own.css'))
  // A link that leads to itself.
  await symlink('..', join(own, 'above'))
  const report = await read(root)
  expect(openTemplate('default', root).text('own.css')).toBe('body { color: red }')
  const old = templateHashes(report)['templates/default/own.css']
  await writeFile(join(root, 'shared/own.css'), 'body { color: blue }')
  expect(templateHashes(report)['templates/default/own.css']).not.toBe(old)
})

test('a link to an edition is reported and makes no second edition', async () => {
  const root = await copyOfAcme()
  await symlink('2030', join(root, 'latest'))
  const report = await read(root)
  expect([...report.editions.keys()]).toEqual(['2030'])
  expect(saidOf(report)).toEqual([expect.stringContaining('`latest` is a link to an edition')])
  expect(report.files.flatMap(file => file.messages.map(({ fatal }) => fatal))).toEqual([undefined])
})
