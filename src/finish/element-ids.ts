/** Ids of structure elements are Chromium's DOM numbers, which grow with every load: count them anew, in reading order. */
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, type PDFObject, PDFString } from '@cantoo/pdf-lib'
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
  const tree = root.lookupMaybe(name('IDTree'), PDFDict)
  if (tree) rebuildTree(document, tree, root, renamed)
}

/** One flat, sorted name tree instead of Chromium's branches. */
function rebuildTree(
  document: PDFDocument,
  tree: PDFDict,
  root: PDFDict,
  renamed: (old: PDFObject | undefined) => PDFString,
): void {
  const pairs: [PDFString, PDFObject][] = []
  const collect = (node: PDFDict) => {
    const names = node.lookupMaybe(name('Names'), PDFArray)
    for (let i = 0; i + 1 < (names?.size() ?? 0); i += 2) {
      const value = names?.get(i + 1)
      if (value) pairs.push([renamed(names?.lookup(i)), value])
    }
    const kids = node.lookupMaybe(name('Kids'), PDFArray)
    for (let i = 0; i < (kids?.size() ?? 0); i++) {
      const kid = kids?.lookup(i)
      if (kid instanceof PDFDict) collect(kid)
    }
  }
  collect(tree)
  pairs.sort(([a], [b]) => (a.asString() < b.asString() ? -1 : 1))
  root.set(name('IDTree'), document.context.obj({ Names: pairs.flat() }))
}

function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}
