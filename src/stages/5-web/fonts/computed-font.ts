/** Computes the font of an element from CSS declarations, as far as it is needed to know the face. */
import type { Declaration } from './font-rules.ts'

export interface ComputedFont {
  families: readonly string[]
  weight: number
  style: 'normal' | 'italic'
  /** Custom properties, because templates define their families with them. */
  variables: ReadonlyMap<string, string>
}

export const INITIAL: ComputedFont = { families: [], weight: 400, style: 'normal', variables: new Map() }

/** Computes a font; `declarations` are in cascade order, so the last one wins. */
export function computeFont(parent: ComputedFont, declarations: readonly Declaration[]): ComputedFont {
  if (declarations.length === 0) return parent
  const ownVariables = declarations.filter(({ property }) => property.startsWith('--'))
  const variables =
    ownVariables.length === 0
      ? parent.variables
      : new Map([
          ...parent.variables,
          ...ownVariables.map(({ property, value }) => [property, value] as const),
        ])
  let font: ComputedFont = { ...parent, variables }
  for (const { property, value } of declarations) {
    if (!property.startsWith('font')) continue
    const text = substitute(value, variables)
    if (/^(inherit|unset|revert)/.test(text)) font = { ...font, ...inherited(property, parent) }
    else if (property === 'font') font = { ...font, ...shorthand(text, parent) }
    else if (property === 'font-family') font = { ...font, families: familiesOf(text) }
    else if (property === 'font-weight') font = { ...font, weight: weightOf(text, parent) }
    else if (property === 'font-style') font = { ...font, style: styleOf(text) }
  }
  return font
}

function inherited(property: string, { families, weight, style }: ComputedFont): Partial<ComputedFont> {
  if (property === 'font-family') return { families }
  if (property === 'font-weight') return { weight }
  if (property === 'font-style') return { style }
  return { families, weight, style }
}

/** Parses `italic 600 1rem/1.4 "A", serif`: everything before the size is optional, the families follow it. */
function shorthand(text: string, parent: ComputedFont): Partial<ComputedFont> {
  const size =
    /(?:^|\s)(?:[\d.]+[a-z%]+|(?:calc|clamp|min|max)\(.*?\)|smaller|larger|(?:x+-)?(?:small|large)|medium)(?:\s*\/\s*(?:[\d.]+[a-z%]*|calc\(.*?\)|normal))?\s+/.exec(
      text,
    )
  if (!size) return {}
  const before = text.slice(0, size.index).trim().split(/\s+/)
  return {
    families: familiesOf(text.slice(size.index + size[0].length)),
    weight: before.map(word => weightOf(word, parent)).find(weight => weight !== 400) ?? 400,
    style: before.some(word => styleOf(word) === 'italic') ? 'italic' : 'normal',
  }
}

const familiesOf = (text: string): string[] =>
  text.split(',').map(name => name.trim().replace(/^["']|["']$/g, ''))

const styleOf = (text: string): ComputedFont['style'] =>
  /^(italic|oblique)/.test(text) ? 'italic' : 'normal'

function weightOf(text: string, parent: ComputedFont): number {
  if (/^\d+$/.test(text)) return Number(text)
  if (text === 'bold') return 700
  if (text === 'bolder') return parent.weight < 350 ? 400 : parent.weight < 550 ? 700 : 900
  if (text === 'lighter') return parent.weight < 550 ? 100 : parent.weight < 750 ? 400 : 700
  return 400
}

/** Replaces `var(--voice)` and `var(--voice, serif)`, innermost first. */
function substitute(text: string, variables: ReadonlyMap<string, string>): string {
  let result = text
  for (let depth = 0; depth < 8 && result.includes('var('); depth++)
    result = result.replace(
      /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g,
      (_, name: string, otherwise = '') => variables.get(name) ?? otherwise,
    )
  return result.trim()
}
