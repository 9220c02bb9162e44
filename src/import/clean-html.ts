/** Reduces raw HTML to elements that Markdown has; styles, scripts and embedded media are removed. */
import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'

const DROPPED = new Set(['script', 'style', 'link', 'meta', 'noscript', 'svg', 'canvas', 'base', 'title'])
const MEDIA = new Set(['iframe', 'video', 'audio', 'embed', 'object'])

export function rehypeClean(): (tree: Root) => undefined {
  return tree => {
    tree.children = tree.children.flatMap(child => clean(child as ElementContent)) as Root['children']
    trimBreaks(tree)
  }
}

function clean(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return node.type === 'comment' ? [] : [node]
  if (DROPPED.has(node.tagName)) return []
  if (node.tagName === 'template' && node.content)
    node.children = [...node.children, ...(node.content.children as ElementContent[])]
  node.children = node.children.flatMap(clean)
  if (node.tagName === 'template') return [h('div', node.children)]
  if (MEDIA.has(node.tagName)) return media(node)
  if (node.tagName === 'details') return [details(node)]
  const id = node.properties['id']
  if (/^h[1-6]$/.test(node.tagName) && typeof id === 'string')
    return [h('md-anchor', { dataLabel: id }), node]
  if (node.tagName === 'figure') return figure(node)
  if (node.tagName === 'td' || node.tagName === 'th') node.children = phrasing(node.children)
  if (isCentred(node)) return centred(node)
  if (['div', 'p', 'section', 'li', 'blockquote'].includes(node.tagName)) trimBreaks(node)
  return [node]
}

/** Replaces video, audio and embedded pages with a link, because they cannot be printed. */
function media(node: Element): ElementContent[] {
  const src = [node, ...node.children.filter(child => child.type === 'element')]
    .map(element => element.properties['src'] ?? element.properties['data'])
    .find(value => typeof value === 'string')
  const title = node.properties['title']
  if (typeof src !== 'string') return node.children
  return [h('p', [h('a', { href: src }, typeof title === 'string' ? title : src)])]
}

/** Keeps the content of a figure, and puts its caption below as a paragraph. */
function figure(node: Element): ElementContent[] {
  const isCaption = (child: ElementContent) => child.type === 'element' && child.tagName === 'figcaption'
  const caption = node.children.filter(isCaption).flatMap(child => (child as Element).children)
  const content = node.children.filter(child => !isCaption(child))
  const id = node.properties['id']
  const words = caption.some(child => child.type !== 'text' || child.value.trim()) ? [h('p', caption)] : []
  return [h('md-figure', typeof id === 'string' ? { dataLabel: id } : {}, [...content, ...words])]
}

function details(node: Element): Element {
  const isSummary = (child: ElementContent) => child.type === 'element' && child.tagName === 'summary'
  const summary = node.children.find(isSummary)
  const content = node.children.filter(child => !isSummary(child))
  return h('aside', { dataNote: summary ? textOf(summary).replace(/\s+/g, ' ').trim() : '' }, content)
}

function isCentred({ tagName, properties }: Element): boolean {
  const style = String(properties['style'] ?? '')
  return (
    tagName === 'center' ||
    (['p', 'div'].includes(tagName) &&
      (String(properties['align']).toLowerCase() === 'center' || /text-align:\s*center/i.test(style)))
  )
}

const BLOCKS = new Set([
  'p',
  'div',
  'table',
  'ul',
  'ol',
  'pre',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'md-block',
  'aside',
  'dl',
  'hr',
  'section',
  'figure',
  'md-caption',
  'md-figure',
  'md-table',
  'md-anchor',
  'md-note',
])

/** Marks centred text without pictures or blocks as a possible caption. */
function centred(node: Element): ElementContent[] {
  trimBreaks(node)
  const hasImage = (child: ElementContent): boolean =>
    child.type === 'element' && (child.tagName === 'img' || child.children.some(hasImage))
  const isBlock = (child: ElementContent) => child.type === 'element' && BLOCKS.has(child.tagName)
  if (!textOf(node).trim() && !node.children.some(hasImage)) return [h('div', node.children)]
  if (node.children.some(hasImage) || node.children.some(isBlock)) return [h('div', node.children)]
  return [h('md-caption', node.children)]
}

/** Removes line breaks at the ends of a block, which were only used as space. */
function trimBreaks(node: Element | Root): void {
  const isSpace = (child: unknown) => {
    const { type, tagName, value } = child as { type: string; tagName?: string; value?: string }
    return type === 'text' ? !value?.trim() : tagName === 'br'
  }
  const children = node.children as ElementContent[]
  const isFlow = (child: ElementContent | undefined) =>
    child === undefined || (child.type === 'element' && BLOCKS.has(child.tagName))
  node.children = children.filter((child, i) => {
    if (!isSpace(child)) return true
    let before = i - 1
    while (before >= 0 && isSpace(children[before])) before--
    let after = i + 1
    while (after < children.length && isSpace(children[after])) after++
    return !isFlow(children[before]) && !isFlow(children[after])
  }) as never
}

/** Joins the blocks of a table cell with line breaks, because a cell of a Markdown table is one line. */
function phrasing(nodes: ElementContent[]): ElementContent[] {
  const out: ElementContent[] = []
  const addLine = (...content: ElementContent[]) => {
    if (out.length > 0) out.push(h('br'))
    out.push(...content)
  }
  for (const node of nodes) {
    if (node.type !== 'element' || !BLOCKS.has(node.tagName) || node.tagName === 'md-block') {
      out.push(node)
    } else if (node.tagName === 'hr') {
      addLine()
    } else if (node.tagName === 'aside' && node.properties['dataNote']) {
      addLine(h('strong', String(node.properties['dataNote'])))
      addLine(...phrasing(node.children))
    } else if (node.tagName === 'ul' || node.tagName === 'ol') {
      node.children
        .filter((child): child is Element => child.type === 'element' && child.tagName === 'li')
        .forEach((item, i) => {
          addLine(
            { type: 'text', value: node.tagName === 'ol' ? `${i + 1}. ` : '• ' },
            ...phrasing(item.children),
          )
        })
    } else addLine(...phrasing(node.children))
  }
  return out
}
