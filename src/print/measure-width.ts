/** What reaches beyond the type area. It runs in the page, before printing. */
import type { Page } from 'puppeteer'
import type { Sheet } from '../source/sheet.ts'

export interface WideElement {
  /** Where it was written: the nearest element that knows. */
  file: string | undefined
  line: number | undefined
  element: string
  /** Millimetres beyond the edge, to one digit. */
  over: number
  text: string
}

export async function measureWidths(page: Page, sheet: Sheet): Promise<WideElement[]> {
  const turn = sheet.turned ? sheet.turned.width - sheet.page.width : 0
  return page.evaluate(turn => {
    const MM = 96 / 25.4
    const SLACK = 1
    const NAMES: Record<string, string> = {
      TABLE: 'table',
      P: 'paragraph',
      LI: 'list item',
      IMG: 'image',
      PRE: 'code',
    }
    /** Text may reach out of its box. */
    const textEdge = (node: Node): number => {
      if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) return 0
      const range = document.createRange()
      range.selectNodeContents(node)
      const { right } = range.getBoundingClientRect()
      // A full-width mark at the end of a line gives up its empty half where there is no room, but is measured whole.
      const em = Number.parseFloat(getComputedStyle(node.parentElement ?? document.body).fontSize)
      return /[》〉）」』】〕”’。，、；：！？]/.test(node.textContent) ? right - em / 2 : right
    }
    const found = new Map<Element, number>()
    for (const section of document.querySelectorAll<HTMLElement>('.page')) {
      const style = getComputedStyle(section)
      if (style.overflow === 'hidden') continue
      const paper = section.getBoundingClientRect()
      // A turned page is wider than the window that lays it out.
      const turned = section.classList.contains('landscape') ? turn * MM : 0
      const right = paper.right + turned - Number.parseFloat(style.paddingRight)
      for (const element of section.querySelectorAll<HTMLElement>('*')) {
        if (element.closest('svg') && element.tagName !== 'svg') continue
        // Some blocks reach into the margin or off the paper on purpose: those with a negative margin.
        const bleeds = (node: Element | null): boolean =>
          node !== null &&
          node !== section &&
          (Number.parseFloat(getComputedStyle(node).marginRight) < 0 || bleeds(node.parentElement))
        const box = element.getBoundingClientRect()
        // Words for screen readers take no room.
        if (box.width === 0 || getComputedStyle(element).clipPath !== 'none') continue
        const edge = Math.max(box.right, ...[...element.childNodes].map(textEdge))
        if (edge <= right + SLACK || (bleeds(element) && edge <= paper.right + SLACK)) continue
        const culprit = element.closest('[data-file]') ?? element
        found.set(culprit, Math.max(found.get(culprit) ?? 0, edge - right))
      }
    }
    // An element around a culprit is wide only because of it.
    const inner = [...found].filter(([a]) => ![...found.keys()].some(b => a !== b && a.contains(b)))
    return inner.map(([element, over]) => {
      const line = Number((element as HTMLElement).dataset['line'])
      return {
        file: (element as HTMLElement).dataset['file'],
        line: Number.isInteger(line) && line > 0 ? line : undefined,
        element: NAMES[element.tagName] ?? `<${element.tagName.toLowerCase()}>`,
        over: Math.round((over / MM) * 10) / 10,
        text: (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60),
      }
    })
  }, turn)
}
