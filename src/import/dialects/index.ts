/** Applies all dialects in order: blocks before lines, and first those whose blocks look like code. */
import { codeCells } from './code-cells.ts'
import { containers } from './containers.ts'
import { crossReferences } from './cross-references.ts'
import { definitionLists } from './definition-lists.ts'
import { generatorMarks, undefinedNotes } from './generators.ts'
import type { Dialect, DialectPage, Line } from './lines.ts'
import { liquid } from './liquid.ts'
import { mdx } from './mdx.ts'
import { admonitions, alerts } from './mkdocs.ts'
import { myst } from './myst.ts'
import { mystRoles } from './myst-roles.ts'
import { headingAttributes, inlineAttributes, inlineNotes } from './pandoc.ts'
import { gridTables, tableCaptions } from './pandoc-tables.ts'
import { shortcodes } from './shortcodes.ts'

const DIALECTS: readonly Dialect[] = [
  // These two use code fences.
  myst,
  codeCells,
  // Their content is indented like code.
  admonitions,
  alerts,
  mdx,
  shortcodes,
  liquid,
  containers,
  gridTables,
  // Runs before braces are removed, because the caption of a table has its id in braces.
  tableCaptions,
  // Runs after captions, which begin with a colon too.
  definitionLists,
  headingAttributes,
  mystRoles,
  inlineAttributes,
  generatorMarks,
  crossReferences,
  inlineNotes,
  // Runs after the other dialects, because they create notes too.
  undefinedNotes,
]

export function readDialects(text: string, page: DialectPage): Line[] {
  const lines = text.split('\n').map((line, source) => ({ text: line, source }))
  return DIALECTS.reduce<Line[]>((read, dialect) => dialect(read, page), lines)
}
