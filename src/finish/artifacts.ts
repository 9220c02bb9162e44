/** Margin boxes, rules and grounds are no content: what is painted outside marked content becomes an artifact. */
import { promisify } from 'node:util'
import { deflate, inflateSync } from 'node:zlib'
import { decodePDFRawStream, type PDFDocument, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { name } from './tagged-pdf.ts'

/** In the thread pool: compressing is the longest part of finishing. */
const compress = promisify(deflate)

export async function markArtifacts(document: PDFDocument): Promise<void> {
  await Promise.all(document.getPages().map(page => markPage(document, page)))
}

async function markPage({ context }: PDFDocument, page: PDFPage): Promise<void> {
  const ref = page.node.get(name('Contents'))
  const stream = context.lookup(ref)
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) return
  const source = decoded(stream).toString('latin1')
  const marked = wrapUnmarked(source)
  if (marked === source) return
  const bytes = await compress(Buffer.from(marked, 'latin1'))
  context.assign(ref, PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: bytes.length }), bytes))
}

function decoded(stream: PDFRawStream): Buffer {
  const plain =
    stream.dict.get(name('Filter')) === name('FlateDecode') && !stream.dict.has(name('DecodeParms'))
  return plain ? inflateSync(stream.contents) : Buffer.from(decodePDFRawStream(stream).decode())
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
