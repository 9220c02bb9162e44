/**
 * Aligns lines that begin with a number or Latin letter with the left edge.
 *
 * Chromium adds the gap between Han and Latin (`text-autospace`) before the first Latin glyph, and keeps it at the beginning of
 * a line, where CSS Text 4 drops it (seen in 143).
 */
import type { Page } from 'puppeteer'

export async function alignLineStarts(page: Page): Promise<number> {
  return page.evaluate(() => {
    const LATIN = /^[\p{Script=Latin}\d]/u
    const range = document.createRange()
    const charBox = (node: Node, at: number) => {
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range.getBoundingClientRect()
    }
    let aligned = 0
    for (const block of document.querySelectorAll<HTMLElement>(
      '.page :is(p, li, dd):is(:lang(zh), :lang(ja))',
    )) {
      if (block.querySelector('p, ul, ol')) continue
      const texts: Text[] = []
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (!node.parentElement?.closest('.note, .vh, svg, sup')) texts.push(node as Text)
      let before: DOMRect | undefined
      for (const text of texts) {
        if (text.length === 0) continue
        const parent = text.parentElement
        const first = charBox(text, 0)
        const beginsLine = before !== undefined && first.top >= before.bottom - before.height / 4
        if (beginsLine && parent && parent !== block && LATIN.test(text.data)) {
          const autospace = parent.style.getPropertyValue('text-autospace')
          parent.style.setProperty('text-autospace', 'no-autospace')
          const gap = first.width - charBox(text, 0).width
          if (autospace) parent.style.setProperty('text-autospace', autospace)
          else parent.style.removeProperty('text-autospace')
          if (gap > 0.2) {
            parent.style.marginInlineStart = `${-gap}px`
            aligned += 1
          }
        }
        before = charBox(text, text.length - 1)
      }
    }
    return aligned
  })
}
