/** What a link leads to, in words, for those who do not see it. */
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { destinationName } from './page-map.ts'
import { name } from './tagged-pdf.ts'

export function describeLinks(document: PDFDocument, titles: ReadonlyMap<string, string>): void {
  for (const page of document.getPages()) {
    page.node.set(name('Tabs'), name('S'))
    const annotations = page.node.Annots()
    for (let i = 0; i < (annotations?.size() ?? 0); i++) {
      const annotation = annotations?.lookupMaybe(i, PDFDict)
      if (annotation?.get(name('Subtype')) !== name('Link')) continue
      annotation.set(name('Contents'), PDFHexString.fromText(describe(annotation, titles)))
    }
  }
}

function describe(annotation: PDFDict, titles: ReadonlyMap<string, string>): string {
  const destination = annotation.lookup(name('Dest'))
  if (destination instanceof PDFName) {
    const id = destinationName(destination.asString().slice(1))
    return titles.get(id) ?? id
  }
  const action = annotation.lookup(name('A'))
  const address = action instanceof PDFDict ? action.lookup(name('URI')) : undefined
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : 'link'
}
