/**
 * Where things will stand on the printed pages, without printing.
 *
 * A section laid out in columns as high as its page breaks as it will on paper: columns and pages are one mechanism in
 * Chromium (CSS Fragmentation Level 3). So the passes that close holes and move notes decide before the first print, from
 * the content alone, and a warm build decides as a cold one does.
 */
import type { JSHandle, Page } from 'puppeteer'

/** One piece of an element on one page of its section. Pixels from the page's type area. */
export interface Span {
  /** From 0. */
  page: number
  top: number
  bottom: number
}

export interface LaidSection {
  /** Height of a page's type area, in pixels. */
  height: number
  /** One span a page that the element stands on; none when it is not shown. */
  spans(element: Element): Span[]
  /** Give the section its own layout back. */
  release(): void
}

/** Lives in the browser; passes take it as an argument. */
export interface PageRuler {
  /** Sections that flow over pages; covers and openers do not. */
  sections(): HTMLElement[]
  lay(section: HTMLElement): LaidSection
}

export async function openPageRuler(page: Page): Promise<JSHandle<PageRuler>> {
  return page.evaluateHandle(() => {
    const probe = document.createElement('div')
    const pixels = (length: string): number => {
      probe.style.width = length
      document.body.append(probe)
      const { width } = probe.getBoundingClientRect()
      probe.remove()
      return width
    }
    const pageRules = [...document.styleSheets]
      // Those of another file cannot be read, and a book has none.
      .filter(sheet => sheet.href === null)
      .flatMap(sheet => [...sheet.cssRules])
      .filter((rule): rule is CSSPageRule => rule instanceof CSSPageRule)
    const last = (name: string, property: string): string =>
      pageRules
        .filter(rule => rule.selectorText === '' || rule.selectorText === name)
        .map(rule => rule.style.getPropertyValue(property))
        .filter(Boolean)
        .at(-1) ?? '0'
    const geometries = new Map<string, { width: number; height: number }>()
    /** The width and height of a page's area, as the style sheet's `@page` rules say. */
    const geometry = (section: HTMLElement) => {
      const name = getComputedStyle(section).getPropertyValue('page')
      const known = geometries.get(name)
      if (known) return known
      const [width = '210mm', height = '297mm'] = last(name, 'size').split(' ')
      const made = {
        width: pixels(width) - pixels(last(name, 'margin-left')) - pixels(last(name, 'margin-right')),
        height: pixels(height) - pixels(last(name, 'margin-top')) - pixels(last(name, 'margin-bottom')),
      }
      geometries.set(name, made)
      return made
    }
    // A forced page break is a column break while pages are columns.
    const breaks = document.createElement('style')
    breaks.textContent = '.starts-page{break-before:page}.laid .starts-page{break-before:column}'
    document.head.append(breaks)
    const ruler: PageRuler = {
      sections: () => [...document.querySelectorAll<HTMLElement>('body > .page:not(.bleed)')],
      lay(section) {
        const { width, height } = geometry(section)
        const before = section.getAttribute('style')
        section.classList.add('laid')
        const { paddingLeft, paddingRight } = getComputedStyle(section)
        const sides = Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)
        Object.assign(section.style, {
          width: `${width}px`,
          height: `${height}px`,
          columnWidth: `${width - sides}px`,
          // The side margins of two sheets lie between two columns, so that a page is a sheet wide.
          columnGap: `${sides}px`,
          columnFill: 'auto',
        })
        const origin = section.getBoundingClientRect()
        return {
          height,
          spans: element =>
            [...element.getClientRects()]
              .filter(box => box.height > 0)
              .map(box => ({
                page: Math.floor((box.left + box.width / 2 - origin.left) / width),
                top: box.top - origin.top,
                bottom: box.bottom - origin.top,
              })),
          release() {
            section.classList.remove('laid')
            if (before === null) section.removeAttribute('style')
            else section.setAttribute('style', before)
          },
        }
      },
    }
    return ruler
  })
}
