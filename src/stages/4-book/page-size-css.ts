/** Writes the sheet as CSS: page sizes, and custom properties from which templates compute their grids. */
import type { Page, Sheet } from '../1-read/paper-sizes.ts'

/**
 * Chromium clips painting at the page area and has no bleed. So the paper is larger, the page area reaches to the edge of the bleed
 * at both sides, and `--side` is the distance from there to the type area. Margins of `@page` cannot use variables.
 */
export function pageSizeCss({ page, turned, bleed, slug }: Sheet): string {
  const beyond = bleed + slug
  const size = ({ width, height }: Page) => `size:${mm(width + 2 * beyond)} ${mm(height + 2 * beyond)}`
  const margin = ({ head, foot }: Page) => `margin:${mm(head + beyond)} ${mm(slug)} ${mm(foot + beyond)}`
  return [
    `:root{--page-width:${mm(page.width)};--page-height:${mm(page.height)};--body-height:${mm(page.height - page.head - page.foot)};` +
      `--margin:${mm(page.side)};--side:${mm(page.side + bleed)};--bleed:${mm(bleed)};--beyond:${mm(beyond)}}`,
    `@page{${size(page)};${margin(page)}}`,
    `@page bleed{margin:${mm(slug)}}`,
    ...(turned ? [`@page landscape{${size(turned)};${margin(turned)}}`] : []),
  ].join('\n')
}

const mm = (length: number) => (length === 0 ? '0mm' : `${Number(length.toFixed(3))}mm`)
