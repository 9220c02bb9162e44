/** `perennial diff --pdf` compares corresponding printed pages, and draws boxes around differences. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import type { BuildOptions } from '../../src/build/types.ts'
import { comparePages, type PageRow } from '../../src/editions/compare-pages/compare-pages.ts'
import { pairPages } from '../../src/editions/compare-pages/pair-pages.ts'
import type { PageLook } from '../../src/editions/compare-pages/pdf-pages.ts'
import { differingRegions } from '../../src/editions/compare-pages/regions.ts'
import { edgeLines, runningRows } from '../../src/editions/compare-pages/running-lines.ts'
import { diff } from '../../src/editions/diff/diff.ts'
import { withBrowser } from '../../src/stages/5-print/browser/browser.ts'
import { temporaryFolder } from '../support/folder.ts'
import { openPdf, textItems } from '../support/pdf.ts'
import { copyOfPlainAcme } from '../support/plain-covers.ts'
import { run } from '../support/run.ts'

describe('pages are matched', () => {
  const pages = (...texts: string[]) => texts.map(text => ({ text, anchors: [] }))
  const long = (word: string) => Array.from({ length: 20 }, (_, i) => `${word}${i}`).join(' ')
  test('by their words, even if pages were inserted', () => {
    expect(pairPages(pages(long('a'), long('b')), pages(long('a'), long('new'), long('b')))).toEqual([
      [1, 1],
      [undefined, 2],
      [2, 3],
    ])
    expect(pairPages(pages(long('a'), long('gone')), pages(long('a')))).toEqual([
      [1, 1],
      [2, undefined],
    ])
    expect(pairPages([], [])).toEqual([])
  })
  test('by their anchors, if the words are in another language', () => {
    const few = (anchors: string[], text: string) => ({ text, anchors })
    expect(pairPages([few(['iron', 'tin'], 'a b c')], [few(['iron', 'tin'], 'x y z')])).toEqual([[1, 1]])
  })
  test('if they are artwork with few words', () => {
    expect(pairPages(pages('Acme 2030', long('a')), pages('Akme 2031', long('a')))).toEqual([
      [1, 1],
      [2, 2],
    ])
  })
})

test('a side that was never built is built, and problems of that build are returned', async () => {
  const report = await copyOfPlainAcme()
  const asked: BuildOptions[] = []
  const files = [new VFile({ path: 'report.yaml' })]
  const printing = {
    env: {},
    build: async (options: BuildOptions) => {
      asked.push(options)
      return { ok: false, files }
    },
  }
  const compared = diff({
    report,
    out: await temporaryFolder(),
    before: '2030/en',
    after: '2030/zh-Hans',
    locale: undefined,
    pages: { printing, pictures: false },
  })
  await expect(compared).rejects.toMatchObject({ name: 'NotPrinted', files })
  expect(asked).toMatchObject([{ editions: ['2030'], locales: ['en'], formats: ['pdf'] }])
})

/** A white page with black rectangles. */
function page(rects: readonly (readonly [x: number, y: number, width: number, height: number])[]): PageLook {
  const [width, height] = [200, 300]
  const data = new Uint8Array(width * height * 4).fill(255)
  for (const [x, y, w, h] of rects)
    for (let v = y; v < y + h; v++) data.fill(0, (v * width + x) * 4, (v * width + x + w) * 4)
  return { width, height, data, characters: [] }
}

describe('regions that differ', () => {
  const line = [20, 40, 100, 10] as const
  const other = [20, 80, 60, 10] as const
  test('are none if the same lines only moved down', () => {
    const lower = page([
      [20, 40, 100, 10],
      [20, 97, 60, 10],
    ])
    expect(differingRegions(page([line, other]), lower)).toEqual({ before: [], after: [] })
  })
  test('are a word in a line, on both pages', () => {
    const { before, after } = differingRegions(page([line, other]), page([line, [20, 80, 90, 10]]))
    expect(before).toEqual(after)
    expect(before).toHaveLength(1)
    expect(before[0]?.left).toBeGreaterThan(60)
    expect(before[0]?.left).toBeLessThanOrEqual(80)
    expect(before[0]?.right).toBeGreaterThanOrEqual(110)
    expect(before[0]?.top).toBeGreaterThan(60)
  })
  test('are an inserted line, on the page that contains it', () => {
    const { before, after } = differingRegions(page([line]), page([line, other]))
    expect(before).toEqual([])
    expect(after).toHaveLength(1)
    expect(after[0]).toMatchObject({ left: 17, right: 83, top: 77, bottom: 94 })
  })
  test('are a letter in small type that looks like another', () => {
    const [e, c] = ['e', 'c'].map(text => ({
      ...page([line]),
      characters: [{ text, left: 100, top: 38, right: 104, bottom: 46 }],
    }))
    if (!e || !c) throw new Error('no pages')
    expect(differingRegions(e, c).after).toEqual([{ left: 97, top: 35, right: 107, bottom: 49 }])
  })
  test('are a background of another colour', () => {
    const tinted = page([line])
    for (let i = 0; i < tinted.data.length; i++) if (tinted.data[i] === 255) tinted.data[i] = 220
    expect(differingRegions(page([line]), tinted).before.length).toBeGreaterThan(0)
  })
})

