/**
 * Prevents widely spaced lines in justified text. If a number with its unit or a long word goes to the next line, the line before
 * would be stretched to fill the gap, and copied text would have a space after every character.
 *
 * A little less or more space between the glyphs of the paragraph makes room for the word or fills the line. Addresses may break
 * anywhere. If nothing helps, the paragraph is not justified.
 */
import type { Page } from 'puppeteer'

/** Returns the number of paragraphs that were adjusted, and of those that are no longer justified. */
export async function evenLines(page: Page): Promise<{ evened: number; ragged: number }> {
  return page.evaluate(() => {
    /** Largest share of a line that may be filled by stretching. */
    const MAX_STRETCH = 0.09
    /** Minimum width of a last line, in line heights, which avoids lines of two glyphs. */
    const MIN_LAST_LINE = 2
    const STEPS = ['-.01em', '-.02em', '.015em', '-.03em', '.03em', '.045em']
    const ASIDE = '.note, .vh, svg, sup, table'

    for (const link of document.querySelectorAll<HTMLElement>('.page a[href]'))
      if (/^(?:https?:|mailto:|www\.)|^[^\s\u2e80-\uffef]{24,}$/.test(link.textContent?.trim() ?? ''))
        if (getComputedStyle(link).textAlign === 'justify') link.style.wordBreak = 'break-all'

    interface Line {
      left: number
      right: number
      top: number
      bottom: number
    }
    const range = document.createRange()
    const linesOf = (element: Element): Line[] => {
      const lines: Line[] = []
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest(ASIDE)) continue
        range.selectNodeContents(node)
        for (const { left, right, top, bottom } of range.getClientRects()) {
          const last = lines.at(-1)
          const isSame = last && Math.abs((top + bottom - last.top - last.bottom) / 2) < (bottom - top) / 2
          if (isSame)
            Object.assign(last, { left: Math.min(last.left, left), right: Math.max(last.right, right) })
          else lines.push({ left, right, top, bottom })
        }
      }
      return lines
    }
    /** Largest share of a line that is empty, and whether the last line is short. */
    const looksOf = (element: HTMLElement): { worst: number; isShort: boolean } => {
      const lines = linesOf(element)
      const { paddingLeft, paddingRight } = getComputedStyle(element)
      const room = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
      const worst = Math.max(0, ...lines.slice(0, -1).map(({ left, right }) => 1 - (right - left) / room))
      const last = lines.at(-1)
      const isShort = last !== undefined && last.right - last.left < MIN_LAST_LINE * (last.bottom - last.top)
      return { worst, isShort: lines.length > 1 && isShort }
    }
    const justified = [...document.querySelectorAll<HTMLElement>('.page p, .page li, .page dd')].filter(
      element =>
        !element.querySelector('p, ul, ol, br') &&
        !element.closest(ASIDE) &&
        getComputedStyle(element).textAlign === 'justify',
    )
    const natural = document.createElement('style')
    natural.textContent = '.page :is(p, li, dd){text-align:start!important}'
    document.head.append(natural)
    const torn = justified.filter(element => looksOf(element).worst > MAX_STRETCH)
    let [evened, ragged] = [0, 0]
    const plain: HTMLElement[] = []
    for (const element of torn) {
      const before = element.style.letterSpacing
      const step = STEPS.find(spacing => {
        element.style.letterSpacing = spacing
        const { worst, isShort } = looksOf(element)
        return worst <= MAX_STRETCH && !isShort
      })
      if (step !== undefined) evened += 1
      else {
        element.style.letterSpacing = before
        plain.push(element)
        ragged += 1
      }
    }
    natural.remove()
    for (const element of plain) element.style.textAlign = 'start'
    return { evened, ragged }
  })
}
