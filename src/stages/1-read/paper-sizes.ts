/**
 * Paper sizes, margins, bleed and slug of printed books, in millimetres.
 *
 * Why: docs/decisions/012-papers.md
 */

export const PAPER_NAMES = ['a4', 'letter', 'screen'] as const
export type PaperName = (typeof PAPER_NAMES)[number]

/** The paper of the PDF. */
export interface PrintConfig {
  paper: PaperName
  /** Crop marks, and artwork 3 mm beyond the cut. */
  marks: boolean
}

export interface Sheet {
  paper: PaperName
  /** The page after trimming. */
  page: Page
  /** The page for wide content; undefined if the paper is landscape already. */
  turned: Page | undefined
  /** Width of artwork beyond the trim edge; 0 without crop marks. */
  bleed: number
  /** Space between bleed and paper edge for the crop marks. */
  slug: number
}

export interface Page {
  width: number
  height: number
  /** Margins from the trim edge to the type area. */
  side: number
  head: number
  foot: number
}

/**
 * The type area has twelve columns and eleven gutters of 4 mm. It is the same on A4 and US Letter, so that lines break alike. The
 * screen is 16:9, 12 × 6.75 inches, which is a whole number of pixels.
 */
const PAPERS: Readonly<Record<PaperName, Pick<Sheet, 'page' | 'turned'>>> = {
  a4: {
    page: { width: 210, height: 297, side: 17, head: 25, foot: 23 },
    turned: { width: 297, height: 210, side: 17, head: 24, foot: 19 },
  },
  letter: {
    page: { width: 215.9, height: 279.4, side: 19.95, head: 21.5, foot: 17.5 },
    turned: { width: 279.4, height: 215.9, side: 19.95, head: 24, foot: 19 },
  },
  screen: { page: { width: 304.8, height: 171.45, side: 20.4, head: 21, foot: 16 }, turned: undefined },
}

export const isPaper = (name: string): name is PaperName => Object.hasOwn(PAPERS, name)

/** Printers require a bleed of 3 mm; crop marks are placed outside it. */
export function sheetOf({ paper, marks }: PrintConfig): Sheet {
  return { paper, ...PAPERS[paper], bleed: marks ? 3 : 0, slug: marks ? 7 : 0 }
}

/** Width of the type area. */
export function typeWidth({ width, side }: Page): number {
  return width - 2 * side
}
