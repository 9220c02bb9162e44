/** The PDF made complete: what Chromium leaves out or writes by chance. */
import { createHash } from 'node:crypto'
import { PDFDocument, PDFHeader, PDFHexString, PDFRawStream } from '@cantoo/pdf-lib'
import type { OutlineEntry, PageLabelRange } from '../book/types.ts'
import type { Sheet } from '../source/sheet.ts'
import { markArtifacts } from './artifacts.ts'
import { renumberElements } from './element-ids.ts'
import { type EmbeddedFonts, embeddedFonts } from './font-check.ts'
import { describeLinks } from './links.ts'
import { type Metadata, setMetadata } from './metadata.ts'
import { setOutline } from './outline.ts'
import { setPageBoxes } from './page-boxes.ts'
import { setPageLabels } from './page-labels.ts'
import { repairStructure } from './structure.ts'
import { name } from './tagged-pdf.ts'

export interface FinishOptions extends Metadata {
  outline: readonly OutlineEntry[]
  labels: readonly PageLabelRange[]
  /** Anchor id → what a link to it leads to. */
  linkTitles: ReadonlyMap<string, string>
  sheet: Sheet
}

export interface FinishedPdf extends EmbeddedFonts {
  bytes: Uint8Array
}

/** The same input gives the same bytes, whatever the clock, the folder and the browser's counters say. */
export async function finishPdf(pdf: Uint8Array, options: FinishOptions): Promise<FinishedPdf> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  document.context.header = PDFHeader.forVersion(1, 7)
  setMetadata(document, options)
  setOutline(document, options.outline)
  setPageLabels(document, options.labels)
  describeLinks(document, options.linkTitles)
  repairStructure(document)
  renumberElements(document)
  await markArtifacts(document)
  const id = PDFHexString.of(identity(document, options))
  document.context.trailerInfo.ID = document.context.obj([id, id])
  setPageBoxes(document, options.sheet)
  const bytes = await document.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
  return { bytes, ...embeddedFonts(document) }
}

/** From what the document says and shows, not from Chromium's bytes, which carry the time. */
function identity(document: PDFDocument, { title, lang, date, outline }: FinishOptions): string {
  const hash = createHash('sha256').update(JSON.stringify([title, lang, date, outline]))
  for (const page of document.getPages()) {
    const content = page.node.lookup(name('Contents'))
    if (content instanceof PDFRawStream) hash.update(content.contents)
  }
  return hash.digest('hex').slice(0, 32)
}
