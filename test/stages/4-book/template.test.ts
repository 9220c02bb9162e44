import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { openTemplate } from '../../../src/stages/4-book/template.ts'
import { temporaryFolder } from '../../support/folder.ts'

async function withFile(path: string, text: string) {
  const report = await temporaryFolder()
  const file = join(report, 'templates', 'default', path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, text)
  return openTemplate('default', report)
}
const labels = (key: string) => (key === 'contents' ? 'Contents' : key)

test('slots are filled, labels named, empty parts dropped', async () => {
  const template = await withFile(
    'print/cover.html',
    '<p><slot name="title">none</slot></p><p data-when="lead"><slot name="lead"></slot></p><slot name="label:contents"></slot>',
  )
  expect(toHtml(template.fill('print/cover.html', { title: 'A & B', lead: '' }, labels))).toBe(
    '<p>A &#x26; B</p>Contents',
  )
  expect(template.files.get('print/cover.html')?.messages).toEqual([])
})

test('an unknown slot is a located problem that suggests the nearest one', async () => {
  const template = await withFile('print/cover.html', '<p>\n<slot name="titel"></slot></p>')
  template.fill('print/cover.html', { title: 'A' }, labels)
  const [message] = template.files.get('print/cover.html')?.messages ?? []
  expect(message).toMatchObject({ ruleId: 'slot-known', line: 2, note: 'Did you mean `title`?' })
})

test('a file of the report replaces the shipped one; the others stay', async () => {
  const template = await withFile('print.css', '/* ours */')
  expect(template.text('print.css')).toBe('/* ours */')
  expect(template.text('tokens.css')).toContain('--brand')
})

test('a missing template is reported', async () => {
  const template = openTemplate('default', await temporaryFolder())
  template.text('print/nothing.html')
  expect(template.files.get('print/nothing.html')?.messages[0]).toMatchObject({ ruleId: 'template-exists' })
})
