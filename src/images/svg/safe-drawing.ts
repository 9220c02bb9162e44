/**
 * Converts a drawing to elements that are safe within a page: it looks as the file does in a browser, but cannot run scripts, load
 * files or link elsewhere.
 *
 * Drawings may come from untrusted sources. rehype-sanitize filters elements and attributes by a list; values are parsed as CSS.
 *
 * Why: docs/decisions/074-drawings-of-other-programs.md
 */
import { createHash } from 'node:crypto'
import type { Element, Root } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { eachElement } from '../../base/tree/each-element.ts'
import { message } from '../../problems/messages/message.ts'
import { ALLOWED, isHandler, removedElementName } from './allowed.ts'
import { cleanAttributes, isLinked } from './clean-attributes.ts'
import { embedDrawings } from './embedded-drawings.ts'
import { foreignHtml } from './foreign-html.ts'
import { frameDrawing, isMadeForReport } from './frame.ts'
import { inlineStyles } from './inline-styles.ts'
import { DrawingMistake, parseDrawing } from './parse-drawing.ts'
import { drawnElements, renameIds } from './references.ts'
import { resolveSwitches } from './resolve-switch.ts'

export interface SafeDrawing {
  svg: Element
  /** Removed things without duplicates, each with its first line. `what` is as messages name it: `` `<script>` ``. */
  leftOut: readonly { what: string; line: number }[]
}

/** Limit because Chromium takes seconds for more elements, and a few lines can produce enough copies for minutes. */
export const MAX_DRAWN = 250_000
const MAX_DEPTH = 3
const sanitizer = unified().use(rehypeSanitize, ALLOWED).freeze()

/** `language` chooses among the texts of a `<switch>`. Throws `DrawingMistake`. */
export function safeDrawing(text: string, language: string, depth = 0): SafeDrawing {
  const removed = new Map<string, number>()
  const leftOut = (what: string, element: Element) => {
    if (!removed.has(what)) removed.set(what, element.position?.start.line ?? 1)
  }
  const tree = parseDrawing(text)
  resolveSwitches(tree, language)
  reportActive(tree, leftOut)
  inlineStyles(tree, leftOut)
  // Selectors must be matched before this step, which renames elements.
  foreignHtml(tree)
  linksAsGroups(tree, false)
  reportRemoved(tree, leftOut)
  embedDrawings(
    tree,
    (inner, element) => {
      if (depth >= MAX_DEPTH) throw new DrawingMistake(message('drawing/nested', { most: MAX_DEPTH }), 1, 1)
      const drawing = safeDrawing(inner, language, depth + 1)
      for (const { what } of drawing.leftOut) leftOut(what, element)
      return drawing.svg
    },
    leftOut,
  )
  const svg = sanitized(tree, leftOut)
  if (!frameDrawing(svg, isMadeForReport(text))) throw new DrawingMistake(message('drawing/size'), 1, 1)
  const drawn = drawnElements(svg)
  if (drawn > MAX_DRAWN) throw new DrawingMistake(message('drawing/elements', { most: MAX_DRAWN }), 1, 1)
  return { svg, leftOut: [...removed].map(([what, line]) => ({ what, line })) }
}

/**
 * Converts a chart to elements that are safe within a page. The template styles charts, so style sheets and pictures are removed.
 * `text` is well-formed XML, but its options may come from untrusted sources. Throws `DrawingMistake`.
 */
export function safeChart(text: string): Element {
  const svg = sanitized(parseDrawing(text), () => undefined)
  eachElement(svg, element => {
    if (isLinked(element)) delete element.properties['href']
    delete element.position
    return undefined
  })
  delete svg.position
  // Renumber ids, because Plot counts them over all charts of the process.
  let ids = 0
  const inOrder = new Map<string, string>()
  const name = (id: string) => inOrder.get(id) ?? inOrder.set(id, `${++ids}`).get(id) ?? id
  renameIds(svg, name)
  const mark = createHash('sha256').update(JSON.stringify(svg)).digest('hex').slice(0, 8)
  renameIds(svg, id => `c${mark}-${id}`)
  return svg
}

type LeftOut = (what: string, element: Element) => void

function sanitized(tree: Element, leftOut: LeftOut): Element {
  const safe = sanitizer.runSync({ type: 'root', children: [tree] } satisfies Root) as Root
  const [svg] = safe.children
  if (svg?.type !== 'element') throw new DrawingMistake(message('drawing/empty'), 1, 1)
  dropStrayText(svg)
  const clean = (element: Element): undefined => {
    cleanAttributes(element, what => leftOut(what, element))
  }
  clean(svg)
  eachElement(svg, clean)
  return svg
}

/** Reports links and event handlers; the elements that have them are still drawn. */
function reportActive(root: Element, leftOut: LeftOut): void {
  const look = (element: Element): undefined => {
    for (const name of Object.keys(element.properties))
      if (isHandler(name)) leftOut(`\`${name.toLowerCase()}\``, element)
    if (/^(?:html:)?a$/.test(element.tagName) && element.properties['href'] !== undefined)
      leftOut('`<a>`', element)
  }
  look(root)
  eachElement(root, look)
}

function reportRemoved(root: Element, leftOut: LeftOut): void {
  eachElement(root, element => {
    const what = removedElementName(element.tagName)
    if (what !== undefined) leftOut(what, element)
    return undefined
  })
}

/** Replaces links by groups, so that their content is still drawn. */
function linksAsGroups(parent: Element, isText: boolean): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'a') {
      child.tagName = isText ? 'tspan' : 'g'
      delete child.properties['href']
    }
    linksAsGroups(child, isText || child.tagName === 'text')
  }
}

const WITH_TEXT = new Set(['text', 'tspan', 'textPath', 'title', 'desc', 'div', 'span'])
const WORDS_ONLY = new Set(['title', 'desc'])

/** Removes text that is not drawn, such as editor data, because it would be published. */
function dropStrayText(parent: Element): void {
  const keepsText = WITH_TEXT.has(parent.tagName)
  const keepsElements = !WORDS_ONLY.has(parent.tagName)
  parent.children = parent.children.filter(({ type }) => (type === 'text' ? keepsText : keepsElements))
  for (const child of parent.children) if (child.type === 'element') dropStrayText(child)
}
