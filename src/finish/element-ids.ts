/** Ids of structure elements are Chromium's DOM numbers, which grow with every load: count them anew, in reading order. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { elementsOf, name, structureRoot } from './tagged-pdf.ts'

export function renumberElements(document: PDFDocument): void {
  const root = structureRoot(document)
  if (!root) return
  const ids = new Map<string, string>()
  const elements = [...elementsOf(document)]
  for (const { dict } of elements) {
    const id = textOf(dict.lookup(name('ID')))
    if (id !== undefined && !ids.has(id)) ids.set(id, `e${String(ids.size + 1).padStart(6, '0')}`)
  }
  const renamed = (old: PDFObject | undefined) => PDFString.of(ids.get(textOf(old) ?? '') ?? 'none')
  for (const { dict } of elements) {
    if (dict.has(name('ID'))) dict.set(name('ID'), renamed(dict.lookup(name('ID'))))
    const attributes = dict.lookup(name('A'))
    const all =
      attributes instanceof PDFArray
        ? attributes.asArray().map(a => document.context.lookup(a))
        : [attributes]
    for (const attribute of all) {
      const headers =
        attribute instanceof PDFDict ? attribute.lookupMaybe(name('Headers'), PDFArray) : undefined
      if (headers && attribute instanceof PDFDict)
        attribute.set(
          name('Headers'),
          document.context.obj(headers.asArray().map(h => renamed(document.context.lookup(h)))),
        )
    }
  }
  if (root.has(name('IDTree'))) rebuildTree(document, root, renamed)
}

/** One flat, sorted name tree instead of Chromium's branches, which go: what nobody refers to would still be saved. */
function rebuildTree(
  document: PDFDocument,
  root: PDFDict,
  renamed: (old: PDFObject | undefined) => PDFString,
): void {
  const { context } = document
  const pairs: [PDFString, PDFObject][] = []
  const collect = (raw: PDFObject | undefined) => {
    const node = context.lookup(raw)
    if (!(node instanceof PDFDict)) return
    const names = node.lookupMaybe(name('Names'), PDFArray)
    for (let i = 0; i + 1 < (names?.size() ?? 0); i += 2) {
      const value = names?.get(i + 1)
      if (value) pairs.push([renamed(names?.lookup(i)), value])
    }
    for (const kid of node.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? []) collect(kid)
    if (raw instanceof PDFRef) context.delete(raw)
  }
  collect(root.get(name('IDTree')))
  pairs.sort(([a], [b]) => (a.asString() < b.asString() ? -1 : 1))
  root.set(name('IDTree'), context.obj({ Names: pairs.flat() }))
}

function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}
