/** The values of which a PDF is made, read from and written to its own notation. Strings stay as they were written. */

export interface Name {
  /** As written, without the slash: `P`, `A#20B`. */
  name: string
}
export interface Ref {
  ref: number
}
export interface Text {
  /** As written, with its brackets: `(en)`, `<FEFF4E00>`. */
  raw: string
}
export type Dict = Map<string, Value>
export type Value = null | boolean | number | Name | Ref | Text | Value[] | Dict

export const name = (text: string): Name => ({ name: text })
export const ref = (number: number): Ref => ({ ref: number })
export const dict = (entries: Record<string, Value | undefined>): Dict =>
  new Map(Object.entries(entries).filter((entry): entry is [string, Value] => entry[1] !== undefined))

/** Latin letters as they are, everything else as UTF-16. */
export function text(value: string): Text {
  if (/^[\x20-\x7e]*$/.test(value)) return { raw: `(${value.replace(/[\\()]/g, '\\$&')})` }
  return { raw: `<FEFF${Buffer.from(value, 'utf16le').swap16().toString('hex').toUpperCase()}>` }
}

export const isDict = (value: Value | undefined): value is Dict => value instanceof Map
export const isName = (value: Value | undefined): value is Name =>
  typeof value === 'object' && value !== null && 'name' in value
export const isRef = (value: Value | undefined): value is Ref =>
  typeof value === 'object' && value !== null && 'ref' in value
export const isText = (value: Value | undefined): value is Text =>
  typeof value === 'object' && value !== null && 'raw' in value

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** What a string says. */
export function textOf(value: Value | undefined): string | undefined {
  if (!isText(value)) return undefined
  const bytes = value.raw.startsWith('<')
    ? Buffer.from(value.raw.slice(1, -1).replace(/\s/g, ''), 'hex')
    : Buffer.from(
        value.raw
          .slice(1, -1)
          .replace(/\\(?:([0-7]{1,3})|\r\n?|\n|(.))/gs, (_, octal?: string, char?: string) =>
            octal ? String.fromCharCode(Number.parseInt(octal, 8)) : char ? (ESCAPES[char] ?? char) : '',
          ),
        'latin1',
      )
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le')
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    ? bytes.toString('utf8', 3)
    : bytes.toString('latin1')
}

const TOKEN =
  /\s*(?:%[^\r\n]*\s*)*(?:(\d+)\s+\d+\s+R(?![A-Za-z])|([-+]?(?:\d+\.?\d*|\.\d+))|\/([^\s()<>[\]{}/%]*)|(<<|>>|[[\]])|(<[\dA-Fa-f\s]*>)|(\()|(true|false|null))/y

/** The value at the beginning of a source, or undefined where it is none. */
export function readValue(source: string): Value | undefined {
  let at = 0
  const END = Symbol('end')
  const next = (): Value | typeof END | undefined => {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(source)
    if (!token) return undefined
    at = TOKEN.lastIndex
    const [, reference, number, slashed, bracket, hex, open, word] = token
    if (reference !== undefined) return { ref: Number(reference) }
    if (number !== undefined) return Number(number)
    if (slashed !== undefined) return { name: slashed }
    if (hex !== undefined) return { raw: hex }
    if (open !== undefined) return literal()
    if (word !== undefined) return word === 'null' ? null : word === 'true'
    if (bracket === ']' || bracket === '>>') return END
    const items: Value[] = []
    for (let item = next(); item !== END; item = next()) {
      if (item === undefined) return undefined
      items.push(item)
    }
    if (bracket === '[') return items
    const entries: Dict = new Map()
    for (let i = 0; i + 1 < items.length; i += 2) {
      const key = items[i]
      const value = items[i + 1]
      if (isName(key) && value !== undefined) entries.set(key.name, value)
    }
    return entries
  }
  const literal = (): Text => {
    const from = at - 1
    for (let depth = 1; depth > 0 && at < source.length; at++) {
      const char = source[at]
      if (char === '\\') at += 1
      else if (char === '(') depth += 1
      else if (char === ')') depth -= 1
    }
    return { raw: source.slice(from, at) }
  }
  const value = next()
  return value === END ? undefined : value
}

export function writeValue(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000)
  if (Array.isArray(value)) return `[${value.map(writeValue).join(' ')}]`
  if (value instanceof Map) return `<<${[...value].map(([key, v]) => `/${key} ${writeValue(v)}`).join('')}>>`
  if ('ref' in value) return `${value.ref} 0 R`
  return 'name' in value ? `/${value.name}` : value.raw
}
