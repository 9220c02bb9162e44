/** What a typesetter does by hand, in the order in which each step leaves the next one right. */
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
import { mendShortLastLines } from './short-last-lines.ts'
import { keepTablesWhole } from './whole-tables.ts'

export interface ComposedPages {
  figures: ClosedHoles
  /** Chapters whose notes went to their end, with how many there are. */
  notesAtEnd: PlacedNotes['atEnd']
}

export async function composePages(page: Page, notesTitle: string): Promise<ComposedPages> {
  await fitTitles(page)
  await drawGradients(page)
  // Lines first: they decide how high everything is.
  await mendShortLastLines(page)
  await evenLines(page)
  await alignLineStarts(page)
  await keepTogether(page)
  const ruler = await openPageRuler(page)
  await breakTallCharts(page, ruler)
  // A figure waits for the notes above it, so dense ones leave before holes are looked for.
  const dense = await placeNotes(page, ruler, notesTitle)
  await keepCaptions(page, ruler)
  const figures = await closeHoles(page, ruler)
  // Text that moved took its notes along.
  const moved = await placeNotes(page, ruler, notesTitle)
  // So did tables, and those that go over pages now are not those that did before.
  await keepCaptions(page, ruler)
  await pullLastRows(page, ruler)
  await fillLastPages(page, ruler)
  await keepTablesWhole(page, ruler)
  await ruler.dispose()
  return { figures, notesAtEnd: [...dense.atEnd, ...moved.atEnd] }
}
