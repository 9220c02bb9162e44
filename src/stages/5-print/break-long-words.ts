/**
 * Lets long words break in tables that are too wide for their place, the longest words first, until the table fits.
 *
 * `overflow-wrap: anywhere` would make columns one letter wide, because it counts for their minimum width (CSS Text 3); pieces
 * of eight characters stay readable.
 */
import type { Page } from 'puppeteer'

/** Returns the number of changed tables. Tables that are still too wide are left to `turnWideTables` and `checkWidths`. */
export async function breakLongWords(page: Page): Promise<number> {
  return page.evaluate(() => {
    const SLACK = 1
    const MIN_LETTERS = [20, 14, 10]
    /** Measured as a block, because a block is as wide as the available place. */
    const isTooWide = (table: HTMLElement): boolean => {
      const { width } = table.getBoundingClientRect()
      const { display } = table.style
      table.style.display = 'block'
      const place = table.getBoundingClientRect().width
      table.style.display = display
      return width > place + SLACK
    }
    const isOfNumber = (letter = ''): boolean => /[\d.,'’٠-٩۰-۹٫٬]/u.test(letter)
    /** Pieces of about eight characters, cut after the marks of addresses and ids if possible, and never inside a number. */
    const piecesOf = (word: string): string[] => {
      const letters = [...word]
      const mayCut = (at: number) => !(isOfNumber(letters[at - 1]) && isOfNumber(letters[at]))
      const pieces: string[] = []
      let start = 0
      while (letters.length - start > 10) {
        const cuts = [8, 7, 6, 5, 4, 9, 10, 11, 12].map(length => start + length)
        const inWord = (at: number) => letters.length - at >= 3 && mayCut(at)
        const cut =
          cuts.find(at => inWord(at) && /[-‐/_.:]/u.test(letters[at - 1] ?? '')) ??
          cuts.find(inWord) ??
          letters.findIndex((_, at) => at > start + 3 && inWord(at))
        if (cut < 0) break
        pieces.push(letters.slice(start, cut).join(''))
        start = cut
      }
      return [...pieces, letters.slice(start).join('')]
    }
    const letBreak = (table: HTMLElement, letters: number): void => {
      const word = new RegExp(`[^\\s\\u2e80-\\uffef]{${letters},}`, 'u')
      const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
      for (let text of texts) {
        if (text.parentElement?.closest('svg, .vh, .long-word')) continue
        for (let match = word.exec(text.data); match; match = word.exec(text.data)) {
          const long = text.splitText(match.index)
          text = long.splitText(match[0].length)
          const span = document.createElement('span')
          span.className = 'long-word'
          for (const piece of piecesOf(long.data)) span.append(piece, document.createElement('wbr'))
          span.lastChild?.remove()
          long.replaceWith(span)
        }
      }
    }
    let changed = 0
    for (const table of document.querySelectorAll<HTMLElement>('.page table')) {
      const wanted = MIN_LETTERS.values()
      for (let next = wanted.next(); !next.done && isTooWide(table); next = wanted.next()) {
        if (next.value === MIN_LETTERS[0]) changed += 1
        letBreak(table, next.value)
      }
    }
    return changed
  })
}
