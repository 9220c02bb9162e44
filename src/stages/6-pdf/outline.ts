/** Writes the outline from the book's headings: Chromium's outline omits the space where a heading wraps, and it lists the cover. */

import { type Dict, dict, name, type Ref, text, type Value } from '../../base/pdf/pdf-values.ts'
import type { OutlineEntry } from '../4-book/types.ts'
import { destinationName } from '../5-print/page-map.ts'
import type { PdfFile } from './pdf-file.ts'

interface Item {
  level: number
  ref: Ref
  dict: Dict
  children: Item[]
}

export function setOutline(file: PdfFile, entries: readonly OutlineEntry[]): void {
  dropOutline(file, file.catalog.get('Outlines'))
  const destinations = destinationsOf(file)
  const top = dict({ Type: name('Outlines') })
  const root: Item = { level: 0, ref: file.add(top), dict: top, children: [] }
  const open = [root]
  for (const { id, level, title } of entries) {
    const destination = destinations.get(id)
    if (!destination) continue
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const parent = open.at(-1) ?? root
    const entry = dict({ Parent: parent.ref, Title: text(title), Dest: destination })
    const item = { level, ref: file.add(entry), dict: entry, children: [] }
    parent.children.push(item)
    open.push(item)
  }
  link(root)
  file.catalog.set('Outlines', root.ref)
}

function link({ level, dict: parentDict, children }: Item): void {
  const first = children[0]
  const last = children.at(-1)
  if (!first || !last) return
  parentDict.set('First', first.ref)
  parentDict.set('Last', last.ref)
  // A negative count collapses the sections of a chapter (ISO 32000-1, 12.3.3).
  parentDict.set('Count', level === 0 ? children.length : -children.length)
  children.forEach((child, i) => {
    const before = children[i - 1]
    const after = children[i + 1]
    if (before) child.dict.set('Prev', before.ref)
    if (after) child.dict.set('Next', after.ref)
    link(child)
  })
}

function destinationsOf(file: PdfFile): Map<string, Value> {
  return new Map(
    [...(file.dict(file.catalog.get('Dests')) ?? [])].flatMap(([key, value]) => {
      const target = file.get(value)
      return target ? [[destinationName(key), target] as const] : []
    }),
  )
}

function dropOutline(file: PdfFile, item: Value | undefined): void {
  const itemDict = file.dict(item)
  if (!itemDict) return
  for (let child = itemDict.get('First'); child !== undefined; ) {
    const following: Value | undefined = file.dict(child)?.get('Next')
    dropOutline(file, child)
    child = following
  }
  file.remove(item)
}
