/** The sheet a book is printed on: its paper, its margins, and what a printer needs beyond the cut. All in millimetres. */
import type { PaperName, PrintConfig } from './types.ts'

export interface Sheet {
  paper: PaperName
  /** As it is held after the cut. */
  page: Page
  /** A page for what is wide; undefined where the paper lies on its long side already. */
  turned: Page | undefined
  /** How far artwork and bands reach beyond the cut; 0 without marks. */
  bleed: number
  /** From the bleed's edge to the edge of the paper: room for the crop marks. */
  slug: number
}

export interface Page {
  width: number
  height: number
  /** From the cut to the type area. */
  side: number
  head: number
  foot: number
}

/**
 * Twelve columns and eleven gutters of 4 mm between the sides. A4 and US Letter have the same type area, so that lines break
 * alike on both; a screen is 16:9, 12 × 6.75 inches,
 * which are whole pixels.
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

export const PAPER_NAMES: readonly PaperName[] = Object.keys(PAPERS) as PaperName[]

export const isPaper = (name: string): name is PaperName => Object.hasOwn(PAPERS, name)

/** 3 mm is what printers ask for; their marks begin beyond it. */
export function sheetOf({ paper, marks }: PrintConfig): Sheet {
  return { paper, ...PAPERS[paper], bleed: marks ? 3 : 0, slug: marks ? 7 : 0 }
}

/** Width of the type area. */
export function typeWidth({ width, side }: Page): number {
  return width - 2 * side
}
