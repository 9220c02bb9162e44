/**
 * Measures where elements will be on the printed pages, without printing.
 *
 * A section that is laid out in columns as high as its page breaks as it will on paper, because Chromium uses one mechanism for
 * columns and pages (CSS Fragmentation Level 3). So the steps that close holes and move notes depend only on the content, and
 * not on an earlier print.
 */
import type { JSHandle, Page } from 'puppeteer'

/** The part of an element on one page of its section, in pixels from the page's type area. */
export interface Span {
  /** Page within the section, from 0. */
  page: number
  top: number
  bottom: number
}

export interface LaidSection {
  /** Height of a page's type area, in pixels. */
  height: number
  /** Spans of the element, one for each page that it is on; empty if the element is not displayed. */
  spans(element: Element): Span[]
  /** Restores the section's normal layout. */
  release(): void
}

/** An object that lives in the browser; steps receive it as an argument. */
export interface PageRuler {
  /** Sections that flow over several pages, without covers and openers. */
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
      // Rules of external style sheets cannot be read; a book does not use any.
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
    /** Width and height of a page's area, according to the `@page` rules of the style sheet. */
    const geometry = (section: HTMLElement) => {
      const name = getComputedStyle(section).getPropertyValue('page')
      const known = geometries.get(name)
      if (known) return known
      const [width = '210mm', height = '297mm'] = last(name, 'size').split(' ')
      const area = {
        width: pixels(width) - pixels(last(name, 'margin-left')) - pixels(last(name, 'margin-right')),
        height: pixels(height) - pixels(last(name, 'margin-top')) - pixels(last(name, 'margin-bottom')),
      }
      geometries.set(name, area)
      return area
    }
    // A forced page break must be a column break while pages are laid out as columns.
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
          // The gap equals the side margins of two sheets, so that one page is as wide as a sheet.
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
