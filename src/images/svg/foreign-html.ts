/**
 * Converts HTML labels in `foreignObject` (draw.io, Mermaid) to `div` and `span` with inline styles, so that the page's rules for
 * elements such as `p` or `table` do not apply to them.
 */
import type { Element, ElementContent } from 'hast'
import { cleanText } from './css-values.ts'
import { reportFonts } from './fonts.ts'
import { HTML } from './parse-drawing.ts'

/** Default styles of the HTML Standard (15 Rendering), as far as labels use them. */
const BLOCKS: Readonly<Record<string, string>> = {
  div: '',
  section: '',
  body: '',
  center: 'text-align:center',
  p: 'margin:1em 0',
  pre: 'font-family:var(--code);white-space:pre;margin:1em 0',
  blockquote: 'margin:1em 40px',
  h1: 'font-size:2em;font-weight:bold;margin:.67em 0',
  h2: 'font-size:1.5em;font-weight:bold;margin:.83em 0',
  h3: 'font-size:1.17em;font-weight:bold;margin:1em 0',
  h4: 'font-weight:bold;margin:1.33em 0',
  h5: 'font-size:.83em;font-weight:bold;margin:1.67em 0',
  h6: 'font-size:.67em;font-weight:bold;margin:2.33em 0',
  ul: 'list-style-type:disc;margin:1em 0;padding-left:40px',
  ol: 'list-style-type:decimal;margin:1em 0;padding-left:40px',
  li: 'display:list-item',
  hr: 'border-top:1px solid;margin:.5em 0',
  table: 'display:table;border-spacing:2px;box-sizing:border-box;text-indent:0',
  thead: 'display:table-header-group',
  tbody: 'display:table-row-group',
  tfoot: 'display:table-footer-group',
  tr: 'display:table-row',
  td: 'display:table-cell;padding:1px',
  th: 'display:table-cell;padding:1px;font-weight:bold;text-align:center',
}
const SPANS: Readonly<Record<string, string>> = {
  span: '',
  a: '',
  font: '',
  label: '',
  b: 'font-weight:bold',
  strong: 'font-weight:bold',
  i: 'font-style:italic',
  em: 'font-style:italic',
  u: 'text-decoration:underline',
  s: 'text-decoration:line-through',
  strike: 'text-decoration:line-through',
  del: 'text-decoration:line-through',
  sub: 'vertical-align:sub;font-size:smaller',
  sup: 'vertical-align:super;font-size:smaller',
  small: 'font-size:smaller',
  big: 'font-size:larger',
  code: 'font-family:var(--code)',
  tt: 'font-family:var(--code)',
  kbd: 'font-family:var(--code)',
  br: 'white-space:pre',
}

/** Changes the elements in place. Elements that labels do not need keep their name and are removed later as not allowed. */
export function foreignHtml(parent: Element): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    foreignHtml(child)
    if (child.tagName.startsWith(HTML)) rewrite(child, child.tagName.slice(HTML.length))
  }
}

function rewrite(element: Element, name: string): void {
  const defaults = Object.hasOwn(BLOCKS, name)
    ? BLOCKS[name]
    : Object.hasOwn(SPANS, name)
      ? SPANS[name]
      : undefined
  if (defaults === undefined) return
  const { style, color, size, face, align } = element.properties
  const attributes = [
    name === 'font' && color !== undefined ? declaration('color', String(color)) : '',
    name === 'font' && face !== undefined ? `font-family:${reportFonts(String(face))}` : '',
    name === 'font' && size !== undefined ? `font-size:${SIZES[Number(size) - 1] ?? 'medium'}` : '',
    align !== undefined ? declaration('text-align', String(align)) : '',
  ]
  element.tagName = Object.hasOwn(BLOCKS, name) ? 'div' : 'span'
  const styles = [defaults, ...attributes, String(style ?? '')].filter(text => text !== '').join(';')
  element.properties = styles === '' ? {} : { style: styles }
  // An empty `<br>` would be parsed as two elements in a drawing within HTML.
  if (name === 'br') element.children = [{ type: 'text', value: '\n' } satisfies ElementContent]
}

const SIZES = ['x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large']

function declaration(property: string, value: string): string {
  const text = cleanText(value)?.text
  return text === undefined || text.includes(';') ? '' : `${property}:${text}`
}
