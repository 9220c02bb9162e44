/** Converts one chapter's mdast to hast: content with classes for templates. The book stage adds numbers and page elements. */

import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type {
  Code,
  FootnoteReference,
  Heading,
  Image,
  ImageReference,
  List,
  Root as MdastRoot,
  Table,
} from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { eachElement } from '../../base/tree/each-element.ts'
import { runPlugins } from '../../plugins/run-plugins.ts'
import { problem } from '../../problems/diagnostics.ts'
import type { Chapter } from '../1-read/types.ts'
import { chartFence } from './chart-fence.ts'
import { checkAltText } from './check-alt-text.ts'
import { directiveHandler } from './config-directive.ts'
import { type Directive, type RenderContext, type RenderFrame, sourcePlace } from './context.ts'
import { handlers } from './directives/index.ts'
import { recordFailedBlock } from './failed-blocks.ts'
import { markForeignScript } from './foreign-script.ts'
import { markdownTable } from './markdown-table.ts'
import { moveNotes } from './move-notes.ts'
import { openerImage } from './opener-image.ts'
import { picture } from './picture.ts'
import { placeBoxes } from './task-list.ts'
import { reportUndefinedNotes } from './undefined-notes.ts'

export interface RenderedChapter {
  chapter: Chapter
  tree: Root
}

/** Renders a chapter. Its citations, disclosures, assets and charts are stored in `chapter.file.data`. */
export function renderChapter(mdast: MdastRoot, chapter: Chapter, frame: RenderFrame): RenderedChapter {
  const { report, locale, labels } = frame
  const context: RenderContext = {
    ...frame,
    chapter,
    mdast,
    file: chapter.file,
    language: report.languages(locale),
    citations: [],
    expected: [],
    discloses: chapter.matter.discloses.map((code, i) => ({
      code,
      anchor: chapter.slug,
      place: chapter.matter.positions.get(`discloses.${i}`),
      omission: undefined,
    })),
    assets: new Map(),
    notes: new Map(),
    noteDepth: 0,
    charts: [],
    failed: new Set(),
    headings: { h2: 0, h3: 0, other: 0 },
  }
  const rendered = unified()
    .use(remarkRehype, { handlers: mdastHandlers(context) })
    .runSync(mdast) as unknown as Root
  const tree = runPlugins(rendered, report.extensions.rehypePlugins, chapter.file)
  moveNotes(tree, labels)
  markPlaces(tree, context)
  markForeignScript(tree, locale, report.config.locales)
  Object.assign(chapter.file.data, {
    citations: context.citations,
    expected: context.expected,
    discloses: context.discloses,
    assets: context.assets,
    charts: context.charts,
    failed: context.failed,
    openerImage: openerImage(context),
  })
  return { chapter, tree: { type: 'root', children: tree.children.filter(child => !isNotesSection(child)) } }
}

const BLOCKS = new Set(['p', 'ul', 'ol', 'li', 'pre', 'blockquote', 'table', 'hr', 'img'])

/** Adds source lines to blocks that the default handlers render. */
function markPlaces(tree: Root, context: RenderContext): void {
  eachElement(tree, element => {
    const line = element.position?.start.line
    if (line !== undefined && BLOCKS.has(element.tagName) && element.properties['dataLine'] === undefined)
      Object.assign(element.properties, { dataFile: context.file.path, dataLine: String(line) })
  })
}

const isNotesSection = (node: unknown) => (node as Element).properties?.['dataFootnotes'] !== undefined

function mdastHandlers(context: RenderContext): Handlers {
  const reportHandlers = new Map(
    [...context.report.extensions.directives].map(([name, spec]) => [name, directiveHandler(spec)]),
  )
  const directive = (state: State, node: Directive) => {
    const make = node.data?.isInvalid ? undefined : (handlers[node.name] ?? reportHandlers.get(node.name))
    const rendered = make?.(state, node, context)
    recordFailedBlock(node.attributes?.['id'], rendered, context)
    return rendered
  }
  return {
    textDirective: directive,
    leafDirective: directive,
    containerDirective: directive,
    heading: (state, node: Heading) => heading(state, node, context),
    footnoteReference: (state, node: FootnoteReference) => noteReference(state, node, context),
    footnoteDefinition: () => undefined,
    // Images alone in a paragraph became figures, so these stand among words or in a cell.
    image: (_, node: Image) => image(node.url, node, context),
    imageReference: (state, node: ImageReference) => {
      const url = state.definitionById.get(node.identifier.toUpperCase())?.url
      return url === undefined ? undefined : image(url, node, context)
    },
    paragraph: (state, node) => {
      const children = state.all(node) as ElementContent[]
      reportUndefinedNotes(node, context)
      return h('p', sourcePlace(node, context), children)
    },
    table: (state, node: Table) => markdownTable(state, node, context),
    list: (state, node: List) => withNumberRoom(placeBoxes(defaultHandlers.list(state, node)), node),
    code: (state, node: Code) =>
      node.lang === 'chart' ? chartFence(node, context) : defaultHandlers.code(state, node),
  } as Handlers
}