describe('running heads and folios', () => {
  /** Makes a letter every 6 pixels, each with some black; `x` moves them, as a different digit does. */
  const line = (text: string, top: number, x = 20) => ({
    rects: [...text].map((_, i) => [x + 6 * i, top, 4, 8] as const),
    characters: [...text].flatMap((letter, i) =>
      letter === ' ' ? [] : [{ text: letter, left: x + 6 * i, top, right: x + 6 * i + 5, bottom: top + 8 }],
    ),
  })
  const sheet = (...lines: ReturnType<typeof line>[]) => ({
    ...page(lines.flatMap(({ rects }) => rects)),
    characters: lines.flatMap(({ characters }) => characters),
  })
  const pageOf = (head: string, label: string, x = 20) =>
    sheet(line(head, 12, x), line('iron', 60), line(label, 280))
  const running = (label: string) => ({
    rows: [
      { top: 12, bottom: 20 },
      { top: 280, bottom: 288 },
    ],
    label,
  })
  const between = (old: [string, string], now: [string, string], x?: number) =>
    differingRegions(pageOf(...old), pageOf(...now, x), [running(old[1]), running(now[1])])

  test('are lines at the edge that occur on other pages too', () => {
    const edges = [
      ['Acme2030', '1'],
      ['IronAcme2030', '2'],
      ['Acme2030', '3'],
    ].map(([head = '', label = '']) => edgeLines(pageOf(head, label).characters))
    const cover = edgeLines(sheet(line('2030', 120)).characters)
    expect(runningRows([cover, ...edges])).toEqual([[], ...edges.map(({ first, last }) => [first, last])])
    expect(edges[0]).toEqual({ first: { top: 12, bottom: 20 }, last: { top: 280, bottom: 288 } })
    expect(edgeLines([])).toEqual({ first: undefined, last: undefined })
  })
  test('have no box if only the year or page number differs, even if letters moved', () => {
    expect(between(['Acme2030', '12'], ['Acme2031', '13'], 22)).toEqual({ before: [], after: [] })
    expect(between(['Acme2030 12', '12'], ['Acme2031 13', '13'])).toEqual({ before: [], after: [] })
  })
  test('have a box if words differ, or if a year differs that is no running head', () => {
    expect(between(['Acme2030', '1'], ['Akme2031', '1']).after).toHaveLength(2)
    expect(between(['Part4', '1'], ['Part5', '1']).after).toHaveLength(1)
    // The last digit of an amount is not a page number, and an amount is not a year.
    expect(between(['Total1,235', '5'], ['Total1,236', '6']).after).toHaveLength(1)
    expect(between(['2000t', '1'], ['2050t', '1']).after).toHaveLength(1)
    expect(differingRegions(pageOf('Acme2030', '1'), pageOf('Acme2031', '1')).after).toHaveLength(1)
  })
})

const edit = async (path: string, change: (text: string) => string) => {
  const before = await readFile(path, 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`nothing changed in ${path}`)
  await writeFile(path, after)
}

/** Returns the first page with the word, and its position, in points from the upper left. */
async function placeOf(path: string, word: string): Promise<{ page: number; x: number; fromTop: number }> {
  const read = await openPdf(path)
  try {
    for (let n = 1; n <= read.numPages; n++) {
      const { height } = (await read.getPage(n)).getViewport({ scale: 1 })
      const item = (await textItems(read, n)).find(({ text }) => text.includes(word))
      if (item) return { page: n, x: item.x, fromTop: height - item.y }
    }
    throw new Error(`no ${word}`)
  } finally {
    await read.loadingTask.destroy()
  }
}

