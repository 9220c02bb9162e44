/** Types for the structure tree, and reading it from a PDF. */

import { type Dict, isName, isRef, type Ref, textOf, type Value } from '../../../base/pdf/pdf-values.ts'
import type { PdfFile } from '../pdf-file.ts'

/** A piece of a page's content, identified by its number on that page. */
export interface Mark {
  kind: 'mark'
  /** Page index, from 0. */
  page: number
  mcid: number
}

/** The clickable area of a link. */
export interface Area {
  kind: 'area'
  page: number
  annotation: Ref
}

export interface Tag {
  kind: 'tag'
  /** Structure type, such as `P`, `H1` or `Figure`. */
  type: string
  kids: Kid[]
  lang?: string
  /** Alternative text. */
  alt?: string
  /** Id that is unique in the document. */
  id?: string
  /** Set for table cells: scope, spans, and the ids of header cells. */
  cell?: Cell
  /** Left, bottom, right, top on the page, in points. */
  box?: Box
}

/** A cell of a table. */
export interface Cell {
  scope?: string
  rows: number
  columns: number
  headers: string[]
}

export type Kid = Tag | Mark | Area
export type Box = readonly [number, number, number, number]

export const isTag = (kid: Kid): kid is Tag => kid.kind === 'tag'
export const tag = (type: string, kids: Kid[] = []): Tag => ({ kind: 'tag', type, kids })

/** Yields all tags, parents before children. */
export function* tagsIn(root: Tag): Generator<Tag> {
  const open = [root]
  for (let one = open.pop(); one; one = open.pop()) {
    yield one
    for (let i = one.kids.length - 1; i >= 0; i--) {
      const kid = one.kids[i]
      if (kid && isTag(kid)) open.push(kid)
    }
  }
}

/** Reads Chromium's structure tree and removes it from the file; empty if there is none. */
export function takeTags(file: PdfFile): Tag {
  const root = file.dict(file.catalog.get('StructTreeRoot'))
  if (!root) return tag('Document')
  const pages = new Map(file.pages().map(({ ref }, i) => [ref.ref, i]))
  const pageOf = (value: Value | undefined) => (isRef(value) ? (pages.get(value.ref) ?? -1) : -1)

  const kid = (value: Value, page: number): Kid | undefined => {
    if (typeof value === 'number') return { kind: 'mark', page, mcid: value }
    const found = isRef(value) ? file.take(value) : file.dict(value)
    if (!found) return undefined
    const own = found.has('Pg') ? pageOf(found.get('Pg')) : page
    const mcid = found.get('MCID')
    if (typeof mcid === 'number') return { kind: 'mark', page: own, mcid }
    const annotation = found.get('Obj')
    if (isRef(annotation)) return { kind: 'area', page: own, annotation }
    const type = found.get('S')
    return isName(type) ? read(found, type.name, own) : undefined
  }
  const read = (found: Dict, type: string, page: number): Tag => {
    const made = tag(type)
    const inside = found.get('K')
    for (const value of Array.isArray(inside) ? inside : inside === undefined ? [] : [inside]) {
      const one = kid(value, page)
      if (one) made.kids.push(one)
    }
    const words = (key: string) => (found.has(key) ? textOf(file.get(found.get(key))) : undefined)
    const [lang, alt, id] = [words('Lang'), words('Alt'), words('ID')]
    if (lang !== undefined) made.lang = lang
    if (alt !== undefined) made.alt = alt
    if (id !== undefined) made.id = id
    if (type === 'TH' || type === 'TD') made.cell = readCell(file, found.get('A'))
    return made
  }

  const top = read(root, 'Root', -1)
  dropTrees(file, root)
  const [first, ...more] = top.kids
  return first && isTag(first) && first.type === 'Document' && more.length === 0
    ? first
    : { ...top, type: 'Document' }
}

function readCell(file: PdfFile, attributes: Value | undefined): Cell {
  const found = file.get(attributes)
  const all: Dict = new Map()
  for (const one of Array.isArray(found) ? found : [found])
    for (const [key, value] of file.dict(one) ?? []) all.set(key, value)
  const scope = all.get('Scope')
  const count = (key: string) => {
    const value = all.get(key)
    return typeof value === 'number' ? value : 1
  }
  return {
    ...(isName(scope) ? { scope: scope.name } : {}),
    rows: count('RowSpan'),
    columns: count('ColSpan'),
    headers: file.list(all.get('Headers')).flatMap(header => textOf(file.get(header)) ?? []),
  }
}

/** Removes the parent tree and the id tree, which are written anew. */
function dropTrees(file: PdfFile, root: Dict): void {
  const drop = (value: Value | undefined) => {
    const found = file.dict(value)
    for (const kid of file.list(found?.get('Kids'))) drop(kid)
    for (const entry of file.list(found?.get('Nums')))
      if (isRef(entry) && Array.isArray(file.get(entry))) file.remove(entry)
    file.remove(value)
  }
  drop(root.get('ParentTree'))
  drop(root.get('IDTree'))
  file.remove(file.catalog.get('StructTreeRoot'))
}
