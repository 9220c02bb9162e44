/** All chapters of one edition and language, numbered, cross-referenced and with their lists filled, for one format. */
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { problem } from '../diagnostics.ts'
import { localeData } from '../figures/locales.ts'
import type { RenderedChapter } from '../html/to-html.ts'
import type { Labels } from '../source/labels.ts'
import type { Edition, Locale, PartConfig, Report } from '../source/types.ts'
import { fillLists } from './lists.ts'
import { appendixLetter, captionNumber, chapterLabel, sectionLabel } from './numbering.ts'
import { resolveReferences } from './references.ts'
import { pointOf } from './source-point.ts'
import type { Anchor, Book, BookChapter, Citation, Format } from './types.ts'

export function assemble(
  rendered: readonly RenderedChapter[],
  edition: Edition,
  locale: Locale,
  format: Format,
  report: Report,
  labels: Labels,
): Book {
  const style = report.config.numbering[locale] ?? 'decimal'
  const anchors = new Map<string, Anchor>()
  const citations: Citation[] = []
  const chapters: BookChapter[] = []
  let ordinals = 0
  let appendices = 0

  for (const { chapter, tree } of inOrderOfParts(rendered, edition.config.parts)) {
    const part = edition.config.parts.find(p => p.id === chapter.matter.part)
    const matter = part?.matter ?? 'main'
    const ordinal = matter === 'main' && style !== 'written' ? ++ordinals : undefined
    const appendix = matter === 'appendix' && style !== 'written' ? appendixLetter(++appendices) : undefined
    const number = appendix ?? (ordinal === undefined ? '' : String(ordinal))
    const copy = forFormat(tree, format)
    const id = chapter.slug
    const label = appendix
      ? labels('appendix', { n: appendix })
      : ordinal === undefined
        ? ''
        : chapterLabel(ordinal, style)
    // Letters take decimals after them in every language: A.1, never A一、.
    const sectionStyle = appendix ? 'decimal' : style
    const add = (anchor: Anchor, place?: Element) => {
      if (anchors.has(anchor.id)) {
        problem(
          chapter.file,
          'anchor-unique',
          `Unexpected second \`${anchor.id}\`, expected each id once in a report`,
          { place: pointOf(place), note: 'Rename one of the two.' },
        )
      }
      anchors.set(anchor.id, anchor)
    }
    add({ id, kind: 'chapter', label, title: chapter.matter.title, level: 1, chapter: id })

    let section = 0
    let sub = 0
    const counts = { figure: 0, table: 0 }
    const sections: Anchor[] = []
    const places = new Set([id])
    visit(copy, 'element', element => {
      const { tagName } = element
      const elementId = typeof element.properties['id'] === 'string' ? element.properties['id'] : undefined
      if (elementId) places.add(elementId)
      if (tagName === 'h2' || tagName === 'h3') {
        if (tagName === 'h2') {
          section += 1
          sub = 0
        } else if (hasNumber(element)) sub += 1
        const slot = element.children.find(
          (c): c is Element => c.type === 'element' && String(c.properties['className']) === 'no',
        )
        const shown =
          number === '' || !slot || (tagName === 'h3' && sectionStyle === 'decimal')
            ? ''
            : sectionLabel(number, section, tagName === 'h3' ? sub : undefined, sectionStyle)
        const title = textOf(element).trim()
        if (slot) {
          if (shown) slot.children = [{ type: 'text', value: shown }]
          else element.children = element.children.filter(c => c !== slot)
        }
        if (elementId) {
          const anchor: Anchor = {
            id: elementId,
            kind: 'section',
            label: shown,
            title,
            level: tagName === 'h2' ? 2 : 3,
            chapter: id,
          }
          add(anchor, element)
          sections.push(anchor)
        }
      } else if (/^h[4-6]$/.test(tagName) && elementId) {
        const anchor: Anchor = {
          id: elementId,
          kind: 'section',
          label: '',
          title: textOf(element).trim(),
          level: Number(tagName.slice(1)),
          chapter: id,
        }
        add(anchor, element)
        sections.push(anchor)
      } else if (isFigure(element) || isTable(element)) {
        const kind = isFigure(element) ? 'figure' : 'table'
        counts[kind] += 1
        const label =
          style === 'written' ? '' : labels(kind, { n: captionNumber(number, counts[kind], locale) })
        const caption = element.children.find(
          (c): c is Element =>
            c.type === 'element' && (c.tagName === 'figcaption' || c.tagName === 'caption'),
        )
        const title = caption ? textOf(caption).trim() : ''
        const slot = caption?.children.find(
          (c): c is Element => c.type === 'element' && String(c.properties['className']) === 'number',
        )
        if (slot && label) slot.children = [{ type: 'text', value: `${label}${localeData(locale).gap}` }]
        element.properties['id'] ??= `${id}-${kind}${counts[kind]}`
        add({ id: String(element.properties['id']), kind, label, title, level: 0, chapter: id }, element)
      } else if (elementId && element.properties['dataRestatement'] !== undefined) {
        const title = String(element.properties['dataRestatement'])
        delete element.properties['dataRestatement']
        add({ id: elementId, kind: 'note', label: '', title, level: 0, chapter: id }, element)
      } else if (elementId && element.properties['dataMetric'] !== undefined) {
        citations.push({
          metric: String(element.properties['dataMetric']),
          period: String(element.properties['dataPeriod']),
          chapter: id,
          anchor: elementId,
        })
      }
    })
    if (chapter.derived) copy.children.unshift(h('p', { className: ['unreviewed'] }, labels('unreviewed')))
    chapters.push({
      chapter,
      id,
      part,
      matter,
      ordinal,
      number,
      label,
      title: chapter.matter.title,
      summary: chapter.matter.summary ?? '',
      sections,
      disclosed: (chapter.file.data.discloses ?? []).filter(({ anchor }) => places.has(anchor)),
      places,
      tree: copy,
      file: chapter.file,
    })
  }

  const { title, theme } = edition.config
  const book: Book = {
    report,
    edition,
    locale,
    format,
    title: title[locale] ?? '',
    theme: theme[locale] ?? '',
    chapters,
    anchors,
    citations,
  }
  fillLists(book, anchors, labels)
  resolveReferences(book, labels)
  return book
}

/** Parts give the order; chapters without a part follow in the order of their names. */
function inOrderOfParts(
  rendered: readonly RenderedChapter[],
  parts: readonly PartConfig[],
): RenderedChapter[] {
  const at = ({ chapter }: RenderedChapter) => {
    const index = parts.findIndex(part => part.id === chapter.matter.part)
    return index < 0 ? parts.length : index
  }
  return [...rendered].sort((a, b) => at(a) - at(b))
}

/** A copy without what is meant for the other format. */
function forFormat(tree: Root, format: Format): Root {
  const copy = structuredClone(tree)
  visit(copy, 'element', (element, index, parent) => {
    const only = element.properties['dataFormat']
    if (only === undefined || !parent || index === undefined) return
    const kept = only === format ? element.children : []
    parent.children.splice(index, 1, ...kept)
    return [SKIP, index]
  })
  return copy
}

const classes = (element: Element): unknown[] =>
  Array.isArray(element.properties['className']) ? element.properties['className'] : []
const isFigure = (element: Element) =>
  element.tagName === 'figure' && ['fig', 'chart', 'timeline'].some(name => classes(element).includes(name))
const isTable = (element: Element) => element.tagName === 'table' && classes(element).includes('numbered')
const hasNumber = (element: Element) =>
  element.children.some(c => c.type === 'element' && String(c.properties['className']) === 'no')
