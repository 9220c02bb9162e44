/**
 * Composes pages as a typesetter does by hand. Steps are in an order in which none undoes an earlier one.
 *
 * Why: docs/decisions/020-pages-before-print.md
 */
import type { Page } from 'puppeteer'
import { breakTallCharts } from './break-tall-charts.ts'
import { type ClosedHoles, closeHoles } from './close-holes.ts'
import { drawGradients } from './draw-gradients.ts'
import { evenLines } from './even-lines.ts'
import { fillLastPages } from './fill-last-pages.ts'
import { fitTitles } from './fit-titles.ts'
import { keepCaptions } from './keep-captions.ts'
import { keepTogether } from './keep-together.ts'
import { alignLineStarts } from './line-starts.ts'
import { openPageRuler } from './page-ruler.ts'
import { type PlacedNotes, placeNotes } from './place-notes.ts'
import { pullLastRows } from './pull-last-rows.ts'
import { fixShortLastLines } from './short-last-lines.ts'
import { keepTablesWhole } from './whole-tables.ts'

export interface ComposedPages {
  figures: ClosedHoles
  /** Chapters whose notes moved to their end, with the number of notes. */
  notesAtEnd: PlacedNotes['atEnd']
}

export async function composePages(page: Page, notesTitle: string): Promise<ComposedPages> {
  await fitTitles(page)
  await drawGradients(page)
  // Lines first, because they determine the height of everything.
  await fixShortLastLines(page)
  await evenLines(page)
  await alignLineStarts(page)
  await keepTogether(page)
  const ruler = await openPageRuler(page)
  await breakTallCharts(page, ruler)
  // Move dense notes first, because a figure cannot be placed before the notes above it have ended.
  const dense = await placeNotes(page, ruler, notesTitle)
  await keepCaptions(page, ruler)
  const figures = await closeHoles(page, ruler)
  // Moved text has taken its notes along.
  const moved = await placeNotes(page, ruler, notesTitle)
  // Moved tables may now break across pages where they did not before.
  await keepCaptions(page, ruler)
  await pullLastRows(page, ruler)
  await fillLastPages(page, ruler)
  await keepTablesWhole(page, ruler)
  await ruler.dispose()
  return { figures, notesAtEnd: [...dense.atEnd, ...moved.atEnd] }
}
