/** Computes the printed width of pictures. */
import { type Sheet, typeWidth } from '../../1-read/paper-sizes.ts'
import type { ChapterLayout } from '../../1-read/types.ts'

export type PictureSize = 'column' | 'wide' | 'bleed'

/** Width of the note column and the gap beside it, in millimetres. */
const NOTES = 60

/** Returns millimetres. */
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

/** The width in millimetres of a picture that covers a page, cropped at its sides if necessary. `aspect` is width / height. */
export function coveringWidth({ page, bleed }: Sheet, aspect: number): number {
  return Math.max(page.width + 2 * bleed, (page.height + 2 * bleed) * aspect)
}

/** Resolution for good print quality. */
const DPI = 300
export const printedPixels = (millimetres: number): number => Math.ceil((millimetres / 25.4) * DPI)
