/** Parses a drawing into elements with source positions. XML errors are fatal, because browsers do not show such a drawing either. */
import type { Element } from 'hast'
import { find, svg as schema } from 'property-information'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { message, plain } from '../../problems/messages/message.ts'
import { english } from '../../problems/messages/render.ts'
import type { Message } from '../../problems/messages/types.ts'

/** Prefix for names of HTML elements in `foreignObject`, until they are converted. */
export const HTML = 'html:'

export class DrawingMistake extends Error {
  readonly text: Message
  readonly line: number
  /** Column number, from 1. */
  readonly column: number

  constructor(text: Message, line: number, column: number) {
    super(english(text))
    this.text = text
    this.line = line
    this.column = column
  }
}

const SVG_NS = 'http://www.w3.org/2000/svg'
const HTML_NS = 'http://www.w3.org/1999/xhtml'
const XLINK_NS = 'http://www.w3.org/1999/xlink'
const MAX_DEPTH = 200

/** Returns the root element without editor attributes and elements of other namespaces. Throws `DrawingMistake`. */
export function parseDrawing(text: string): Element {
  const parser = new SaxesParser({ xmlns: true, additionalNamespaces: { xlink: XLINK_NS } })
  const holder: Element = { type: 'element', tagName: 'root', properties: {}, children: [] }
  const open: Element[] = [holder]
  /** Number of open elements of other namespaces, whose content is not drawn. */
  let foreign = 0
  const fail = (text: Message) => new DrawingMistake(text, parser.line, parser.columnIndex + 1)
  parser.on('error', error => {
    // Comments that mention custom properties (`--brand`) are common and harmless.
    if (/malformed comment/.test(error.message)) return
    throw fail(plain(error.message.replace(/^\d+:\d+: /, '')))
  })
  parser.on('doctype', doctype => declareEntities(doctype, parser.ENTITIES))
  parser.on('opentag', tag => {
    const name = nameOf(tag)
    if (foreign > 0 || name === undefined) foreign += 1
    else {
      if (open.length > MAX_DEPTH) throw fail(message('drawing/depth', { most: MAX_DEPTH }))
      const point = { line: parser.line, column: parser.columnIndex + 1 }
      const element: Element = {
        type: 'element',
        tagName: name,
        properties: propertiesOf(tag),
        children: [],
        position: { start: point, end: point },
      }
      open.at(-1)?.children.push(element)
      open.push(element)
    }
  })
  parser.on('closetag', () => {
    if (foreign > 0) foreign -= 1
    else open.pop()
  })
  const addText = (value: string) => {
    if (foreign === 0) open.at(-1)?.children.push({ type: 'text', value })
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text.replace(/^\ufeff/, '')).close()
  const root = holder.children.find(child => child.type === 'element')
  if (root?.type !== 'element' || root.tagName !== 'svg')
    throw new DrawingMistake(message('drawing/root'), 1, 1)
  return root
}

/** Reads entities such as `<!ENTITY ns_svg "http://…">` by Illustrator; ignores values that refer to other entities. */
function declareEntities(doctype: string, entities: Record<string, string>): void {
  for (const [, name, double, single] of doctype.matchAll(
    /<!ENTITY\s+([\w.-]+)\s+(?:"([^"&%<]{0,1000})"|'([^'&%<]{0,1000})')\s*>/g,
  ))
    if (name !== undefined && !Object.hasOwn(entities, name)) entities[name] = double ?? single ?? ''
}

/** Undefined for other namespaces. Elements without a namespace count as SVG, as they do within HTML. */
function nameOf({ uri, local }: SaxesTagNS): string | undefined {
  return uri === SVG_NS || uri === '' ? local : uri === HTML_NS ? `${HTML}${local.toLowerCase()}` : undefined
}

function propertiesOf({ attributes }: SaxesTagNS): Element['properties'] {
  const properties: Element['properties'] = {}
  for (const { prefix, local, uri, value } of Object.values(attributes)) {
    const isLink = uri === XLINK_NS && local === 'href'
    const name = isLink ? 'href' : prefix === 'xml' && local === 'space' ? 'xml:space' : local
    if ((prefix !== '' && name === local && !isLink) || prefix === 'xmlns' || local === 'xmlns') continue
    const { property } = find(schema, name)
    // Browsers prefer `href` to the older `xlink:href`.
    if (isLink && properties['href'] !== undefined) continue
    properties[property] = property === 'className' ? value.split(/\s+/).filter(Boolean) : value
  }
  return properties
}
