/** Words of a drawing are set in the report’s fonts: those of its author’s computer are not on the reader’s. */

const CODE = /mono|courier|consolas|menlo|monaco|source code|typewriter/i
const SERIF =
  /^(?:ui-)?serif$|\bserif\b(?<!sans.?serif)|times|georgia|garamond|palatino|cambria|baskerville|didot|bodoni|caslon|minion|book antiqua|century|song|simsun|ming|mincho|宋|明/i

/** The families as a token of the template. */
export function ownFonts(families: string): string {
  if (/^\s*(?:inherit|initial|unset|revert)\s*$/i.test(families) || families.includes('var(--'))
    return families
  const [first = ''] = families.split(',').map(name => name.trim().replace(/^["']|["']$/g, ''))
  return CODE.test(first) ? 'var(--code)' : SERIF.test(first) ? 'var(--voice)' : 'var(--data)'
}

/** `bold 12px/1.2 Arial, sans-serif`: all after the size are families. */
export function ownFontShorthand(font: string): string {
  const parts = /^(.*?[\d.]+(?:px|pt|pc|em|rem|ex|ch|mm|cm|in|%)(?:\s*\/\s*[\w.%]+)?)\s*(.+)$/i.exec(font)
  return parts ? `${parts[1]} ${ownFonts(parts[2] ?? '')}` : font
}
