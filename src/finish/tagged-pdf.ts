/** A loaded PDF with the few look-ups that every step of finishing needs. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

export const name = (text: string): PDFName => PDFName.of(text)

/** The structure elements under one, each with its reference; marked-content numbers are left out. */
export function childElements(document: PDFDocument, element: PDFDict): { ref: PDFRef; dict: PDFDict }[] {
  return childrenOf(document, element).flatMap(child => {
    if (!(child instanceof PDFRef)) return []
    const dict = document.context.lookup(child)
    return dict instanceof PDFDict && dict.has(name('S')) && dict.has(name('P')) ? [{ ref: child, dict }] : []
  })
}

function childrenOf(document: PDFDocument, element: PDFDict): PDFObject[] {
  const raw = element.get(name('K'))
  if (raw === undefined) return []
  const value = raw instanceof PDFRef ? document.context.lookup(raw) : raw
  return value instanceof PDFArray ? value.asArray() : [raw]
}

export function structureRoot(document: PDFDocument): PDFDict | undefined {
  return document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
}

/** `H1`, `Figure`: the element's own type. */
export function typeOf(element: PDFDict): string {
  return element.lookupMaybe(name('S'), PDFName)?.decodeText() ?? ''
}

/** Every structure element, parents before children. */
export function* elementsOf(
  document: PDFDocument,
  from: PDFDict | undefined = structureRoot(document),
): Generator<{ ref: PDFRef; dict: PDFDict }> {
  if (!from) return
  for (const child of childElements(document, from)) {
    yield child
    yield* elementsOf(document, child.dict)
  }
}
