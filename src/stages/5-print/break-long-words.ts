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
    const LEAST_LETTERS = [20, 14, 10]
    /** Measured as a block, because a block is as wide as the available place. */
    const isTooWide = (table: HTMLElement): boolean => {
      const { width } = table.getBoundingClientRect()
      const { display } = table.style
      table.style.display = 'block'
      const place = table.getBoundingClientRect().width
      table.style.display = display
      return width > place + SLACK
    }
    /** Pieces of eight characters, or up to the next mark after which addresses and ids may break. */
    const piecesOf = (word: string): string[] =>
      word.match(/.{3,8}[-‐/_.:](?=.{3})|.{8}(?=.{3})|.+/gu) ?? [word]
    const letBreak = (table: HTMLElement, letters: number): void => {
      const word = new RegExp(`[^\\s\\u2e80-\\uffef]{${letters},}`, 'u')
      const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
      for (let text of texts) {
        if (text.parentElement?.closest('svg, .vh, .long-word')) continue
        for (let found = word.exec(text.data); found; found = word.exec(text.data)) {
          const long = text.splitText(found.index)
          text = long.splitText(found[0].length)
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
      const wanted = LEAST_LETTERS.values()
      for (let next = wanted.next(); !next.done && isTooWide(table); next = wanted.next()) {
        if (next.value === LEAST_LETTERS[0]) changed += 1
        letBreak(table, next.value)
      }
    }
    return changed
  })
}
