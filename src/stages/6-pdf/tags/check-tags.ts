/**
 * Checks in every build the requirements of PDF/UA-1 for tags that a program can verify. (`npm run conformance` checks the whole
 * standard.) Clauses in messages are those of ISO 14289-1.
 */

import { isName, isRef, textOf } from '../../../base/pdf/pdf-values.ts'
import type { PdfFile } from '../pdf-file.ts'
import type { FinishedTags } from './finish-tags.ts'
import { rolesOf } from './shape-tags.ts'
import { isTag, type Tag, tagsIn } from './tags.ts'

/** Standard structure types (ISO 32000-1, 14.8.4). */
const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure ' +
    'Formula Form'
  ).split(' '),
)
/** Allowed children of types for which the standard restricts them. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI', 'TOC', 'Caption'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
}
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  LBody: ['LI'],
  TOCI: ['TOC'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
}

export function checkTags(file: PdfFile, { document, shown, hidden, blank }: FinishedTags): string[] {
  const faults = new Set<string>()
  if (document.kids.length === 0) return ['a document without tags']
  const walk = (tag: Tag) => {
    faultsOf(tag).forEach(fault => {
      faults.add(fault)
    })
    for (const kid of tag.kids) if (isTag(kid)) walk(kid)
  }
  walk(document)
  for (const fault of [
    ...headingFaults(document),
    ...contentFaults(document, shown),
    ...linkFaults(file, document),
  ])
    faults.add(fault)
  for (const page of hidden) faults.add(`tagged content within a transparency on page ${page} (7.1)`)
  for (const page of blank) faults.add(`character without a glyph on page ${page} (7.21.8)`)
  return [...faults]
}

function faultsOf(tag: Tag): string[] {
  const faults: string[] = []
  const { type, kids } = tag
  if (!STANDARD.has(type) && !rolesOf(new Set([type]))[type])
    faults.push(`a \`${type}\` that is no type (7.1)`)
  for (const kid of kids) {
    const inner = isTag(kid) ? kid.type : 'text'
    const wrong =
      (CHILDREN[type] && !CHILDREN[type].includes(inner)) ||
      (PARENTS[inner] && !PARENTS[inner].includes(type))
    if (wrong) faults.push(`a \`${type}\` with ${inner} in it (7.2)`)
  }
  if (type === 'Figure') {
    if (!tag.alt?.trim()) faults.push('a figure without alternative text (7.3)')
    else if (kids.length === 0) faults.push(`a figure of which nothing is painted: ${tag.alt} (7.3)`)
    else if (!tag.box) faults.push(`a figure without a place on its page: ${tag.alt} (7.3)`)
  }
  if (type === 'Table') faults.push(...tableFaults(tag))
  if (type === 'Link' && !kids.some(kid => kid.kind === 'area'))
    faults.push('a link that leads nowhere (7.18.5)')
  if (type === 'Note' && tag.id === undefined) faults.push('a note without an id (7.9)')
  return faults
}

function tableFaults(table: Tag): string[] {
  const rows = table.kids.filter((kid): kid is Tag => isTag(kid) && kid.type === 'TR')
  const cells = rows.flatMap(({ kids }) => kids.filter(isTag))
  if (!cells.some(cell => cell.type === 'TH' && cell.cell?.scope)) return ['a table without heads (7.5)']
  const widths = new Set<number>()
  const left: number[] = []
  for (const row of rows) {
    let width = left.shift() ?? 0
    for (const cell of row.kids.filter(isTag)) {
      width += cell.cell?.columns ?? 1
      for (let i = 0; i < (cell.cell?.rows ?? 1) - 1; i++)
        left[i] = (left[i] ?? 0) + (cell.cell?.columns ?? 1)
    }
    widths.add(width)
  }
  return widths.size > 1 ? ['a table with rows of unequal length (7.2)'] : []
}

/** Heading levels must begin at 1 and not skip any (7.4.2). */
function headingFaults(document: Tag): string[] {
  let last = 0
  for (const { type } of tagsIn(document)) {
    const level = Number(/^H(\d)$/.exec(type)?.[1] ?? 0)
    if (level > last + 1) return [`a heading of level ${level} after one of level ${last} (7.4.2)`]
    if (level > 0) last = level
  }
  return []
}

/** Every piece of marked content must be in the structure tree exactly once, and every tag must have content (7.1). */
function contentFaults(document: Tag, shown: readonly ReadonlySet<number>[]): string[] {
  const faults: string[] = []
  const known = shown.map(() => new Set<number>())
  for (const { kids } of tagsIn(document))
    for (const kid of kids) {
      if (kid.kind !== 'mark') continue
      if (known[kid.page]?.has(kid.mcid))
        faults.push(`content that is tagged twice on page ${kid.page + 1} (7.1)`)
      known[kid.page]?.add(kid.mcid)
    }
  for (const [i, marks] of shown.entries())
    for (const mcid of marks)
      if (!known[i]?.has(mcid)) faults.push(`content without a tag on page ${i + 1} (7.1)`)
  return faults
}

/** Every link must be in the structure tree and have a description (7.18.1, 7.18.5). */
function linkFaults(file: PdfFile, document: Tag): string[] {
  const tagged = new Set<number>()
  for (const { kids } of tagsIn(document))
    for (const kid of kids) if (kid.kind === 'area') tagged.add(kid.annotation.ref)
  return file.pages().flatMap(({ dict: page }, i) =>
    file.list(page.get('Annots')).flatMap(target => {
      const annotation = file.dict(target)
      const kind = annotation?.get('Subtype')
      if (!annotation || !isRef(target) || !isName(kind) || kind.name !== 'Link') return []
      return [
        ...(textOf(annotation.get('Contents'))
          ? []
          : [`a link without a description on page ${i + 1} (7.18.5)`]),
        ...(tagged.has(target.ref) ? [] : [`a link without a tag on page ${i + 1} (7.18.5)`]),
      ]
    }),
  )
}
