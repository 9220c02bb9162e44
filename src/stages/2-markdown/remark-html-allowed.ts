/**
 * Allows a few phrasing elements of raw HTML without attributes. All other HTML is an error and never reaches an output, because
 * chapters may come from strangers.
 */
import type { Html, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { eachNode } from '../../base/tree/each-node.ts'
import { problem } from '../../problems/diagnostics.ts'
import { MAX_LEVELS } from './limit-nesting.ts'
import { reportHtml } from './mistakes/report-html.ts'

/** Allowed elements with content. */
export const PAIRED: readonly string[] = [
  'abbr',
  'bdi',
  'cite',
  'del',
  'dfn',
  'ins',
  'kbd',
  'mark',
  'q',
  'rp',
  'rt',
  'ruby',
  's',
  'samp',
  'small',
  'sub',
  'sup',
  'u',
  'var',
]
const VOID = ['br', 'wbr']
const COMMENT = /^<!--[\s\S]*-->$/
const TAG = /^<(\/?)([a-z]+)\s*\/?>$/i

/** True for a comment or the tag of an allowed element. */
export function isAllowedHtml(value: string): boolean {
  const text = value.trim()
  const name = TAG.exec(text)?.[2]?.toLowerCase() ?? ''
  return COMMENT.test(text) || VOID.includes(name) || PAIRED.includes(name)
}

export function remarkHtmlAllowed(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    const pairIn = (node: Root | RootContent): undefined => {
      if ('children' in node && node.children.some(child => child.type === 'html')) {
        const parent = node as Parent
        parent.children = pair(parent.children, file)
      }
    }
    pairIn(tree)
    eachNode(tree, pairIn)
  }
}

/** Void elements of HTML. */
const VOID_ELEMENTS = new Set([
  'img',
  'br',
  'hr',
  'wbr',
  'input',
  'area',
  'col',
  'embed',
  'link',
  'meta',
  'source',
  'track',
])
/** A start tag, `<b>` or `<a href="…">`; its end tag is not reported separately. */
const START_TAG = /^<([a-z][a-z\d]*)(?:\s[^<>]*)?(?<!\/)>$/i

interface Open {
  name: string
  html: Html
  children: RootContent[]
}

function pair(children: readonly RootContent[], file: VFile): RootContent[] {
  const root: RootContent[] = []
  const open: Open[] = []
  /** Names of reported elements whose end tag has not come yet. */
  const reported: string[] = []
  const into = () => open.at(-1)?.children ?? root
  for (const child of children) {
    if (child.type !== 'html') {
      into().push(child)
      continue
    }
    if (COMMENT.test(child.value.trim())) continue
    const match = TAG.exec(child.value.trim())
    const name = match?.[2]?.toLowerCase() ?? ''
    if (match && !match[1] && VOID.includes(name)) into().push(element(name, [], child))
    else if (match && !match[1] && PAIRED.includes(name) && open.length >= MAX_LEVELS)
      problem(file, 'nesting-depth/elements', { most: MAX_LEVELS }, { place: child })
    else if (match && !match[1] && PAIRED.includes(name)) open.push({ name, html: child, children: [] })
    else if (match?.[1] && open.at(-1)?.name === name) {
      const closed = open.pop()
      if (closed) into().push(element(name, closed.children, closed.html))
    } else if (match?.[1] && reported.at(-1) === name) reported.pop()
    else {
      reportHtml(child, [...VOID, ...PAIRED], file)
      const [, started] = START_TAG.exec(child.value.trim()) ?? []
      if (started && !VOID_ELEMENTS.has(started.toLowerCase())) reported.push(started.toLowerCase())
    }
  }
  for (let left = open.pop(); left; left = open.pop()) {
    problem(file, 'html-allowed/unclosed', { name: left.name }, { place: left.html })
    into().push(...left.children)
  }
  return root
}

function element(name: string, children: RootContent[], from: Html): PhrasingContent {
  return {
    type: 'emphasis',
    children: children as PhrasingContent[],
    data: { hName: name },
    ...(from.position ? { position: from.position } : {}),
  }
}
