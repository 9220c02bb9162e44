/** Margin boxes, rules and grounds are no content: what is painted outside marked content becomes an artifact. */
import { deflateSync } from 'node:zlib'
import { decodePDFRawStream, type PDFDocument, PDFRawStream } from '@cantoo/pdf-lib'
import { name } from './tagged-pdf.ts'

export function markArtifacts(document: PDFDocument): void {
  const { context } = document
  for (const page of document.getPages()) {
    const ref = page.node.get(name('Contents'))
    const stream = context.lookup(ref)
    if (!(stream instanceof PDFRawStream)) continue
    const source = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    const marked = wrapUnmarked(source)
    if (marked === source || !ref) continue
    const bytes = deflateSync(Buffer.from(marked, 'latin1'))
    const fresh = PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: bytes.length }), bytes)
    page.node.set(name('Contents'), context.register(fresh))
    if ('objectNumber' in ref) context.delete(ref as import('@cantoo/pdf-lib').PDFRef)
  }
}

const OPENS = /\b(?:BDC|BMC)\s*$/
const CLOSES = /^\s*EMC\b/
const PATH = /(?:^|\s)(?:m|l|c|v|y|re|h)$/
const PAINT = /^(?:f\*?|F|S|s|B\*?|b\*?)$/
const DRAW = /\s(?:Do|sh)$/

/** Skia writes one operator a line, so lines are enough. Paths that only clip stay as they are. */
export function wrapUnmarked(source: string): string {
  const out: string[] = []
  let depth = 0
  let path: string[] = []
  let text: string[] | undefined
  const flush = () => {
    out.push(...path)
    path = []
  }
  for (const line of source.split('\n')) {
    if (text) {
      text.push(line)
      if (line === 'ET') {
        out.push('/Artifact BMC', ...text, 'EMC')
        text = undefined
      }
    } else if (depth === 0 && line === 'BT') {
      flush()
      text = [line]
    } else if (OPENS.test(line)) {
      flush()
      depth += 1
      out.push(line)
    } else if (CLOSES.test(line)) {
      depth -= 1
      out.push(line)
    } else if (depth > 0) out.push(line)
    else if (PATH.test(line)) path.push(line)
    else if (PAINT.test(line) && path.length > 0) {
      out.push('/Artifact BMC', ...path, line, 'EMC')
      path = []
    } else if (DRAW.test(line)) {
      flush()
      out.push('/Artifact BMC', line, 'EMC')
    } else {
      flush()
      out.push(line)
    }
  }
  flush()
  if (text) out.push(...text)
  return out.join('\n')
}
