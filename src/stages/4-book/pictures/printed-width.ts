/** How wide a picture is printed, by the block it stands in. */
import { type Sheet, typeWidth } from '../../1-read/paper-sizes.ts'
import type { ChapterLayout } from '../../1-read/types.ts'

export type PictureSize = 'column' | 'wide' | 'bleed'

/** The note column and the empty one beside it, in millimetres. */
const NOTES = 60

/** Millimetres. */
export function printedWidth(
  size: PictureSize,
  layout: ChapterLayout | 'landscape',
  { page, turned, bleed }: Sheet,
): number {
  const paper = layout === 'landscape' ? (turned ?? page) : page
  if (size === 'bleed') return paper.width + 2 * bleed
  const whole = size === 'wide' || layout === 'data' || layout === 'landscape'
  return whole ? typeWidth(paper) : typeWidth(paper) - NOTES
}

/** Millimetres of what fills a page, cut at its sides where it must be. `aspect` is width through height. */
export function coveringWidth({ page, bleed }: Sheet, aspect: number): number {
  return Math.max(page.width + 2 * bleed, (page.height + 2 * bleed) * aspect)
}

/** What prints well. */
const DPI = 300
export const printedPixels = (millimetres: number): number => Math.ceil((millimetres / 25.4) * DPI)
