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
  for (let current = open.pop(); current; current = open.pop()) {
    yield current
    for (let i = current.kids.length - 1; i >= 0; i--) {
      const kid = current.kids[i]
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
    const element = isRef(value) ? file.take(value) : file.dict(value)
    if (!element) return undefined
    const kidPage = element.has('Pg') ? pageOf(element.get('Pg')) : page
    const mcid = element.get('MCID')
    if (typeof mcid === 'number') return { kind: 'mark', page: kidPage, mcid }
    const annotation = element.get('Obj')
    if (isRef(annotation)) return { kind: 'area', page: kidPage, annotation }
    const type = element.get('S')
    return isName(type) ? read(element, type.name, kidPage) : undefined
  }
  const read = (element: Dict, type: string, page: number): Tag => {
    const result = tag(type)
    const inside = element.get('K')
    for (const value of Array.isArray(inside) ? inside : inside === undefined ? [] : [inside]) {
      const inner = kid(value, page)
      if (inner) result.kids.push(inner)
    }
    const words = (key: string) => (element.has(key) ? textOf(file.get(element.get(key))) : undefined)
    const [lang, alt, id] = [words('Lang'), words('Alt'), words('ID')]
    if (lang !== undefined) result.lang = lang
    if (alt !== undefined) result.alt = alt
    if (id !== undefined) result.id = id
    if (type === 'TH' || type === 'TD') result.cell = readCell(file, element.get('A'))
    return result
  }

  const top = read(root, 'Root', -1)
  dropTrees(file, root)
  const [first, ...more] = top.kids
  return first && isTag(first) && first.type === 'Document' && more.length === 0
    ? first
    : { ...top, type: 'Document' }
}

function readCell(file: PdfFile, attributes: Value | undefined): Cell {
  const value = file.get(attributes)
  const all: Dict = new Map()
  for (const item of Array.isArray(value) ? value : [value])
    for (const [key, attribute] of file.dict(item) ?? []) all.set(key, attribute)
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
    const node = file.dict(value)
    for (const kid of file.list(node?.get('Kids'))) drop(kid)
    for (const entry of file.list(node?.get('Nums')))
      if (isRef(entry) && Array.isArray(file.get(entry))) file.remove(entry)
    file.remove(value)
  }
  drop(root.get('ParentTree'))
  drop(root.get('IDTree'))
  file.remove(file.catalog.get('StructTreeRoot'))
}
