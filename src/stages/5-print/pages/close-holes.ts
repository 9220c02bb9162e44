/**
 * Closes holes before figures that do not fit on the rest of a page. If more than a quarter of the page would stay empty, the
 * figure moves past the text that follows it, or its picture becomes a little smaller. Figures keep their order and numbers,
 * which were assigned before.
 */
import type { JSHandle, Page } from 'puppeteer'
import type { PageRuler } from './page-ruler.ts'

export interface ClosedHoles {
  /** Ids of figures that moved. */
  moved: string[]
  /** Ids of figures whose picture became smaller. */
  shrunk: string[]
  /** Ids of figures before which a hole remains. */
  left: string[]
}

export async function closeHoles(page: Page, ruler: JSHandle<PageRuler>): Promise<ClosedHoles> {
  return page.evaluate(pages => {
    const MAX_EMPTY = 1 / 4
    const MAX_STEPS = 12
    /** Smallest gain, as a share of the page, of a move that does not close the hole completely. */
    const MIN_GAIN = 0.1
    /** Drawings contain text, which must stay readable, so they may shrink less than pictures. */
    const PREFERRED = { img: 0.8, svg: 0.93 }
    const SMALLEST = { img: 0.55, svg: 0.88 }
    const FLOATS = 'figure.fig, figure.chart, .charts, table.comparatives, .kpis, .cards'
    const result: ClosedHoles = { moved: [], shrunk: [], left: [] }

    for (const section of pages.sections()) {
      const laid = pages.lay(section)
      const { height } = laid
      const spansOf = (element: Element) => laid.spans(element)
      const first = (element: Element) => spansOf(element)[0]
      const flowOf = (element: Element) => [...(element.parentElement?.children ?? [])]
      /** Bottom edge of everything before an element on a page. */
      const filled = (before: Element, page: number): number => {
        const siblings = flowOf(before)
        let lowest = 0
        for (const sibling of siblings.slice(0, siblings.indexOf(before)))
          for (const span of spansOf(sibling)) if (span.page === page) lowest = Math.max(lowest, span.bottom)
        return lowest
      }
      const isHeading = (element: Element | null | undefined) =>
        /^H[1-6]$/.test(element?.tagName ?? '') || element?.matches('.of-heading') === true
      /** The first of the headings directly before a figure, which move together with it. */
      const start = (figure: Element): Element => {
        let from = figure
        while (isHeading(from.previousElementSibling)) from = from.previousElementSibling ?? from
        return from
      }
      /** Share of the previous page that would stay empty at its foot. */
      const hole = (figure: Element): { page: number; share: number } | undefined => {
        const from = start(figure)
        const at = first(from)
        if (!at || at.page === 0) return undefined
        const isFirst = flowOf(from)
          .slice(0, flowOf(from).indexOf(from))
          .every(sibling => spansOf(sibling).every(span => span.page < at.page))
        return isFirst
          ? { page: at.page - 1, share: (height - filled(from, at.page - 1)) / height }
          : undefined
      }
      const shrink = (figure: HTMLElement, least: { img: number; svg: number }): boolean => {
        // A figure that must be as wide as the page cannot become smaller.
        if (figure.matches('.fig-wide, .fig-bleed')) return false
        const gap = hole(figure)
        const picture = figure.querySelector<HTMLElement | SVGElement>(':scope > img, :scope > svg')
        const box = picture?.getBoundingClientRect()
        const outer = spansOf(figure)[0]
        if (!gap || !picture || !box || !outer || start(figure) !== figure) return false
        const margins = Number.parseFloat(getComputedStyle(figure).marginTop) || 0
        const room = gap.share * height - margins - (outer.bottom - outer.top - box.height) - 1
        const wanted = room / box.height
        const kind = picture instanceof SVGElement ? 'svg' : 'img'
        if (wanted < least[kind] || wanted >= 1) return false
        const before = picture.getAttribute('style')
        picture.style.maxHeight = `${Math.floor(room)}px`
        if (first(figure)?.page === gap.page) {
          result.shrunk.push(figure.id)
          return true
        }
        if (before === null) picture.removeAttribute('style')
        else picture.setAttribute('style', before)
        return false
      }
      const move = (figure: HTMLElement): boolean => {
        const gap = hole(figure)
        if (!gap) return false
        const home = figure.nextSibling
        const parent = figure.parentElement
        const notes = figure.nextElementSibling?.matches('.table-notes')
          ? figure.nextElementSibling
          : undefined
        const put = (before: Node | null) => {
          parent?.insertBefore(figure, before)
          if (notes) figure.after(notes)
        }
        let best: { before: Node | null; empty: number } | undefined
        for (let step = 0; step < MAX_STEPS; step++) {
          let next = (notes ?? figure).nextElementSibling
          while (isHeading(next)) next = next?.nextElementSibling ?? null
          if (!next || next.matches(`${FLOATS}, .case, .timeline`)) break
          put(next.nextSibling)
          const page = Math.max(
            ...flowOf(figure)
              .slice(0, flowOf(figure).indexOf(figure))
              .flatMap(sibling => spansOf(sibling).filter(span => span.page === gap.page))
              .map(span => span.bottom),
            0,
          )
          const again = hole(figure)
          const empty = Math.max((height - page) / height, again && again.page !== gap.page ? again.share : 0)
          if (!best || empty < best.empty - 0.01)
            best = {
              before: figure.nextSibling === notes ? (notes?.nextSibling ?? null) : figure.nextSibling,
              empty,
            }
          if (empty <= MAX_EMPTY) break
        }
        if (best && (best.empty <= MAX_EMPTY || best.empty < gap.share - MIN_GAIN)) {
          put(best.before)
          result.moved.push(figure.id)
          return true
        }
        put(notes ? (home?.nextSibling ?? null) : home)
        return false
      }
      for (const figure of section.querySelectorAll<HTMLElement>(':scope > .text > *, :scope > .flat > *')) {
        if (!figure.matches(FLOATS)) continue
        const gap = hole(figure)
        if (!gap || gap.share <= MAX_EMPTY) continue
        // A figure after the code that produces it must stay there, because both are read together.
        const shown = figure.previousElementSibling?.matches('pre') === true
        if (shrink(figure, PREFERRED) || (!shown && move(figure)) || shrink(figure, SMALLEST)) continue
        result.left.push(figure.id)
      }
      laid.release()
    }
    return result
  }, ruler)
}
