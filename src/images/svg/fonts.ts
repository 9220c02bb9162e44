/** Replaces fonts in drawings by the report's, because readers do not have the fonts of the author's computer. */

const CODE = /mono|courier|consolas|menlo|monaco|source code|typewriter/i
const SERIF =
  /^(?:ui-)?serif$|\bserif\b(?<!sans.?serif)|times|georgia|garamond|palatino|cambria|baskerville|didot|bodoni|caslon|minion|book antiqua|century|song|simsun|ming|mincho|宋|明/i

/** Replaces font families by a custom property of the template. */
export function reportFonts(families: string): string {
  if (/^\s*(?:inherit|initial|unset|revert)\s*$/i.test(families) || families.includes('var(--'))
    return families
  const [first = ''] = families.split(',').map(name => name.trim().replace(/^["']|["']$/g, ''))
  return CODE.test(first) ? 'var(--code)' : SERIF.test(first) ? 'var(--voice)' : 'var(--data)'
}

/** Replaces the families in a `font` value, which follow the size: `bold 12px/1.2 Arial, sans-serif`. */
export function reportFontShorthand(font: string): string {
  const parts = /^(.*?[\d.]+(?:px|pt|pc|em|rem|ex|ch|mm|cm|in|%)(?:\s*\/\s*[\w.%]+)?)\s*(.+)$/i.exec(font)
  return parts ? `${parts[1]} ${reportFonts(parts[2] ?? '')}` : font
}
