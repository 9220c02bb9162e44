/** Parses one PDF value. It reads character by character, without regular expressions, because every print parses thousands. */
import type { Dict, Value } from './pdf-values.ts'

const code = (char: string): number => char.charCodeAt(0)
const [OPEN, CLOSE, LEFT, RIGHT] = [code('('), code(')'), code('['), code(']')]
const [SLASH, BACKSLASH, PERCENT, R] = [code('/'), code('\\'), code('%'), code('R')]
const [LESS, GREATER, MINUS, PLUS, POINT] = [code('<'), code('>'), code('-'), code('+'), code('.')]
const [ZERO, NINE, SPACE, NEWLINE, RETURN] = [code('0'), code('9'), code(' '), code('\n'), code('\r')]

/** Parses the value at the start of `source` (Latin-1). Undefined if it cannot be read. */
export function readValue(source: string): Value | undefined {
  return new Reader(source).value()
}

class Reader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  value(): Value | undefined {
    const byte = this.#next()
    if (isDigit(byte) || byte === MINUS || byte === PLUS || byte === POINT) return this.#number()
    if (byte === SLASH) return { name: this.#word(++this.#at) }
    if (byte === LEFT) return this.#array()
    if (byte === OPEN) return { raw: this.#text() }
    if (byte === LESS)
      return this.#code(this.#at + 1) === LESS ? this.#dictionary() : { raw: this.#hexadecimal() }
    const word = this.#word(this.#at)
    return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : undefined
  }

  /** Character code at an offset; NaN after the end. */
  #code(at: number): number {
    return this.#source.charCodeAt(at)
  }

  /** Skips white space and comments, and returns the next character code. */
  #next(): number {
    for (;;) {
      const byte = this.#code(this.#at)
      if (byte === PERCENT) while (!isLineEnd(this.#code(this.#at))) this.#at += 1
      else if (!(byte <= 32)) return byte
      this.#at += 1
    }
  }

  #word(from: number): string {
    let to = from
    while (isRegular(this.#code(to))) to += 1
    this.#at = to
    return this.#source.slice(from, to)
  }

  /** A number, or a reference: two whole numbers and an R. */
  #number(): Value {
    const first = this.#plain()
    if (!Number.isInteger(first) || this.#code(this.#at) !== SPACE) return first
    const back = this.#at
    let at = back + 1
    while (isDigit(this.#code(at))) at += 1
    if (
      at > back + 1 &&
      this.#code(at) === SPACE &&
      this.#code(at + 1) === R &&
      !isRegular(this.#code(at + 2))
    ) {
      this.#at = at + 2
      return { ref: first }
    }
    return first
  }

  #plain(): number {
    const from = this.#at
    let number = 0
    let at = from
    for (let byte = this.#code(at); isDigit(byte); byte = this.#code(++at)) number = number * 10 + byte - ZERO
    if (at > from && !isRegular(this.#code(at))) {
      this.#at = at
      return number
    }
    return Number(this.#word(from))
  }

  #array(): Value | undefined {
    const items: Value[] = []
    this.#at += 1
    for (;;) {
      if (this.#next() === RIGHT) {
        this.#at += 1
        return items
      }
      const item = this.value()
      if (item === undefined) return undefined
      items.push(item)
    }
  }

  #dictionary(): Value | undefined {
    const entries: Dict = new Map()
    this.#at += 2
    for (;;) {
      const byte = this.#next()
      if (byte === GREATER) {
        this.#at += 2
        return entries
      }
      if (byte !== SLASH) return undefined
      const key = this.#word(++this.#at)
      const value = this.value()
      if (value === undefined) return undefined
      entries.set(key, value)
    }
  }

  #text(): string {
    const from = this.#at
    let depth = 0
    do {
      const byte = this.#code(this.#at++)
      if (Number.isNaN(byte)) break
      if (byte === BACKSLASH) this.#at += 1
      else if (byte === OPEN) depth += 1
      else if (byte === CLOSE) depth -= 1
    } while (depth > 0)
    return this.#source.slice(from, this.#at)
  }

  #hexadecimal(): string {
    const from = this.#at
    while (this.#code(this.#at) !== GREATER && this.#at < this.#source.length) this.#at += 1
    return this.#source.slice(from, ++this.#at)
  }
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE
const isLineEnd = (byte: number): boolean => byte === NEWLINE || byte === RETURN || Number.isNaN(byte)

/** Neither white space nor a delimiter. */
const REGULAR = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > 32 && !'()<>[]{}/%'.includes(String.fromCharCode(byte)) ? 1 : 0,
)
const isRegular = (byte: number): boolean => REGULAR[byte] === 1
