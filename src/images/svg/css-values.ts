/** Cleans CSS values in a drawing: only those that paint, refer to the drawing itself and work in every viewer are allowed. */
import {
  type CssNode,
  type Declaration,
  type FunctionNode,
  generate,
  type List,
  type ListItem,
  parse,
  walk,
} from 'css-tree/dist/csstree.esm'
import { reportFontShorthand, reportFonts } from './fonts.ts'

/** Functions that load files or read a value from the page. */
const FETCHING =
  /^(?:src|image|image-set|-webkit-image-set|cross-fade|-webkit-cross-fade|element|paint|expression|attr|env)$/i
/** Properties that run code, animate, react to the reader, or affect the page around the drawing. */
const REFUSED =
  /^(?:behavior|-moz-binding|content|cursor|will-change|color-scheme|all|zoom|float|z-index|-.*)$/i
const MOVING = /^(?:animation|transition|offset|view-transition)\b/i

export interface CleanedStyle {
  /** Maps properties to values, in order. */
  values: Map<string, string>
  /** Removed things, as the message lists them: `` `animation` ``, `` `https://…` ``. */
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
    values.set(property, withReportFonts(property, cleaned.text))
  }
  return { values, leftOut }
}

/** Cleans a single value, such as `url(#g)` or `light-dark(#fff, #000)`. */
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
    if (node.type === 'Url' && !/^#[^\s"'<>\\]+$/.test(node.value))
      leftOut.push(`\`${shortened(node.value)}\``)
  })
  const text = generate(value)
  // The value becomes part of a style sheet, so it must not be able to end its rule.
  const isSafe = isWhole && leftOut.length === 0 && !/[{}<>\\]|\/\*|url\((?!["']?#)/i.test(text)
  return { text: isSafe ? text : undefined, leftOut }
}

/** Replaces `light-dark(a, b)` by `a`, because paper is light, and on dark screens the colours of a drawing must match too. */
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

function withReportFonts(property: string, value: string): string {
  if (/^font-family$/i.test(property)) return reportFonts(value)
  return /^font$/i.test(property) ? reportFontShorthand(value) : value
}

/** Shortens an address for a message. */
export function shortened(address: string): string {
  const most = /^data:/i.test(address) ? 30 : 80
  return address.length > most ? `${address.slice(0, most)}…` : address
}