/** Tells the style sheet the number of digits of the last item, because numbers stand beside the items. */
function withNumberRoom(list: Element, { ordered, start, children }: List): Element {
  const digits = String((start ?? 1) + children.length - 1).length
  if (ordered && digits > 2) list.properties['dataDigits'] = Math.min(digits, 5)
  return list
}

function image(url: string, node: Image | ImageReference, context: RenderContext): Element | undefined {
  checkAltText(url, node.alt ?? '', node, context)
  return picture(url, node.alt ?? '', node, context)
}

/** Without `{#name}`, the id of a heading comes from its order, so that it is the same in every language. */
function heading(state: State, node: Heading, context: RenderContext): Element {
  const counts = context.headings
  let depth = node.depth
  if (depth === 1) {
    problem(context.file, 'heading-level', {}, { place: node, severity: 'warning' })
    depth = 2
  }
  const children = withoutMarks(state.all(node) as ElementContent[])
  if (children.length === 0) problem(context.file, 'heading-words', {}, { place: node })
  const { slug } = context.chapter
  const { anchor, unnumbered } = node.data ?? {}
  const more = { ...sourcePlace(node, context), ...(unnumbered ? { dataUnnumbered: '' } : {}) }
  if (depth === 2) {
    counts.h2 += 1
    counts.h3 = 0
    return h('h2', { className: ['sec'], id: anchor ?? `${slug}-${counts.h2}`, ...more }, [
      ...(unnumbered ? [] : [h('span', { className: ['no'] })]),
      h('span', { className: ['t'] }, children),
    ])
  }
  if (depth === 3) {
    counts.h3 += 1
    return h('h3', { id: anchor ?? `${slug}-${counts.h2}-${counts.h3}`, ...more }, [
      ...(unnumbered ? [] : [h('span', { className: ['no'] })]),
      ...children,
    ])
  }
  counts.other += 1
  return h(`h${depth}`, { id: anchor ?? `${slug}-h${counts.other}`, ...more }, children)
}

/** Removes restatement marks, because headings are repeated in lists and running headers. */
function withoutMarks(children: ElementContent[]): ElementContent[] {
  const isMark = (node: ElementContent) =>
    node.type === 'element' && String(node.properties['className']) === 'rs'
  return children
    .filter(child => !isMark(child))
    .map(child => (child.type === 'element' ? { ...child, children: withoutMarks(child.children) } : child))
}

/** Notes may cite notes up to this depth. */
const MAX_NOTES = 5

/** Renders the mark of a note, followed by the note itself at its first mark, from where templates can float it. */
function noteReference(state: State, node: FootnoteReference, context: RenderContext): ElementContent[] {
  const key = node.identifier.toUpperCase()
  const definition = state.footnoteById.get(key)
  const known = context.notes.get(key)
  const number = known ?? context.notes.size + 1
  context.notes.set(key, number)
  const { slug } = context.chapter
  const id = `${slug}-n${number}`
  const mark = h('sup', { className: ['noteref'] }, [
    h('a', { href: `#${id}`, ...(known ? {} : { id: `${slug}-ref${number}` }) }, String(number)),
  ])
  if (known || !definition) return [mark]
  if (context.noteDepth >= MAX_NOTES) {
    problem(context.file, 'nesting-depth/notes', { most: MAX_NOTES }, { place: node })
    return [mark]
  }
  context.noteDepth += 1
  const content = definition.children.flatMap((child, i) => {
    const inner =
      child.type === 'paragraph'
        ? (state.all(child) as ElementContent[])
        : ([state.one(child, definition)].flat().filter(Boolean) as ElementContent[])
    return i > 0 ? [h('br'), ...inner] : inner
  })
  context.noteDepth -= 1
  return [mark, h('span', { className: ['note'], role: 'note', id }, [h('b', String(number)), ...content])]
}
