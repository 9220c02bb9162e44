/** Slips of the hand in YAML, in a piece of a line: the sign between a key and its value, wide signs, curly quotation marks. */

export interface Slip {
  wrong: string
  right: string
  note: string
  /** A person should look: something else may have been meant. */
  isGuess: boolean
}

const COLON = 'Between a key and its value stand a colon and a space.'
const SIGNS = 'YAML knows half-width signs only, as `:`, `,`, `{ }` and `[ ]`.'
const QUOTES = 'YAML knows straight quotation marks only.'

/** `kind：count`, `kind = count`, `kind:count` and, of a key that is known, `kind count`. */
export function entrySlip(content: string, keys: ReadonlySet<string>): Slip | undefined {
  const [, key = '', sign = '', rest = ''] =
    /^([\w-]+)(\s*[：＝]\s*|\s*=\s*|:(?=[^\s/])|[ \t]+(?![:#]))(.*)$/.exec(content) ?? []
  const isKnown = keys.has(key)
  if (sign === '' || (sign.trim() === '' && !isKnown)) return undefined
  const right = `${key}: ${valueSlip(rest)?.right ?? rest}`.trimEnd()
  return { wrong: content, right, note: /[：＝]/.test(sign) ? SIGNS : COLON, isGuess: !isKnown }
}

/** `｛ value：12，source：ledger ｝`, `“Iron: strong”`. */
export function valueSlip(value: string): Slip | undefined {
  if (/^[｛［]/.test(value)) return { wrong: value, right: halfWidth(value), note: SIGNS, isGuess: true }
  const inside = unquoted(value)
  return inside === value || inside.includes('"')
    ? undefined
    : { wrong: value, right: `"${inside}"`, note: QUOTES, isGuess: false }
}

/** Without the curly or wide quotation marks around it. */
export const unquoted = (text: string): string => /^[“”„＂]([^“”„＂]*)[“”＂]$/.exec(text)?.[1] ?? text

/** Its signs as YAML knows them. */
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
