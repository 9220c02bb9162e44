/**
 * Reads and writes a PDF as Skia structures it. Only the objects in use are parsed, and only changed ones are written anew; the
 * others are copied byte by byte. A PDF library parses and writes everything and takes several times as long.
 */
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import {
  type Dict,
  isDict,
  isName,
  isRef,
  type Ref,
  type Value,
  writeValue,
} from '../../base/pdf/pdf-values.ts'
import { readValue } from '../../base/pdf/read-value.ts'
import { readXref, type Xref } from '../../base/pdf/xref.ts'

export interface Stream {
  dict: Dict
  /** Data as stored, usually compressed. */
  data: Buffer
}

/** An object of the file: the text of a value, or a stream with its dictionary. */
export interface StoredObject {
  number: number
  stream: boolean
  /** Strings are Latin 1. */
  text: Buffer | string
}

const unpack: (data: Buffer, options: { chunkSize: number }) => Promise<Buffer> = promisify(inflate)
/** Larger than most pages; with the default of 16 kB, each page would take a dozen rounds in the thread pool. */
const CHUNK_SIZE = 1 << 18

const STREAM = Buffer.from('stream\n')

export class PdfFile {
  readonly #bytes: Buffer
  readonly #xref: Xref
  readonly #read = new Map<number, Value>()
  readonly #changed = new Map<number, Value | Stream | undefined>()
  #next: number

  private constructor(bytes: Buffer, xref: Xref) {
    this.#bytes = bytes
    this.#xref = xref
    this.#next = xref.spans.length
  }

  /** Undefined if the structure of the file is not Skia's. */
  static open(pdf: Uint8Array): PdfFile | undefined {
    const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
    const xref = readXref(bytes)
    const root = xref?.trailer.get('Root')
    const file = xref && new PdfFile(bytes, xref)
    const catalog = file?.dict(root)
    // Marked as changed, because every step of finishing edits the catalog.
    if (catalog && isRef(root)) file?.set(root, catalog)
    return catalog && file
  }

  get trailer(): Dict {
    return this.#xref.trailer
  }

  get catalog(): Dict {
    return this.dict(this.trailer.get('Root')) ?? new Map()
  }

  /** The value itself, or the object that a reference points to; for a stream, its dictionary. */
  get(value: Value | undefined): Value | undefined {
    if (!isRef(value)) return value
    if (this.#changed.has(value.ref)) {
      const changed = this.#changed.get(value.ref)
      return isStream(changed) ? changed.dict : changed
    }
    const known = this.#read.get(value.ref)
    if (known !== undefined) return known
    const source = this.#source(value.ref)
    const parsed = source && readValue(source.toString('latin1', 0, dictionaryEnd(source)))
    if (parsed !== undefined) this.#read.set(value.ref, parsed)
    return parsed
  }

  dict(value: Value | undefined): Dict | undefined {
    const resolved = this.get(value)
    return isDict(resolved) ? resolved : undefined
  }

  list(value: Value | undefined): Value[] {
    const resolved = this.get(value)
    return Array.isArray(resolved) ? resolved : []
  }

  stream(value: Ref): Stream | undefined {
    const changed = this.#changed.get(value.ref)
    if (isStream(changed)) return changed
    const source = this.#source(value.ref)
    const at = source?.indexOf(STREAM) ?? -1
    const head = this.dict(value)
    const length = head && this.get(head.get('Length'))
    if (!source || !head || at < 0 || typeof length !== 'number') return undefined
    return { dict: head, data: source.subarray(at + STREAM.length, at + STREAM.length + length) }
  }

  /** The contents of a stream, or undefined if they are compressed in a way that Skia does not use for pages. */
  async decoded(value: Ref): Promise<Buffer | undefined> {
    const stream = this.stream(value)
    const filter = stream && this.get(stream.dict.get('Filter'))
    if (!stream || filter === undefined) return stream?.data
    return isName(filter) && filter.name === 'FlateDecode' && !stream.dict.has('DecodeParms')
      ? unpack(stream.data, { chunkSize: CHUNK_SIZE })
      : undefined
  }

  set(target: Ref, value: Value | Stream): void {
    this.#changed.set(target.ref, value)
  }

  add(value: Value | Stream): Ref {
    const target = { ref: this.#next }
    this.#next += 1
    this.set(target, value)
    return target
  }

  /** Reads a dictionary and removes it from the file; it is not cached. */
  take(target: Ref): Dict | undefined {
    if (this.#changed.has(target.ref) || this.#read.has(target.ref)) {
      const known = this.dict(target)
      this.remove(target)
      return known
    }
    const source = this.#source(target.ref)
    this.#changed.set(target.ref, undefined)
    const parsed = source && readValue(source.toString('latin1'))
    return isDict(parsed) ? parsed : undefined
  }

  remove(target: Value | undefined): void {
    if (isRef(target)) this.#changed.set(target.ref, undefined)
  }

  /** The numbers of all existing objects. */
  *numbers(): Generator<number> {
    for (let number = 1; number < this.#next; number++)
      if (this.#changed.has(number) ? this.#changed.get(number) !== undefined : this.#xref.spans[number])
        yield number
  }

  /** Pages in order. */
  pages(): { ref: Ref; dict: Dict }[] {
    const out: { ref: Ref; dict: Dict }[] = []
    const walk = (node: Value | undefined) => {
      const entry = this.dict(node)
      if (!entry) return
      if (entry.has('Kids')) this.list(entry.get('Kids')).forEach(walk)
      else if (isRef(node)) out.push({ ref: node, dict: entry })
    }
    walk(this.catalog.get('Pages'))
    return out
  }

  stored(number: number): StoredObject | undefined {
    if (this.#changed.has(number)) {
      const value = this.#changed.get(number)
      if (value === undefined) return undefined
      if (!isStream(value)) return { number, stream: false, text: writeValue(value) }
      const head = `${writeValue(new Map([...value.dict, ['Length', value.data.length]]))}\nstream\n`
      return {
        number,
        stream: true,
        text: Buffer.concat([Buffer.from(head, 'latin1'), value.data, END_STREAM]),
      }
    }
    const text = this.#source(number)
    return text && { number, stream: dictionaryEnd(text) < text.length, text }
  }

  /** The bytes between the lines `N 0 obj` and `endobj`. */
  #source(number: number): Buffer | undefined {
    const span = this.#xref.spans[number]
    if (!span) return undefined
    const from = this.#bytes.indexOf(NEWLINE, span[0]) + 1
    const end = span[1] - END_OBJECT.length
    const to = this.#bytes[end] === NEWLINE ? end : this.#bytes.lastIndexOf(END_OBJECT, span[1] - 1)
    return from < 1 || to < from ? undefined : this.#bytes.subarray(from, to)
  }
}

const NEWLINE = 10
const END_OBJECT = Buffer.from('\nendobj\n')
const END_STREAM = Buffer.from('\nendstream')

/** Offset of a stream's contents, or the length of another object. */
const dictionaryEnd = (source: Buffer): number =>
  source.subarray(-END_STREAM.length).equals(END_STREAM) ? source.indexOf(STREAM) : source.length

const isStream = (value: Value | Stream | undefined): value is Stream =>
  typeof value === 'object' && value !== null && 'data' in value
