/** Writes a PDF with its small objects in object streams (ISO 32000-1, 7.5.7), which Skia's PDF 1.4 does not have. */
import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import { type Dict, dict, name, type Value, writeValue } from '../../base/pdf/pdf-values.ts'
import type { PdfFile, StoredObject } from './pdf-file.ts'

const pack: (data: Buffer, options: { chunkSize: number }) => Promise<Buffer> = promisify(deflate)
const CHUNK_SIZE = 1 << 16

/** Objects per object stream. Not more, because readers must decompress a whole stream to read one object. */
const OBJECTS_PER_STREAM = 200
const HEADER = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'

type Place = { offset: number } | { within: number; index: number }

/** `identify` computes the file's identifier, 32 hexadecimal digits, from its contents. */
export async function writePdf(
  file: PdfFile,
  identify: (body: readonly Buffer[]) => string,
): Promise<Buffer> {
  const streams: StoredObject[] = []
  const small: StoredObject[] = []
  let last = 0
  for (const number of file.numbers()) {
    const object = file.stored(number)
    if (object) (object.stream ? streams : small).push(object)
    last = number
  }
  const places = new Map<number, Place>()
  const chunks: Buffer[] = [Buffer.from(HEADER, 'latin1')]
  let offset = HEADER.length
  const write = (number: number, text: Buffer | string) => {
    const head = Buffer.from(`${number} 0 obj\n`, 'latin1')
    const body = typeof text === 'string' ? Buffer.from(text, 'latin1') : text
    places.set(number, { offset })
    chunks.push(head, body, END)
    offset += head.length + body.length + END.length
  }
  for (const { number, text } of streams) write(number, text)
  const groups = Array.from({ length: Math.ceil(small.length / OBJECTS_PER_STREAM) }, (_, i) =>
    small.slice(i * OBJECTS_PER_STREAM, (i + 1) * OBJECTS_PER_STREAM),
  )
  for (const [i, body] of (await Promise.all(groups.map(objectStream))).entries()) {
    const number = ++last
    groups[i]?.forEach((object, index) => {
      places.set(object.number, { within: number, index })
    })
    write(number, body)
  }
  const table = last + 1
  places.set(table, { offset })
  const identity = { raw: `<${identify(chunks)}>` }
  const trailer = dict({
    Type: name('XRef'),
    Size: table + 1,
    W: [1, 4, 2],
    Root: file.trailer.get('Root'),
    Info: file.trailer.get('Info'),
    ID: [identity, identity],
  })
  const start = offset
  write(table, await streamOf(trailer, crossReferences(places, table + 1)))
  chunks.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'))
  return Buffer.concat(chunks)
}

const END = Buffer.from('\nendobj\n', 'latin1')

async function objectStream(objects: readonly StoredObject[]): Promise<Buffer> {
  const index: number[] = []
  let body = ''
  for (const { number, text } of objects) {
    index.push(number, body.length)
    body += `${typeof text === 'string' ? text : text.toString('latin1')}\n`
  }
  const first = `${index.join(' ')}\n`
  const head = dict({ Type: name('ObjStm'), N: objects.length, First: first.length })
  return streamOf(head, Buffer.from(first + body, 'latin1'))
}

async function streamOf(head: Dict, content: Buffer): Promise<Buffer> {
  const data = await pack(content, { chunkSize: CHUNK_SIZE })
  const full: [string, Value][] = [...head, ['Filter', name('FlateDecode')], ['Length', data.length]]
  return Buffer.concat([
    Buffer.from(`${writeValue(new Map(full))}\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream', 'latin1'),
  ])
}

function crossReferences(places: ReadonlyMap<number, Place>, size: number): Buffer {
  const rows = Buffer.alloc(size * 7)
  for (let number = 0; number < size; number++) {
    const place = places.get(number)
    const row = number * 7
    if (!place) rows.writeUInt16BE(0xffff, row + 5)
    else if ('offset' in place) {
      rows[row] = 1
      rows.writeUInt32BE(place.offset, row + 1)
    } else {
      rows[row] = 2
      rows.writeUInt32BE(place.within, row + 1)
      rows.writeUInt16BE(place.index, row + 5)
    }
  }
  return rows
}
