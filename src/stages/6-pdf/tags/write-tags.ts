/** Writes the structure tree to the file: elements, the mapping from content and links to elements, and ids. */

import { type Dict, dict, name, type Ref, ref, text, type Value } from '../../../base/pdf/pdf-values.ts'
import type { PdfFile } from '../pdf-file.ts'
import { rolesOf } from './shape-tags.ts'
import { isTag, type Kid, type Tag, tagsIn } from './tags.ts'

export function writeTags(file: PdfFile, document: Tag): void {
  const pages = file.pages()
  const refs = new Map<Tag, Ref>()
  for (const tag of tagsIn(document)) refs.set(tag, file.add(null))
  const tree: Tree = {
    file,
    pages,
    refOf: tag => refs.get(tag) ?? ref(0),
    ids: uniqueIds(document),
    marks: pages.map(() => []),
    areas: [],
  }
  const root = file.add(null)
  writeElement(document, root, tree)
  const numbers = [...marksByPage(tree), ...tree.areas].sort(([a], [b]) => a - b)
  const roles = Object.entries(rolesOf(new Set([...tagsIn(document)].map(tag => tag.type))))
  file.set(
    root,
    dict({
      Type: name('StructTreeRoot'),
      K: tree.refOf(document),
      ParentTree: file.add(dict({ Nums: numbers.flat() })),
      ParentTreeNextKey: (numbers.at(-1)?.[0] ?? -1) + 1,
      IDTree: idTree(document, tree),
      RoleMap:
        roles.length > 0
          ? dict(Object.fromEntries(roles.map(([type, role]) => [type, name(role)])))
          : undefined,
    }),
  )
  file.catalog.set('StructTreeRoot', root)
}

/** The structure tree while it is written. */
interface Tree {
  file: PdfFile
  pages: ReturnType<PdfFile['pages']>
  refOf(tag: Tag): Ref
  /** Id of a tag to its id in the file. */
  ids: ReadonlyMap<string, string>
  /** By page: the element that owns each marked piece of content. */
  marks: Ref[][]
  /** The element that owns each link, by the link's key in the parent tree. */
  areas: [key: number, owner: Ref][]
}

function writeElement(tag: Tag, parent: Ref, tree: Tree): void {
  const { file, pages, refOf, ids } = tree
  const ownRef = refOf(tag)
  const content = tag.kids.find(kid => !isTag(kid))
  const page = content && !isTag(content) ? content.page : -1
  const kids = tag.kids.map((kid): Value => {
    if (!isTag(kid)) return writeContent(kid, ownRef, page, tree)
    writeElement(kid, ownRef, tree)
    return refOf(kid)
  })
  file.set(
    ownRef,
    dict({
      S: name(tag.type),
      P: parent,
      Pg: pages[page]?.ref,
      K: kids.length === 0 ? undefined : kids.length === 1 ? kids[0] : kids,
      Lang: tag.lang === undefined ? undefined : text(tag.lang),
      Alt: tag.alt === undefined ? undefined : text(tag.alt),
      ID: tag.id === undefined ? undefined : text(ids.get(tag.id) ?? tag.id),
      A: attributes(tag, ids),
    }),
  )
}

/** `elementPage` is the page of the element, which its content need not repeat. */
function writeContent(
  kid: Exclude<Kid, Tag>,
  owner: Ref,
  elementPage: number,
  { file, pages, marks, areas }: Tree,
): Value {
  const target = pages[kid.page]
  if (kid.kind === 'area') {
    const key = file.dict(kid.annotation)?.get('StructParent')
    if (typeof key === 'number') areas.push([key, owner])
    return dict({ Type: name('OBJR'), Obj: kid.annotation, Pg: target?.ref })
  }
  const ofPage = marks[kid.page]
  if (ofPage) ofPage[kid.mcid] = owner
  return kid.page === elementPage ? kid.mcid : dict({ Type: name('MCR'), Pg: target?.ref, MCID: kid.mcid })
}

/** For each page with a key in the parent tree, a reference to the list of its owners. */
function marksByPage({ file, pages, marks }: Tree): [key: number, owners: Ref][] {
  return pages.flatMap(({ dict: page }, i): [number, Ref][] => {
    const key = page.get('StructParents')
    if (typeof key !== 'number') return []
    return [[key, file.add(Array.from(marks[i] ?? [], owner => owner ?? null))]]
  })
}

function idTree(document: Tag, { file, ids, refOf }: Tree): Ref | undefined {
  const named = [...tagsIn(document)].flatMap(tag =>
    tag.id === undefined ? [] : [[ids.get(tag.id) ?? tag.id, refOf(tag)] as const],
  )
  if (named.length === 0) return undefined
  const sorted = named.sort(([a], [b]) => (a < b ? -1 : 1))
  return file.add(dict({ Names: sorted.flatMap(([id, to]) => [text(id), to]) }))
}

/** Chromium's ids are DOM node numbers, which differ with every load, so they are renumbered in reading order. */
function uniqueIds(document: Tag): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  let notes = 0
  for (const tag of tagsIn(document)) {
    if (tag.type === 'Note') tag.id = `note ${++notes}`
    if (tag.id !== undefined && !ids.has(tag.id)) ids.set(tag.id, `e${String(ids.size + 1).padStart(6, '0')}`)
  }
  return ids
}

function attributes({ cell, box }: Tag, ids: ReadonlyMap<string, string>): Dict | undefined {
  if (box) return dict({ O: name('Layout'), BBox: [...box], Placement: name('Block') })
  if (!cell) return undefined
  const { scope, rows, columns } = cell
  const headers = cell.headers.flatMap(id => ids.get(id) ?? [])
  const result = dict({
    O: name('Table'),
    Scope: scope === undefined ? undefined : name(scope),
    RowSpan: rows > 1 ? rows : undefined,
    ColSpan: columns > 1 ? columns : undefined,
    Headers: headers.length > 0 ? headers.map(text) : undefined,
  })
  return result.size > 1 ? result : undefined
}
