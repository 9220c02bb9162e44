/** Finds the end of a directive's label and attributes, or the bracket, brace or quotation mark that is never closed. */

export interface Unclosed {
  sign: string
  /** Offset from the start of the text. */
  at: number
}

/** The offset after the head's last character, or its unclosed sign. */
export type HeadEnd = { end: number } | Unclosed

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

export const closingOf = (sign: string): string => CLOSING[sign] ?? sign

/** `text` begins after the name of a directive: with its label, its attributes, or neither. */
export function endOfHead(text: string): HeadEnd {
  const label = text.startsWith('[') ? endOfLabel(text) : { end: 0 }
  return 'end' in label && text[label.end] === '{' ? endOfAttributes(text, label.end) : label
}

/** `text` begins with the opening bracket. */
export function endOfLabel(text: string): HeadEnd {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '[') depth++
    else if (text[at] === ']' && --depth === 0) return { end: at + 1 }
  }
  return { sign: '[', at: 0 }
}

function endOfAttributes(text: string, start: number): HeadEnd {
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (sign === '}') return { end: at + 1 }
    if (sign !== '"' && sign !== "'") continue
    const end = text.indexOf(sign, at + 1)
    // A quotation mark without a partner is reported, even if an earlier one is the stray.
    if (end < 0) return { sign, at }
    at = end
  }
  return { sign: '{', at: start }
}
