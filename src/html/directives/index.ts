/** Directive name → handler. What each takes is declared in src/markdown/directives.ts. */
import type { DirectiveHandler } from '../context.ts'
import { cards, caseStudy, charts, columns, letter, note, only, quote, table } from './blocks.ts'
import { chart } from './chart.ts'
import { figure } from './figure.ts'
import { change, metric, plain, target } from './figures.ts'
import { contents, discloses, figuresList, ref, sourcesList, tablesList } from './lists.ts'
import { restatements } from './restatements.ts'
import { targets } from './targets.ts'
import { kpis } from './tiles.ts'
import { timeline } from './timeline.ts'

export const handlers: Readonly<Record<string, DirectiveHandler>> = {
  metric,
  change,
  target,
  plain,
  ref,
  contents,
  figures: figuresList,
  tables: tablesList,
  sources: sourcesList,
  targets,
  restatements,
  discloses,
  figure,
  table,
  chart,
  charts,
  kpis,
  timeline,
  case: caseStudy,
  cards,
  columns,
  note,
  quote,
  letter,
  only,
}
