/**
 * Avoids last lines of one or two glyphs.
 *
 * `text-wrap: pretty` avoids most of them, but not all in Chinese. A little less space between the glyphs pulls the glyphs into
 * the line before, a little more makes the last line longer; neither is visible.
 */
import type { Page } from 'puppeteer'

/** Returns the number of paragraphs that were fixed, and of those that could not be. */
export async function fixShortLastLines(page: Page): Promise<{ fixed: number; left: number }> {
  return page.evaluate(() => {
    const MIN_GLYPHS = 3
    const STEPS = ['-.01em', '-.02em', '.015em', '-.03em', '.03em', '.045em']
    const glyphs = (element: Element): Range[] => {
      const ranges: Range[] = []
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.lastChild(); node && ranges.length < MIN_GLYPHS; node = walker.previousNode()) {
        // Notes in the margin and text for screen readers are not part of the line.
        if (node.parentElement?.closest('.note, .vh, svg') && !element.closest('.note')) continue
        const text = node.textContent ?? ''
        for (let i = text.length - 1; i >= 0 && ranges.length < MIN_GLYPHS; i--) {
          if (/\s/.test(text[i] ?? '')) continue
          const range = document.createRange()
          range.setStart(node, i)
          range.setEnd(node, i + 1)
          ranges.push(range)
        }
      }
      return ranges
    }
    const isShort = (element: Element): boolean => {
      const ranges = glyphs(element)
      const [last, first] = [ranges[0], ranges[MIN_GLYPHS - 1]]
      if (!last || !first) return false
      const [below, above] = [last.getBoundingClientRect(), first.getBoundingClientRect()]
      // A new line begins below the middle of the one before, which a raised sign does not.
      return below.top > above.bottom - above.height / 4
    }
    /** Checked because Chromium 143 halves closing punctuation at the end of a line only if letter spacing is unchanged. */
    const fits = (element: Element): boolean => {
      const range = document.createRange()
      range.selectNodeContents(element)
      const right = element.getBoundingClientRect().right + 0.5
      return [...range.getClientRects()].every(box => box.right <= right)
    }
    let fixed = 0
    let left = 0
    for (const element of document.querySelectorAll<HTMLElement>('.page p, .page li')) {
      if (element.querySelector('p, ul, ol, table') || element.closest('svg, table') || !isShort(element))
        continue
      const before = element.style.letterSpacing
      const step = STEPS.find(spacing => {
        element.style.letterSpacing = spacing
        return !isShort(element) && fits(element)
      })
      if (step === undefined) {
        element.style.letterSpacing = before
        left += 1
      } else fixed += 1
    }
    return { fixed, left }
  })
}
