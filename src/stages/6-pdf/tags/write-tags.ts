/** Writes the structure tree to the file: elements, the mapping from content and links to elements, and ids. */

import { type Dict, dict, name, type Ref, ref, text, type Value } from '../../../base/pdf/pdf-values.ts'
import type { PdfFile } from '../pdf-file.ts'
import { rolesOf } from './shape-tags.ts'
import { isTag, type Kid, type Tag, tagsIn } from './tags.ts'

export function writeTags(file: PdfFile, document: Tag): void {
  const pages = file.pages()
  const refs = new Map<Tag, Ref>()
  for (const tag of tagsIn(document)) refs.set(tag, file.add(null))
  const refOf = (tag: Tag): Ref => refs.get(tag) ?? ref(0)
  const parents = pages.map((): Value[] => [])
  const areas: [key: number, owner: Ref][] = []
  const ids = uniqueIds(document)

  const write = (tag: Tag, parent: Ref): void => {
    const ownRef = refOf(tag)
    const page = tag.kids.find(kid => !isTag(kid))
    const at = page && !isTag(page) ? page.page : -1
    const kids = tag.kids.map((kid: Kid): Value => {
      if (isTag(kid)) {
        write(kid, ownRef)
        return refOf(kid)
      }
      const target = pages[kid.page]
      if (kid.kind === 'area') {
        const key = file.dict(kid.annotation)?.get('StructParent')
        if (typeof key === 'number') areas.push([key, ownRef])
        return dict({ Type: name('OBJR'), Obj: kid.annotation, Pg: target?.ref })
      }
      const marks = parents[kid.page]
      if (marks) marks[kid.mcid] = ownRef
      return kid.page === at ? kid.mcid : dict({ Type: name('MCR'), Pg: target?.ref, MCID: kid.mcid })
    })
    file.set(
      ownRef,
      dict({
        S: name(tag.type),
        P: parent,
        Pg: pages[at]?.ref,
        K: kids.length === 0 ? undefined : kids.length === 1 ? kids[0] : kids,
        Lang: tag.lang === undefined ? undefined : text(tag.lang),
        Alt: tag.alt === undefined ? undefined : text(tag.alt),
        ID: tag.id === undefined ? undefined : text(ids.get(tag.id) ?? tag.id),
        A: attributes(tag, ids),
      }),
    )
  }
  const root = file.add(null)
  write(document, root)
  const byContent = pages.flatMap(({ dict: page }, i): [number, Ref][] => {
    const key = page.get('StructParents')
    return typeof key === 'number'
      ? [[key, file.add(Array.from(parents[i] ?? [], owner => owner ?? null))]]
      : []
  })
  const numbers = [...byContent, ...areas].sort(([a], [b]) => a - b)
  const named = [...tagsIn(document)].flatMap(tag =>
    tag.id === undefined ? [] : [[ids.get(tag.id) ?? tag.id, refOf(tag)] as const],
  )
  const roles = rolesOf(new Set([...tagsIn(document)].map(tag => tag.type)))
  file.set(
    root,
    dict({
      Type: name('StructTreeRoot'),
      K: refOf(document),
      ParentTree: file.add(dict({ Nums: numbers.flat() })),
      ParentTreeNextKey: (numbers.at(-1)?.[0] ?? -1) + 1,
      IDTree:
        named.length > 0
          ? file.add(
              dict({
                Names: named.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, to]) => [text(id), to]),
              }),
            )
          : undefined,
      RoleMap:
        Object.keys(roles).length > 0
          ? dict(Object.fromEntries(Object.entries(roles).map(([type, role]) => [type, name(role)])))
          : undefined,
    }),
  )
  file.catalog.set('StructTreeRoot', root)
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
