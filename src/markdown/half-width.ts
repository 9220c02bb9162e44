/** The first line of a block with the signs that the parser knows. */
import { straightened } from './straighten.ts'

/** How to mend it, in a note. */
export const HALF_WIDTH =
  'Colons, brackets, braces and quotation marks of a directive are half-width and straight.'

const SIGNS: Readonly<Record<string, string>> = {
  '：': ':',
  '［': '[',
  '【': '[',
  '］': ']',
  '】': ']',
  '｛': '{',
  '｝': '}',
}

export function halfWidth(line: string): string {
  const [, head = '', braces, behind = ''] =
    /^([:：]+\s*[\w-]+[ \t]*(?:[[［【].*?[\]］】])?)[ \t]*(?:[{｛](.*)[}｝])?(.*)$/u.exec(line) ?? []
  const signs = head.replace(/[：［【］】]/gu, sign => SIGNS[sign] ?? sign).replace(/\s+/g, '')
  return braces === undefined ? signs + behind : `${signs}{${straightened(braces)?.right ?? braces}}${behind}`
}
