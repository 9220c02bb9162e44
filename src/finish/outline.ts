/** The outline from our own headings: Chromium's loses the space where a heading wraps, and lists the cover. */
import { PDFDict, type PDFDocument, PDFHexString, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib'
import type { OutlineEntry } from '../book/types.ts'
import { destinationName } from './page-map.ts'
import { name } from './tagged-pdf.ts'

interface Item {
  level: number
  ref: PDFRef
  dict: PDFDict
  children: Item[]
}

export function setOutline(document: PDFDocument, entries: readonly OutlineEntry[]): void {
  const { catalog, context } = document
  dropOutline(document)
  const destinations = destinationsOf(document)
  const dict = context.obj({ Type: 'Outlines' }) as PDFDict
  const root: Item = { level: 0, ref: context.register(dict), dict, children: [] }
  const open = [root]
  for (const { id, level, title } of entries) {
    const destination = destinations.get(id)
    if (!destination) continue
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const parent = open.at(-1) ?? root
    const entry = context.obj({ Parent: parent.ref }) as PDFDict
    entry.set(name('Title'), PDFHexString.fromText(title))
    entry.set(name('Dest'), destination)
    const item = { level, ref: context.register(entry), dict: entry, children: [] }
    parent.children.push(item)
    open.push(item)
  }
  link(root)
  catalog.set(name('Outlines'), root.ref)
}

function link({ level, dict, children }: Item): void {
  const first = children[0]
  const last = children.at(-1)
  if (!first || !last) return
  dict.set(name('First'), first.ref)
  dict.set(name('Last'), last.ref)
  // Chapters are shown, their sections folded.
  dict.set(name('Count'), PDFNumber.of(level === 0 ? children.length : -children.length))
  children.forEach((child, i) => {
    const before = children[i - 1]
    const after = children[i + 1]
    if (before) child.dict.set(name('Prev'), before.ref)
    if (after) child.dict.set(name('Next'), after.ref)
    link(child)
  })
}

function destinationsOf(document: PDFDocument): Map<string, PDFObject> {
  const all = document.catalog.lookupMaybe(name('Dests'), PDFDict)
  return new Map(
    (all?.entries() ?? []).flatMap(([key, value]) => {
      const target = value instanceof PDFRef ? document.context.lookup(value) : value
      return target ? [[destinationName(key.asString().slice(1)), target] as const] : []
    }),
  )
}

function dropOutline(document: PDFDocument): void {
  const { catalog, context } = document
  const drop = (ref: PDFObject | undefined) => {
    if (!(ref instanceof PDFRef)) return
    const dict = context.lookup(ref)
    if (!(dict instanceof PDFDict)) return
    for (let child = dict.get(name('First')); child instanceof PDFRef; ) {
      const following = (context.lookup(child) as PDFDict | undefined)?.get(name('Next'))
      drop(child)
      child = following
    }
    context.delete(ref)
  }
  drop(catalog.get(name('Outlines')))
}
