/** Typesetting rules for gaps, notes, captions and last lines, tested with real prints of the default template. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import { expect, test } from 'vitest'
import { shippedLanguages } from '../../../src/stages/1-read/languages/locale-files.ts'
import { sheetOf } from '../../../src/stages/1-read/paper-sizes.ts'
import { pageSizeCss } from '../../../src/stages/4-book/page-size-css.ts'
import { openTemplate } from '../../../src/stages/4-book/template.ts'
import type { PrintDocument } from '../../../src/stages/4-book/types.ts'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'
import { openPageRuler } from '../../../src/stages/5-print/pages/page-ruler.ts'
import { type PrintedBook, printBook } from '../../../src/stages/5-print/print-book.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { bare, openPdf, textItems, textOfPage } from '../../support/pdf.ts'

const language = shippedLanguages()

const template = openTemplate('default', '.')
const sheet = sheetOf({ paper: 'a4', marks: false })
const css = template.text('tokens.css') + template.text('print.css') + pageSizeCss(sheet)

function documentOf(sections: string, lang = 'en'): PrintDocument {
  const ids = [...sections.matchAll(/ id="([^"]+)"/g)].map(match => match[1] ?? '')
  return {
    html: `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>T</title><meta data-fonts><style>${css}</style></head><body>${sections}</body></html>`,
    language: language(lang),
    sheet,
    assets: new Map(),
    ownAssets: [],
    destinations: ids,
    outline: [],
    notesTitle: 'Notes',
    paginate: map => ({
      numbers: new Map(),
      left: Array.from({ length: map.pages }, () => 'Head'),
      right: Array.from({ length: map.pages }, () => ''),
      folios: Array.from({ length: map.pages }, () => ''),
      labels: [],
    }),
  }
}

const section = (body: string) => `<section class="page chapter"><div class="text">${body}</div></section>`
const sentence = 'The forge works iron into anvils and sends them to every smith who asks for one. '
const paragraph = (id: string, sentences = 5) => `<p id="${id}">${sentence.repeat(sentences)}</p>`
const paragraphs = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => paragraph(`p${from + i}`)).join('')
const drawing = (id: string, height: number) =>
  `<figure class="fig full" id="${id}"><svg viewBox="0 0 116 ${height}"><rect width="116" height="${height}"></rect></svg><figcaption>${id}</figcaption></figure>`

async function print(
  document: PrintDocument,
): Promise<PrintedBook & { text(page: number): Promise<string> }> {
  const workFolder = await temporaryFolder()
  const printed = await withBrowser((browser: Browser) => printBook(document, browser, { workFolder }))
  const path = join(workFolder, 'printed.pdf')
  await writeFile(path, printed.pdf)
  const pdf = await openPdf(path)
  return { ...printed, text: async page => bare(await textOfPage(pdf, page)) }
}

test('pages measured in CSS columns equal the printed pages', async () => {
  const body = section(
    Array.from(
      { length: 30 },
      (_, i) => paragraph(`a${i}`, 2 + ((i * 7) % 6)) + (i % 5 === 2 ? drawing(`d${i}`, 30 + i * 3) : ''),
    ).join(''),
  )
  const document = documentOf(body + body.replaceAll(' id="', ' id="second-'))
  const measured = new Map<string, number>()
  const workFolder = await temporaryFolder()
  const printed = await withBrowser(browser =>
    printBook(document, browser, {
      workFolder,
      beforePrint: async page => {
        const ruler = await openPageRuler(page)
        const found = await page.evaluate(pages => {
          const out: [string, number][] = []
          let before = 0
          for (const section of pages.sections()) {
            const laid = pages.lay(section)
            const elements = [...section.querySelectorAll('[id]')]
            for (const element of elements)
              out.push([element.id, before + (laid.spans(element)[0]?.page ?? -1) + 1])
            before += Math.max(...elements.flatMap(element => laid.spans(element).map(span => span.page))) + 1
            laid.release()
          }
          return out
        }, ruler)
        for (const [id, page] of found) measured.set(id, page)
      },
    }),
  )
  expect(printed.pageMap.pages).toBeGreaterThan(8)
  expect(Object.fromEntries(measured)).toEqual(Object.fromEntries(printed.pageMap.of))
})

test('a figure that would leave a third of a page empty moves after the text that follows it', async () => {
  const printed = await print(
    documentOf(section(`${paragraphs(0, 5)}${drawing('tall', 180)}${paragraphs(5, 8)}`)),
  )
  const { of } = printed.pageMap
  expect(printed.composed.figures).toMatchObject({ moved: ['tall'], left: [] })
  // The text that follows it is on the page before, and the figure begins the next page.
  expect(of.get('p5')).toBe(1)
  expect(of.get('tall')).toBe(2)
})

test('a figure below the code that makes it stays there, even if it leaves a gap', async () => {
  const { composed, pageMap } = await print(
    documentOf(section(`${paragraphs(0, 5)}<pre>::chart</pre>${drawing('tall', 180)}${paragraphs(5, 8)}`)),
  )
  expect(composed.figures).toMatchObject({ moved: [], left: ['tall'] })
  expect(pageMap.of.get('p5')).toBeGreaterThanOrEqual(pageMap.of.get('tall') ?? 0)
})

test('figures keep their order, and headings go with their text', async () => {
  const printed = await print(
    documentOf(
      section(
        `${paragraphs(0, 6)}${drawing('one', 150)}${drawing('two', 60)}<h2 class="sec" id="head">A section</h2>${paragraphs(6, 10)}`,
      ),
    ),
  )
  const { of } = printed.pageMap
  expect(of.get('one')).toBeLessThanOrEqual(of.get('two') ?? 0)
  expect(of.get('head')).toBe(of.get('p6'))
})

const noted = (count: number, every: number) =>
  Array.from({ length: count }, (_, i) =>
    i % every === 0
      ? `<p id="p${i}">${sentence.repeat(3)}<sup class="noteref"><a id="c-ref${i}" href="#c-n${i}">${i}</a></sup><span class="note" role="note" id="c-n${i}"><b>${i}</b>${sentence}</span></p>`
      : paragraph(`p${i}`, 3),
  ).join('')

test('sparse notes are on the page of their mark, even at its bottom', async () => {
  const { composed, pageMap } = await print(documentOf(section(noted(60, 3))))
  expect(composed.notesAtEnd).toEqual([])
  for (let i = 0; i < 60; i += 3)
    expect([i, pageMap.of.get(`c-n${i}`)]).toEqual([i, pageMap.of.get(`c-ref${i}`)])
})

test('dense notes are all moved to the end of the chapter, in order', async () => {
  const dense = Array.from(
    { length: 46 },
    (_, i) =>
      `<p>${sentence}<sup class="noteref"><a href="#c-n${i}">${i}</a></sup><span class="note" role="note" id="c-n${i}"><b>${i}</b>Note ${i}. ${sentence.repeat(2)}</span></p>`,
  ).join('')
  const { composed, pageMap, text } = await print(documentOf(section(dense)))
  expect(composed.notesAtEnd).toEqual([{ chapter: 'c', notes: 46 }])
  const pages = await Promise.all(Array.from({ length: pageMap.pages }, (_, i) => text(i + 1)))
  const all = pages.join('')
  const places = Array.from({ length: 46 }, (_, i) => all.indexOf(`Note${i}.`))
  expect(places[0]).toBeGreaterThan(all.indexOf('Notes'))
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('a table over several pages repeats its title, and no head is without rows', async () => {
  const rows = Array.from(
    { length: 90 },
    (_, i) => `<tr><th scope="row">Row ${i}.</th><td class="r">${i}</td></tr>`,
  ).join('')
  for (const before of [7, 8, 9]) {
    const { pageMap, text } = await print(
      documentOf(
        section(
          `${paragraphs(0, before)}<table class="data numbered" id="t"><caption>Ninety anvils</caption><thead><tr><th scope="col">Anvil</th><th scope="col" class="r">2030</th></tr></thead><tbody>${rows}</tbody></table>`,
        ),
      ),
    )
    const pages = await Promise.all(Array.from({ length: pageMap.pages }, (_, i) => text(i + 1)))
    const titled = pages.filter(page => page.includes('Ninetyanvils'))
    expect(titled.length).toBeGreaterThan(1)
    for (const page of titled) expect(page.match(/Row\d+\./g)?.length ?? 0).toBeGreaterThan(1)
    expect(pages.filter(page => /Row\d+\./.test(page))).toEqual(titled)
    expect(pages.join('').match(/Row\d+\./g)).toHaveLength(90)
  }
})

test('no Chinese paragraph ends in a line of one or two glyphs', async () => {
  const words =
    '铁匠铺把铁打成铁砧送给山谷内外每一位需要它的工匠每一件出厂以前都要称重两次因为秤会出错账本不能'
  const body = Array.from(
    { length: 40 },
    (_, i) => `<p class="check">${words.repeat(3).slice(0, 60 + i)}。</p>`,
  ).join('')
  let short = -1
  const workFolder = await temporaryFolder()
  await withBrowser(browser =>
    printBook(documentOf(section(body), 'zh-Hans'), browser, {
      workFolder,
      beforePrint: async page => {
        short = await page.evaluate(
          () =>
            [...document.querySelectorAll('.check')].filter(p => {
              const text = p.firstChild as Text
              const range = document.createRange()
              const top = (at: number) => {
                range.setStart(text, at)
                range.setEnd(text, at + 1)
                return range.getBoundingClientRect().top
              }
              return top(text.length - 3) < top(text.length - 1) - 2
            }).length,
        )
      },
    }),
  )
  expect(short).toBe(0)
})

test('a letter that fills little more than half of its page gets more leading', async () => {
  const letter = `<section class="page letter"><div class="text">${paragraphs(0, 4)}</div></section>`
  const fills: string[] = []
  const workFolder = await temporaryFolder()
  const printed = await withBrowser(browser =>
    printBook(documentOf(letter), browser, {
      workFolder,
      beforePrint: async page => {
        fills.push(
          ...(await page.evaluate(() =>
            [...document.querySelectorAll<HTMLElement>('.letter p')].map(p =>
              p.style.getPropertyValue('--fill'),
            ),
          )),
        )
      },
    }),
  )
  expect(printed.pageMap.pages).toBe(1)
  expect(new Set(fills).size).toBe(1)
  expect(Number(fills[0])).toBeGreaterThan(1.05)
})

test('two long running heads share their line, and a long title does not reach the bottom', async () => {
  const left = `Chapter ${'of iron and of anvils '.repeat(6).trim()}`
  const right = `Report ${'on the work of the forge '.repeat(6).trim()}`
  const cover = `<section class="page bleed cover" id="cover"><div class="ttl"><p class="theme">${'经得起百年锤打'.repeat(6)}</p></div><div class="sub"><p id="sub">顶点公司</p></div></section>`
  const book = documentOf(cover + section(paragraphs(0, 3)), 'zh-Hans')
  const workFolder = await temporaryFolder()
  let overlap = true
  const printed = await withBrowser(browser =>
    printBook(
      {
        ...book,
        html: book.html.replace('<p id="sub">', `<p id="sub" title="${left}${right}">`),
        paginate: map => ({
          ...book.paginate(map),
          left: Array.from({ length: map.pages || 1 }, () => left),
          right: Array.from({ length: map.pages || 1 }, () => right),
        }),
      },
      browser,
      {
        workFolder,
        beforePrint: async page => {
          overlap = await page.evaluate(() => {
            const range = new Range()
            range.selectNodeContents(document.querySelector('.theme') ?? document.body)
            const foot = document.querySelector('.sub')?.getBoundingClientRect()
            return range.getBoundingClientRect().bottom > (foot?.top ?? 0)
          })
        },
      },
    ),
  )
  expect(overlap).toBe(false)
  const path = join(workFolder, 'heads.pdf')
  await writeFile(path, printed.pdf)
  const heads = (await textItems(await openPdf(path), 2)).filter(({ y }) => y > 780)
  const words = heads.map(({ text }) => text).join('')
  expect(words).toContain('Chapter of iron')
  expect(words).toContain('Report on')
  expect(words.match(/…/g)).toHaveLength(2)
})

test('a line that introduces a list or replaces a heading is never the last on a page', async () => {
  const items = '<ul><li>Iron.</li><li>Steel.</li></ul>'
  // Both stay with the following block, whatever the length of the text before.
  for (let lines = 0; lines < 6; lines++) {
    const before = `${paragraphs(0, 9)}${'<p>Iron.</p>'.repeat(lines)}`
    const { pageMap } = await print(
      documentOf(
        section(
          `${before}<p id="bold"><strong>A heading by another name</strong></p>${paragraph('after')}<p id="colon">These are made:</p>${items.replace('<ul>', '<ul id="list">')}`,
        ),
      ),
    )
    expect([lines, pageMap.of.get('bold')]).toEqual([lines, pageMap.of.get('after')])
    expect([lines, pageMap.of.get('colon')]).toEqual([lines, pageMap.of.get('list')])
  }
})

const tableOf = (id: string, rows: number, title = '') => {
  const body = Array.from(
    { length: rows },
    (_, row) => `<tr id="${id}-r${row}"><th scope="row">${row}</th><td class="r">${row}</td></tr>`,
  ).join('')
  const caption = title && `<caption>${title}</caption>`
  return `<table class="data" id="${id}">${caption}<thead><tr id="${id}-head"><th scope="col">Name</th><th scope="col" class="r">Value</th></tr></thead><tbody>${body}</tbody></table>`
}

test('wherever a page ends, a head is above at least two rows of its table, and no page begins with its last two', async () => {
  // 36 pages that each end at a different row: short and long tables, with and without a title.
  const sections = Array.from({ length: 36 }, (_, i) =>
    section(
      `${'<p>Iron.</p>'.repeat(18 + i)}${tableOf(`t${i}`, i % 3 === 0 ? 10 : 24, i % 2 ? 'Title' : '')}${paragraph(`p${i}`, 1)}`,
    ),
  ).join('')
  const { pageMap } = await print(documentOf(sections))
  for (let i = 0; i < 36; i++) {
    const at = (name: string) => pageMap.of.get(`t${i}-${name}`)
    const last = i % 3 === 0 ? 9 : 23
    expect([i, at('r0'), at('r1')]).toEqual([i, at('head'), at('head')])
    expect([i, at(`r${last - 2}`), at(`r${last - 1}`)]).toEqual([i, at(`r${last}`), at(`r${last}`)])
  }
})

test('a few rows that would be alone on a page are moved back to their table', async () => {
  // Each section has one more line before its table, so that one more row would move to the next page.
  const sections = Array.from({ length: 16 }, (_, i) =>
    section('<p>Iron.</p>'.repeat(10 + i) + tableOf(`t${i}`, 24)),
  ).join('')
  const { of } = (await print(documentOf(sections))).pageMap
  const spilt = Array.from({ length: 16 }, (_, i) => {
    const pages = Array.from({ length: 24 }, (_, row) => of.get(`t${i}-r${row}`))
    return pages.filter(page => page !== pages[0]).length
  })
  expect(spilt[0]).toBe(0)
  expect(spilt.filter(rows => rows > 0 && rows < 4)).toEqual([])
  expect(spilt.at(-1)).toBeGreaterThan(0)
})

const unit = (words: string) => `<span class="metric"><span class="nb">${words}</span></span>`
const HAN = '铁匠铺把铁打成铁砧送给山谷内外每一位需要它的工匠每一件出厂以前都要称重两次因为秤会出错账本不能'

test('no justified line is stretched before a number with its unit, or before an address', async () => {
  const address = 'https://example.org/reports/2030/anvils/and/everything/else/that/is/made-of-iron.html'
  const body = Array.from(
    { length: 40 },
    (_, i) =>
      `<p class="check">${HAN.repeat(2).slice(0, 12 + i)}，合计${i % 2 ? unit('1234.5亿元人民币') : `<span class="metric">超过${'<span class="nb">1234.5亿元人民币</span>'}</span>`}，${HAN.slice(0, 20 + (i % 9))}，见<a href="${address}">${address}</a>，${HAN.slice(0, 25)}。</p>`,
  ).join('')
  const spread: number[] = []
  const starts: number[] = []
  await withBrowser(async browser =>
    printBook(documentOf(section(body), 'zh-Hans'), browser, {
      workFolder: await temporaryFolder(),
      beforePrint: async page => {
        const measured = await page.evaluate(() => {
          const range = document.createRange()
          const widest: number[] = []
          const gaps: number[] = []
          for (const p of document.querySelectorAll('.check')) {
            const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT)
            let last: { right: number; top: number } | undefined
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const text = node as Text
              for (let i = 0; i < text.length; i++) {
                range.setStart(text, i)
                range.setEnd(text, i + 1)
                const box = range.getBoundingClientRect()
                // Justification widens the characters before the gap.
                if (/[铁匠铺把打成砧送给山谷]/.test(text.data[i] ?? '')) widest.push(box.width)
                if (
                  last &&
                  box.top > last.top + 10 &&
                  /\d/.test(text.data[i] ?? '') &&
                  text.parentElement?.matches('.nb')
                )
                  gaps.push(box.right - p.getBoundingClientRect().left)
                last = { right: box.right, top: box.top }
              }
            }
          }
          return { widest, gaps }
        })
        spread.push(...measured.widest)
        starts.push(...measured.gaps)
      },
    }),
  )
  const glyph = Math.min(...spread)
  expect(spread.length).toBeGreaterThan(400)
  expect(Math.max(...spread) / glyph).toBeLessThan(1.16)
  // With the gap before it, the digit would end an eighth of an em later.
  expect(starts.length).toBeGreaterThan(3)
  expect(Math.max(...starts) - Math.min(...starts)).toBeLessThan(0.6)
  expect(Math.min(...starts)).toBeGreaterThan(3)
})
