/** Completes a printed PDF: adds what Chromium leaves out, and replaces what differs between runs. */
import { createHash } from 'node:crypto'
import type { Message } from '../../problems/messages/types.ts'
import type { Sheet } from '../1-read/paper-sizes.ts'
import type { OutlineEntry, PageLabelRange } from '../4-book/types.ts'
import { type EmbeddedFonts, embeddedFonts } from './embedded-fonts.ts'
import { describeLinks } from './links.ts'
import { type Metadata, setMetadata } from './metadata.ts'
import { openPrinted } from './open-printed.ts'
import { setOutline } from './outline.ts'
import { setPageBoxes } from './page-boxes.ts'
import { setPageLabels } from './page-labels.ts'
import { checkTags } from './tags/check-tags.ts'
import { finishTags } from './tags/finish-tags.ts'
import { writePdf } from './write-pdf.ts'
import { writtenWords } from './written-words.ts'

export interface FinishOptions extends Metadata {
  outline: readonly OutlineEntry[]
  labels: readonly PageLabelRange[]
  /** Maps anchor ids to descriptions of link targets. */
  linkTitles: ReadonlyMap<string, string>
  sheet: Sheet
  /** The printed document, for the words at the ends of its lines. */
  html: string
}

export interface FinishedPdf extends EmbeddedFonts {
  bytes: Uint8Array
  /** Violations of PDF/UA-1; empty for a good file. */
  faults: Message[]
}

/** Deterministic: the same input gives the same bytes, whatever the time, the folder and the browser's counters are. */
export async function finishPdf(pdf: Uint8Array, options: FinishOptions): Promise<FinishedPdf> {
  const file = await openPrinted(pdf)
  setMetadata(file, options)
  setOutline(file, options.outline)
  setPageLabels(file, options.labels)
  describeLinks(file, options.linkTitles)
  const faults = checkTags(file, await finishTags(file, writtenWords(options.html)))
  setPageBoxes(file, options.sheet)
  return { bytes: await writePdf(file, identity), faults, ...embeddedFonts(file) }
}

/** Computed from the finished contents and not from Chromium's bytes, which contain the time. */
function identity(bytes: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const chunk of bytes) hash.update(chunk)
  return hash.digest('hex').slice(0, 32)
}
