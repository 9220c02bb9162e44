/** Handlers by directive name. src/directives/directives.ts declares the attributes of each. */
import { lookupTable } from '../../../base/lookup-table.ts'
import type { DirectiveHandler } from '../context.ts'
import { cards, caseStudy, charts, columns, landscape, letter, note, only, quote } from './blocks.ts'
import { change } from './change.ts'
import { chart } from './chart.ts'
import { figure } from './figure.ts'
import { kpis } from './kpis.ts'
import { contentIndex, contents, discloses, figuresList, ref, sourcesList, tablesList } from './lists.ts'
import { metric, plain, target } from './metric-and-target.ts'
import { restatements } from './restatements.ts'
import { table } from './table.ts'
import { targets } from './targets.ts'
import { timeline } from './timeline.ts'

export const handlers: Readonly<Record<string, DirectiveHandler>> = lookupTable({
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
  index: contentIndex,
  figure,
  table,
  chart,
  charts,
  kpis,
  timeline,
  case: caseStudy,
  cards,
  columns,
  landscape,
  note,
  quote,
  letter,
  only,
})
