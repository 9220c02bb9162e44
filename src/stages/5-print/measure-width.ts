/** Finds elements that reach beyond the type area on either side. Runs in the page, before printing. */
import type { Page } from 'puppeteer'
import type { Sheet } from '../1-read/paper-sizes.ts'

export interface WideElement {
  /** Source position: that of the nearest ancestor that has one. */
  file: string | undefined
  line: number | undefined
  /** Its name in lower case: `table`. */
  element: string
  /** Millimetres beyond the edge, with one decimal. */
  over: number
  text: string
}

export async function measureWidths(page: Page, sheet: Sheet): Promise<WideElement[]> {
  const turn = sheet.turned ? sheet.turned.width - sheet.page.width : 0
  return page.evaluate(turn => {
    const MM = 96 / 25.4
    const SLACK = 1
    /** Text may extend beyond the box of its element. */
    const textEdges = (node: Node): { left: number; right: number }[] => {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) return []
      const range = document.createRange()
      range.selectNodeContents(node)
      const { left, right } = range.getBoundingClientRect()
      // A full-width mark at the end of a line may lose its empty half if there is no room, but is measured in full.
      const em = Number.parseFloat(getComputedStyle(node.parentElement ?? document.body).fontSize)
      return [
        { left, right: /[》〉）」』】〕”’。，、；：！？]/.test(node.textContent) ? right - em / 2 : right },
      ]
    }
    const overflows = new Map<Element, number>()
    for (const section of document.querySelectorAll<HTMLElement>('.page')) {
      const style = getComputedStyle(section)
      if (style.overflow === 'hidden') continue
      const paper = section.getBoundingClientRect()
      // A landscape page is wider than the window, on the side where lines end.
      const turned = section.classList.contains('landscape') ? turn * MM : 0
      const fromRight = style.direction === 'rtl'
      const left = paper.left - (fromRight ? turned : 0) + Number.parseFloat(style.paddingLeft)
      const right = paper.right + (fromRight ? 0 : turned) - Number.parseFloat(style.paddingRight)
      for (const element of section.querySelectorAll<HTMLElement>('*')) {
        if (element.closest('svg') && element.tagName !== 'svg') continue
        // Blocks with a negative margin reach into the margin or off the paper on purpose.
        const bleeds = (node: Element | null, side: 'marginLeft' | 'marginRight'): boolean =>
          node !== null &&
          node !== section &&
          (Number.parseFloat(getComputedStyle(node)[side]) < 0 || bleeds(node.parentElement, side))
        const box = element.getBoundingClientRect()
        // Text for screen readers takes no space.
        if (box.width === 0 || getComputedStyle(element).clipPath !== 'none') continue
        const edges = [box, ...[...element.childNodes].flatMap(textEdges)]
        const from = Math.min(...edges.map(edge => edge.left))
        const to = Math.max(...edges.map(edge => edge.right))
        const isWide = to > right + SLACK && !(bleeds(element, 'marginRight') && to <= paper.right + SLACK)
        const isFar = from < left - SLACK && !(bleeds(element, 'marginLeft') && from >= paper.left - SLACK)
        if (!isWide && !isFar) continue
        const over = Math.max(isWide ? to - right : 0, isFar ? left - from : 0)
        const culprit = element.closest('[data-file]') ?? element
        overflows.set(culprit, Math.max(overflows.get(culprit) ?? 0, over))
      }
    }
    // Ancestors of an element that is too wide are too wide only because of it.
    const inner = [...overflows].filter(([a]) => ![...overflows.keys()].some(b => a !== b && a.contains(b)))
    return inner.map(([element, over]) => {
      const line = Number((element as HTMLElement).dataset['line'])
      return {
        file: (element as HTMLElement).dataset['file'],
        line: Number.isInteger(line) && line > 0 ? line : undefined,
        element: element.tagName.toLowerCase(),
        over: Math.round((over / MM) * 10) / 10,
        text: (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60),
      }
    })
  }, turn)
}
