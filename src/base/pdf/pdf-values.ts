/** PDF objects as JavaScript values, and their PDF notation. Strings keep their source notation. */

export interface Name {
  /** PDF notation without the slash: `P`, `A#20B`. */
  name: string
}
export interface Ref {
  ref: number
}
export interface Text {
  /** PDF notation with its brackets: `(en)`, `<FEFF4E00>`. */
  raw: string
}
export type Dict = Map<string, Value>
export type Value = null | boolean | number | Name | Ref | Text | Value[] | Dict

export const name = (text: string): Name => ({ name: text })
export const ref = (number: number): Ref => ({ ref: number })
/** Builds a dictionary; undefined entries are left out. */
export function dict(entries: Record<string, Value | undefined>): Dict {
  const dictionary: Dict = new Map()
  for (const key in entries) {
    const value = entries[key]
    if (value !== undefined) dictionary.set(key, value)
  }
  return dictionary
}

/** Writes ASCII as a literal string and all other text as UTF-16BE in hexadecimal. */
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

/** Decodes a PDF string. Undefined for other values. */
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

export function writeValue(value: Value): string {
  if (typeof value === 'number')
    return String(Number.isInteger(value) ? value : Math.round(value * 1000) / 1000)
  if (value === null || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) {
    let items = ''
    for (const item of value) items += `${items === '' ? '' : ' '}${writeValue(item)}`
    return `[${items}]`
  }
  if (value instanceof Map) {
    let entries = ''
    for (const [key, entry] of value) entries += `/${key} ${writeValue(entry)}`
    return `<<${entries}>>`
  }
  if ('ref' in value) return `${value.ref} 0 R`
  return 'name' in value ? `/${value.name}` : value.raw
}
