/** The figures of one section in the browser: measured as numbers, and moved or made smaller as Node decides. */
import type { JSHandle, Page } from 'puppeteer'
import type { PlacedFigure } from './hole-geometry.ts'
import type { PageRuler } from './page-ruler.ts'

/** Figures are numbered in the order of the section. */
export interface FlowFigures {
  ids: readonly string[]
  measure(figure: number): Promise<PlacedFigure>
  /** Puts a figure with its notes directly after the first `at` other elements of its flow. Undefined: back to where it was. */
  put(figure: number, at: number | undefined): Promise<void>
  /** Limits the height of a figure's picture, in pixels. Undefined: as it was. */
  limitPicture(figure: number, height: number | undefined): Promise<void>
  close(): Promise<void>
}

interface FlowInPage {
  ids: string[]
  measure(figure: number): PlacedFigure
  put(figure: number, at: number | undefined): void
  limitPicture(figure: number, height: number | undefined): void
  close(): void
}

/** Lays out the section as pages until it is closed. */
export async function openFlow(
  page: Page,
  ruler: JSHandle<PageRuler>,
  section: number,
): Promise<FlowFigures> {
  const flow = await page.evaluateHandle(flowInPage, ruler, section)
  return {
    ids: await flow.evaluate(({ ids }) => ids),
    measure: figure => flow.evaluate((it, n) => it.measure(n), figure),
    put: (figure, at) => flow.evaluate((it, n, place) => it.put(n, place ?? undefined), figure, at ?? null),
    limitPicture: (figure, height) =>
      flow.evaluate((it, n, most) => it.limitPicture(n, most ?? undefined), figure, height ?? null),
    async close() {
      await flow.evaluate(it => it.close())
      await flow.dispose()
    },
  }
}

/** Runs in the browser. */
function flowInPage(pages: PageRuler, index: number): FlowInPage {
  const FLOATS = 'figure.fig, figure.chart, .charts, table.comparatives, .kpis, .cards'
  const section = pages.sections()[index] as HTMLElement
  const laid = pages.lay(section)
  const inFlow = section.querySelectorAll<HTMLElement>(':scope > .text > *, :scope > .flat > *')
  const figures = [...inFlow].filter(element => element.matches(FLOATS))
  const figureOf = (n: number) => {
    const figure = figures[n] as HTMLElement
    const next = figure.nextElementSibling
    const notes = next?.matches('.table-notes') ? next : undefined
    const children = [...(figure.parentElement?.children ?? [])]
    const others = children.filter(element => element !== figure && element !== notes)
    const picture = figure.querySelector<HTMLElement | SVGElement>(':scope > img, :scope > svg')
    return { figure, notes, others, picture, at: children.indexOf(figure) }
  }
  const isHeading = (element: Element) => /^H[1-6]$/.test(element.tagName) || element.matches('.of-heading')
  /** Node before which each moved figure stood, and the style of each picture with a limit. */
  const homes = new Map<number, Node | null>()
  const styles = new Map<number, string | null>()
  return {
    ids: figures.map(({ id }) => id),
    measure(n) {
      const { figure, others, picture, at } = figureOf(n)
      const kind = picture instanceof SVGElement ? 'svg' : 'img'
      return {
        pageHeight: laid.height,
        spans: laid.spans(figure),
        others: others.map(element => ({
          spans: laid.spans(element),
          isHeading: isHeading(element),
          isBarrier: element.matches(`${FLOATS}, .case, .timeline`),
        })),
        at,
        marginTop: Number.parseFloat(getComputedStyle(figure).marginTop) || 0,
        picture: picture ? { kind, height: picture.getBoundingClientRect().height } : undefined,
        isPageWide: figure.matches('.fig-wide, .fig-bleed'),
        followsCode: figure.previousElementSibling?.matches('pre') === true,
      }
    },
    put(n, at) {
      const { figure, notes, others } = figureOf(n)
      if (!homes.has(n)) homes.set(n, (notes ?? figure).nextSibling)
      const before = at === undefined ? homes.get(n) : others[at - 1]?.nextSibling
      figure.parentElement?.insertBefore(figure, before ?? null)
      if (notes) figure.after(notes)
    },
    limitPicture(n, height) {
      const { picture } = figureOf(n)
      if (!picture) return
      if (!styles.has(n)) styles.set(n, picture.getAttribute('style'))
      const style = styles.get(n)
      if (height !== undefined) picture.style.maxHeight = `${height}px`
      else if (typeof style === 'string') picture.setAttribute('style', style)
      else picture.removeAttribute('style')
    },
    close: () => laid.release(),
  }
}
