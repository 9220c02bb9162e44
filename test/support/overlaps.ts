/** Finds words that overlap or leave the sheet, as laid out by the browser. */
import type { Page } from 'puppeteer'

/** Returns each pair as “one” / “other” with its block. Ignores raised marks, which are close to words on purpose. */
export function overlaps(page: Page, root = 'body'): Promise<string[]> {
  return page.evaluate(selector => {
    const ASIDE =
      'sup, .vh, .mk, .tn, .rs, script, style, dialog, [popover], .skip, .bar, .chap, details:not([open]) > :not(summary)'
    const SLACK = 1.5
    interface Line {
      text: string
      in: Element
      box: DOMRect
    }
    const lines: Line[] = []
    const range = document.createRange()
    const walker = document.createTreeWalker(
      document.querySelector(selector) ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || !node.textContent?.trim() || parent.closest(ASIDE)) continue
      const style = getComputedStyle(parent)
      if (style.visibility === 'hidden' || style.clipPath !== 'none') continue
      range.selectNodeContents(node)
      for (const box of range.getClientRects())
        if (box.width > 1) lines.push({ text: node.textContent.trim().slice(0, 40), in: parent, box })
    }
    const describe = ({ text, in: element }: Line) =>
      `“${text}” in ${element.closest('[class]')?.getAttribute('class') ?? element.tagName}`
    const found = new Set<string>()
    // The font's box is higher than its letters, and lines may be closer than the box.
    const inner = ({ top, bottom }: DOMRect) =>
      [top + (bottom - top) * 0.3, bottom - (bottom - top) * 0.3] as const
    lines.sort((a, b) => a.box.top - b.box.top)
    /** A sticky column covers other columns with its background, so only its own words are compared. */
    const stays = (line: Line) => line.in.closest('.over :is(tbody th[scope=row], thead th:first-child)')
    for (const [i, one] of lines.entries()) {
      const column = stays(one)
      if (column && one.box.right > column.getBoundingClientRect().right + SLACK)
        found.add(`${describe(one)} leaves its column`)
      const [top, bottom] = inner(one.box)
      if (
        one.box.right > document.documentElement.clientWidth + SLACK &&
        !one.in.closest('.scroll, .landscape')
      )
        found.add(`${describe(one)} leaves the sheet`)
      for (let j = i + 1; j < lines.length; j++) {
        const two = lines[j] as Line
        if (two.box.top > one.box.bottom) break
        if (Boolean(column) !== Boolean(stays(two))) continue
        const [from, to] = inner(two.box)
        if (
          from < bottom &&
          to > top &&
          two.box.left + SLACK < one.box.right &&
          one.box.left + SLACK < two.box.right
        )
          found.add(`${describe(one)} / ${describe(two)}`)
      }
    }
    return [...found]
  }, root)
}
