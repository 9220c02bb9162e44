/** Values of CSS properties in a drawing: only what paints, refers to the drawing itself, and means the same in every viewer. */
import {
  type CssNode,
  type Declaration,
  type FunctionNode,
  generate,
  type List,
  type ListItem,
  parse,
  walk,
} from 'css-tree'
import { ownFontShorthand, ownFonts } from './fonts.ts'

/** Functions that fetch, or take a value from the page. */
const FETCHING =
  /^(?:src|image|image-set|-webkit-image-set|cross-fade|-webkit-cross-fade|element|paint|expression|attr|env)$/i
/** Properties that run, move, react, or lead out of the drawing. */
const REFUSED =
  /^(?:behavior|-moz-binding|content|cursor|will-change|color-scheme|all|zoom|float|z-index|-.*)$/i
const MOVING = /^(?:animation|transition|offset|view-transition)\b/i

export interface CleanedStyle {
  /** Property → value, in order. */
  values: Map<string, string>
  /** The names that the message lists: `` `animation` ``, `` `https://…` ``. */
  leftOut: string[]
}

/** `text` is the content of a `style` attribute. */
export function declarationsOf(text: string): Declaration[] {
  const list = parse(text, { context: 'declarationList', parseCustomProperty: true, onParseError() {} })
  const nodes = list.type === 'DeclarationList' ? list.children.toArray() : []
  return nodes.filter(node => node.type === 'Declaration')
}

export function cleanDeclarations(declarations: readonly Declaration[]): CleanedStyle {
  const values = new Map<string, string>()
  const leftOut: string[] = []
  for (const { property, value } of declarations) {
    if (MOVING.test(property)) leftOut.push('`animation`')
    if (MOVING.test(property) || (REFUSED.test(property) && !property.startsWith('--'))) continue
    const cleaned = cleanValue(value)
    leftOut.push(...cleaned.leftOut)
    if (cleaned.text === undefined) continue
    if (/^position$/i.test(property) && /fixed|sticky/i.test(cleaned.text)) continue
    values.delete(property)
    values.set(property, withOwnFonts(property, cleaned.text))
  }
  return { values, leftOut }
}

/** A single value: `url(#g)`, `light-dark(#fff, #000)`. */
export function cleanText(text: string): { text: string | undefined; leftOut: string[] } {
  try {
    return cleanValue(parse(text, { context: 'value' }))
  } catch {
    return { text: undefined, leftOut: [] }
  }
}

function cleanValue(value: CssNode): { text: string | undefined; leftOut: string[] } {
  showLight(value)
  const leftOut: string[] = []
  let isWhole = true
  walk(value, node => {
    if (node.type === 'Raw') isWhole = false
    if (node.type === 'Function' && FETCHING.test(node.name)) leftOut.push(`\`${node.name}()\``)
    if (node.type === 'Url' && !/^#[^\s"'<>\\]+$/.test(node.value)) leftOut.push(nameOf(node.value))
  })
  const text = generate(value)
  // A style becomes part of a sheet: nothing may end it.
  const isSafe = isWhole && leftOut.length === 0 && !/[{}<>\\]|\/\*|url\((?!["']?#)/i.test(text)
  return { text: isSafe ? text : undefined, leftOut }
}

/** Replaces `light-dark(a, b)` by `a`: paper is light, and on a dark screen a drawing keeps colours that belong together. */
function showLight(value: CssNode): void {
  walk(value, {
    visit: 'Function',
    leave(node: FunctionNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if (!/^light-dark$/i.test(node.name) || !item) return
      const nodes = node.children.toArray()
      const comma = nodes.findIndex(child => child.type === 'Operator' && child.value === ',')
      const light = nodes.slice(0, comma < 0 ? undefined : comma).find(child => child.type !== 'WhiteSpace')
      if (light) list.replace(item, list.createItem(light))
      else list.remove(item)
    },
  })
}

function withOwnFonts(property: string, value: string): string {
  if (/^font-family$/i.test(property)) return ownFonts(value)
  return /^font$/i.test(property) ? ownFontShorthand(value) : value
}

/** Short enough for a message. */
export const nameOf = (address: string): string =>
  /^data:/i.test(address)
    ? `\`${address.slice(0, 30)}…\``
    : `\`${address.length > 80 ? `${address.slice(0, 80)}…` : address}\``
