/** While a file of the registry is empty, the preview shows the last good pages. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { EditionView } from '../../src/preview/edition-view.ts'
import { copyOfAcme } from '../support/folder.ts'

const IRON = '2030/en/02-iron.md'

const html = (view: EditionView) =>
  (view.book('en', 'print')?.chapters ?? []).map(({ tree }) => toHtml(tree)).join('\n')

const errors = ({ files }: EditionView) =>
  files.flatMap(({ path, messages }) => messages.filter(({ fatal }) => fatal).map(() => path))

async function viewOf(report: string): Promise<EditionView> {
  const view = new EditionView(report, undefined, false)
  expect(await view.readAll()).toBe(true)
  return view
}

test('chapters that cite its metrics stay as they were', async () => {
  const report = await copyOfAcme()
  const metrics = join(report, 'metrics/acme.yaml')
  const text = await readFile(metrics, 'utf8')
  const view = await viewOf(report)
  const before = html(view)
  await writeFile(metrics, '# x\n')
  await view.readAll()
  expect(errors(view)).toEqual(['metrics/acme.yaml'])
  expect(view.stale).toContain(IRON)
  expect(html(view)).toBe(before)
  await writeFile(metrics, text.replace('4.5亿', '4.6亿'))
  expect(await view.readAll()).toBe(true)
  expect([errors(view), view.stale]).toEqual([[], []])
  expect(html(view)).toBe(before.replaceAll('450', '460'))
})

test('a chapter that starts to cite a missing metric stays as it was', async () => {
  const report = await copyOfAcme()
  await writeFile(join(report, 'targets.yaml'), '# x\n')
  await writeFile(join(report, '2030/en/02-iron.md'), '---\ntitle: Iron\npart: main\n---\n\nWe forge.\n')
  const view = new EditionView(report, undefined, false)
  await view.readAll()
  const before = html(view)
  await writeFile(
    join(report, IRON),
    '---\ntitle: Iron\npart: main\n---\n\nWe forge, to reach :target[net-zero].\n',
  )
  expect(await view.readChapterFile(IRON)).toBe(true)
  expect(view.stale).toContain(IRON)
  expect(html(view)).toBe(before)
})

test('a chapter that was never good is shown with its gaps', async () => {
  const report = await copyOfAcme()
  await writeFile(join(report, 'metrics/acme.yaml'), '# x\n')
  const view = await viewOf(report)
  expect(view.stale).toEqual([])
  expect(html(view)).toContain('class="missing"')
})
