/** The first line of a block with the signs that the parser knows. */
import { straighten } from './straighten.ts'

/** How to mend it, in a note. */
export const HALF_WIDTH_NOTE =
  'Colons, brackets, braces and quotation marks of a directive are half-width and straight.'

export function toHalfWidth(line: string): string {
  const [, colons = '', name = '', label, braces, behind = ''] =
    /^([:：]+)\s*([\w-]+)[ \t]*(?:[[［【](.*?)[\]］】])?[ \t]*(?:[{｛](.*)[}｝])?(.*)$/u.exec(line) ?? []
  return [
    colons.replaceAll('：', ':'),
    name,
    label === undefined ? '' : `[${label}]`,
    braces === undefined ? '' : `{${straighten(braces)?.right ?? braces}}`,
    behind,
  ].join('')
}