test('an inserted page does not change the matching of others, and a changed word has a box', async () => {
  const report = await copyOfPlainAcme()
  const out = await temporaryFolder()
  const build = async (name: string) => {
    const args = ['build', '--report', report, '--out', join(out, name), '--format', 'pdf', '--locale', 'en']
    expect((await run(args)).code).toBe(0)
    const path = join(out, name, '2030/en/report.pdf')
    return { path, pdf: await readFile(path), pageMap: undefined }
  }
  const before = await build('a')
  await edit(join(report, '2030/en/02-iron.md'), text => text.replace('The river rose.', 'The river fell.'))
  await writeFile(
    join(report, '2030/en/01-tin.md'),
    `---\ntitle: Tin\npart: opening\n---\n\n${'Tin is soft, and it stays where one puts it. '.repeat(30)}\n`,
  )
  const after = await build('b')
  const rows = await comparePages(before, after, { pictures: false, sameLanguage: true })

  expect(rows.filter(({ kind }) => kind === 'gone')).toEqual([])
  expect(rows.filter(({ kind }) => kind === 'added')).toHaveLength(1)
  const behind = rows.slice(rows.findIndex(({ kind }) => kind === 'added') + 1)
  for (const row of behind) expect(row.after?.page).toBe((row.before?.page ?? 0) + 1)
  expect(behind.filter(({ kind }) => kind === 'same').length).toBeGreaterThan(1)

  const place = await placeOf(after.path, 'fell')
  const row = rows.find(one => one.after?.page === place.page)
  expect(row?.kind).toBe('changed')
  const around = (row?.after?.boxes ?? []).filter(
    ({ left, right, top, bottom }) =>
      left < place.x + 90 && right > place.x && top < place.fromTop && bottom > place.fromTop - 8,
  )
  expect(around).toHaveLength(1)
  // The box contains one word, not the whole line.
  expect((around[0]?.right ?? 999) - (around[0]?.left ?? 0)).toBeLessThan(80)
}, 120_000)

test('as HTML: pictures of pages with boxes around differences; equal pages are one line', async () => {
  const report = await copyOfPlainAcme()
  const out = await temporaryFolder()
  const html = join(out, 'diff.html')
  const git = await revised(report)
  await edit(join(report, '2030/en/02-iron.md'), text => text.replace('The river rose.', 'The river fell.'))
  const args = ['diff', `${git}:2030`, '2030', '--pdf', '--locale', 'en', '--report', report, '--out', out]
  const page = await run([...args, '--format', 'html', '--output', html])
  expect([page.stderr, page.code]).toEqual([expect.stringContaining('2030 en finish'), 0])
  await withBrowser(async browser => {
    const tab = await browser.newPage()
    await tab.setViewport({ width: 1200, height: 900 })
    await tab.goto(pathToFileURL(html).href)
    await tab.$$eval('.sheet img', images => Promise.all(images.map(image => image.decode())))
    const seen = await tab.evaluate(() => ({
      pictures: [...document.querySelectorAll<HTMLImageElement>('.sheet img')].map(
        image => image.naturalWidth,
      ),
      boxes: [...document.querySelectorAll('.sheet i')].every(box => {
        const [a, b] = [box.getBoundingClientRect(), box.parentElement?.getBoundingClientRect()]
        return b && a.left >= b.left - 2 && a.right <= b.right + 2 && a.width > 3 && a.height > 3
      }),
      same: [...document.querySelectorAll('.printed .same')].map(line => line.textContent),
    }))
    expect(seen.pictures).toHaveLength(2)
    expect(Math.min(...seen.pictures)).toBeGreaterThan(500)
    expect(seen.boxes).toBe(true)
    expect(seen.same.length).toBeGreaterThan(0)
  }, {})
  const json = JSON.parse((await run([...args, '--format', 'json'])).stdout)
  expect(json[0].pages.filter(({ kind }: PageRow) => kind === 'changed')).toHaveLength(1)
  const pretty = await run([...args, '--lang', 'zh-Hans'])
  expect(pretty.stdout).toMatch(/页面（\d+ 页中 1 页有别）\n {2}改动 {2}第 \d+ 页 → 第 \d+ 页 {2}1 处/)
}, 240_000)

test('a side that cannot be printed is reported with the reason', async () => {
  const report = await copyOfPlainAcme()
  await edit(join(report, '2030/en/02-iron.md'), text => `${text}\n:metric[anvilz]\n`)
  const { code, stderr } = await run(['diff', '2030', '2030', '--pdf', '--report', report])
  expect(code).toBe(1)
  expect(stderr).toContain('Unknown metric `anvilz`')
}, 120_000)

/** The report as a repository with one revision. */
async function revised(report: string): Promise<string> {
  const { execFileSync } = await import('node:child_process')
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', report, '-c', 'user.name=Acme', '-c', 'user.email=acme@example.org', ...args])
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'As it was')
  return 'HEAD'
}
