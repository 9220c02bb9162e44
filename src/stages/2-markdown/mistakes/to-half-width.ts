/** Rewrites the first line of a block with half-width signs, which the parser reads. */
import { straighten } from './straighten.ts'

export function toHalfWidth(line: string): string {
  const [, colons = '', name = '', label, braces, after = ''] =
    /^([:：]+)\s*([\w-]+)[ \t]*(?:[[［【](.*?)[\]］】])?[ \t]*(?:[{｛](.*)[}｝])?(.*)$/u.exec(line) ?? []
  return [
    colons.replaceAll('：', ':'),
    name,
    label === undefined ? '' : `[${label}]`,
    braces === undefined ? '' : `{${straighten(braces)?.right ?? braces}}`,
    after,
  ].join('')
}
