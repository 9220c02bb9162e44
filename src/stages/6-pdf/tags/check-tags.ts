/**
 * Checks in every build the requirements of PDF/UA-1 for tags that a program can verify. (`npm run conformance` checks the whole
 * standard.) Clauses in messages are those of ISO 14289-1.
 */

import { isName, isRef, textOf } from '../../../base/pdf/pdf-values.ts'
import { message } from '../../../problems/messages/message.ts'
import { english } from '../../../problems/messages/render.ts'
import type { Message } from '../../../problems/messages/types.ts'
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

/** Returns each fault once, however often it occurs. */
export function checkTags(file: PdfFile, { document, shown, hidden, blank }: FinishedTags): Message[] {
  if (document.kids.length === 0) return [message('pdf/no-tags')]
  const faults: Message[] = []
  const walk = (tag: Tag) => {
    faults.push(...faultsOf(tag))
    for (const kid of tag.kids) if (isTag(kid)) walk(kid)
  }
  walk(document)
  faults.push(
    ...headingFaults(document),
    ...contentFaults(document, shown),
    ...linkFaults(file, document),
    ...hidden.map(page => message('pdf/transparency', { page })),
    ...blank.map(page => message('pdf/glyph', { page })),
  )
  return [...new Map(faults.map(fault => [english(fault), fault])).values()]
}

const TEXT = 'text'

function faultsOf(tag: Tag): Message[] {
  const faults: Message[] = []
  const { type, kids } = tag
  if (!STANDARD.has(type) && !rolesOf(new Set([type]))[type]) faults.push(message('pdf/type', { type }))
  for (const kid of kids) {
    const inner = isTag(kid) ? kid.type : TEXT
    const wrong =
      (CHILDREN[type] && !CHILDREN[type].includes(inner)) ||
      (PARENTS[inner] && !PARENTS[inner].includes(type))
    if (wrong)
      faults.push(
        inner === TEXT ? message('pdf/text', { type }) : message('pdf/child', { type, child: inner }),
      )
  }
  if (type === 'Figure') {
    if (!tag.alt?.trim()) faults.push(message('pdf/figure-alt'))
    else if (kids.length === 0) faults.push(message('pdf/figure-empty', { alt: tag.alt }))
    else if (!tag.box) faults.push(message('pdf/figure-place', { alt: tag.alt }))
  }
  if (type === 'Table') faults.push(...tableFaults(tag))
  if (type === 'Link' && !kids.some(kid => kid.kind === 'area')) faults.push(message('pdf/link-target'))
  if (type === 'Note' && tag.id === undefined) faults.push(message('pdf/note-id'))
  return faults
}

function tableFaults(table: Tag): Message[] {
  const rows = table.kids.filter((kid): kid is Tag => isTag(kid) && kid.type === 'TR')
  const cells = rows.flatMap(({ kids }) => kids.filter(isTag))
  if (!cells.some(cell => cell.type === 'TH' && cell.cell?.scope)) return [message('pdf/table-heads')]
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
  return widths.size > 1 ? [message('pdf/table-rows')] : []
}

/** Heading levels must begin at 1 and not skip any (7.4.2). */
function headingFaults(document: Tag): Message[] {
  let last = 0
  for (const { type } of tagsIn(document)) {
    const level = Number(/^H(\d)$/.exec(type)?.[1] ?? 0)
    if (level > last + 1) return [message('pdf/heading', { level, last })]
    if (level > 0) last = level
  }
  return []
}

/** Every piece of marked content must be in the structure tree exactly once, and every tag must have content (7.1). */
function contentFaults(document: Tag, shown: readonly ReadonlySet<number>[]): Message[] {
  const faults: Message[] = []
  const known = shown.map(() => new Set<number>())
  for (const { kids } of tagsIn(document))
    for (const kid of kids) {
      if (kid.kind !== 'mark') continue
      if (known[kid.page]?.has(kid.mcid)) faults.push(message('pdf/tagged-twice', { page: kid.page + 1 }))
      known[kid.page]?.add(kid.mcid)
    }
  for (const [i, marks] of shown.entries())
    for (const mcid of marks) if (!known[i]?.has(mcid)) faults.push(message('pdf/untagged', { page: i + 1 }))
  return faults
}

/** Every link must be in the structure tree and have a description (7.18.1, 7.18.5). */
function linkFaults(file: PdfFile, document: Tag): Message[] {
  const tagged = new Set<number>()
  for (const { kids } of tagsIn(document))
    for (const kid of kids) if (kid.kind === 'area') tagged.add(kid.annotation.ref)
  return file.pages().flatMap(({ dict: page }, i) =>
    file.list(page.get('Annots')).flatMap(target => {
      const annotation = file.dict(target)
      const kind = annotation?.get('Subtype')
      if (!annotation || !isRef(target) || !isName(kind) || kind.name !== 'Link') return []
      return [
        ...(textOf(annotation.get('Contents')) ? [] : [message('pdf/link-description', { page: i + 1 })]),
        ...(tagged.has(target.ref) ? [] : [message('pdf/link-tag', { page: i + 1 })]),
      ]
    }),
  )
}
