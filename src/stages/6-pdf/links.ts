/** Describes the target of each link in words, for screen readers. */

import { type Dict, isName, isRef, name, text, textOf } from '../../base/pdf/pdf-values.ts'
import { destinationName } from '../5-print/page-map.ts'
import type { PdfFile } from './pdf-file.ts'

export function describeLinks(file: PdfFile, titles: ReadonlyMap<string, string>): void {
  for (const page of file.pages()) {
    const tabs = page.dict.get('Tabs')
    if (!isName(tabs) || tabs.name !== 'S') file.set(page.ref, new Map([...page.dict, ['Tabs', name('S')]]))
    for (const target of file.list(page.dict.get('Annots'))) {
      const annotation = file.dict(target)
      const subtype = annotation?.get('Subtype')
      if (!annotation || !isRef(target) || !isName(subtype) || subtype.name !== 'Link') continue
      annotation.set('Contents', text(describe(file, annotation, titles)))
      file.set(target, annotation)
    }
  }
}

function describe(file: PdfFile, annotation: Dict, titles: ReadonlyMap<string, string>): string {
  const destination = file.get(annotation.get('Dest'))
  if (isName(destination)) {
    const id = destinationName(destination.name)
    return titles.get(id) || id
  }
  return textOf(file.get(file.dict(annotation.get('A'))?.get('URI'))) || 'link'
}
