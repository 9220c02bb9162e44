/** Recognises typing slips in a piece of YAML: the sign between key and value, full-width signs, curly quotation marks. */

import { message } from '../../../problems/messages/message.ts'
import type { Message } from '../../../problems/messages/types.ts'

export interface Slip {
  wrong: string
  right: string
  note: Message
  /** True if a person should check it, because something else may be intended. */
  isGuess: boolean
}

const COLON = message('yaml/colon')
const SIGNS = message('yaml/half-width')
const QUOTES = message('yaml/straight-quotation-marks')

/** A wrong sign after a key: `kind：count`, `kind = count`, `kind:count` and, for known keys, `kind count`. */
export function entrySlip(content: string, keys: ReadonlySet<string>): Slip | undefined {
  const [, key = '', sign = '', value = ''] =
    /^([\w-]+)(\s*[：＝]\s*|\s*=\s*|:(?=[^\s/])|[ \t]+(?![:#]))(.*)$/.exec(content) ?? []
  const isKnown = keys.has(key)
  if (sign === '' || (sign.trim() === '' && !isKnown)) return undefined
  const right = `${key}: ${valueSlip(value)?.right ?? value}`.trimEnd()
  return { wrong: content, right, note: /[：＝]/.test(sign) ? SIGNS : COLON, isGuess: !isKnown }
}

/** Full-width signs or curly quotation marks around a value: `｛ value：12，source：ledger ｝`, `“Iron: strong”`. */
export function valueSlip(value: string): Slip | undefined {
  if (/^[｛［]/.test(value)) return { wrong: value, right: halfWidth(value), note: SIGNS, isGuess: true }
  const inside = unquoted(value)
  return inside === value || inside.includes('"')
    ? undefined
    : { wrong: value, right: `"${inside}"`, note: QUOTES, isGuess: false }
}

/** Removes surrounding curly or full-width quotation marks. */
export const unquoted = (text: string): string => /^[“”„＂]([^“”„＂]*)[“”＂]$/.exec(text)?.[1] ?? text

/** Replaces full-width signs by those of YAML. */
export function halfWidth(text: string): string {
  return text
    .replace(/[｛［｝］]/g, sign => HALF[sign] ?? sign)
    .replace(/\s*([：，])\s*/g, (_, sign: string) => `${HALF[sign]} `)
    .trimEnd()
}

const HALF: Readonly<Record<string, string>> = {
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
  '：': ':',
  '，': ',',
}
