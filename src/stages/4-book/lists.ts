/** Fills the generated lists: contents, figures, tables, sources, content indexes. The print stage inserts page numbers. */

import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { eachElement } from '../../base/tree/each-element.ts'
import { problem } from '../../problems/diagnostics.ts'
import { suggest } from '../../problems/suggest.ts'
import { observationCited } from '../../registry/lookup.ts'
import type { Labels } from '../1-read/languages/labels.ts'
import { shownTitle } from '../1-read/shown-words.ts'
import { contentIndex } from './content-index.ts'
import { answeredDisclosures } from './disclosures.ts'
import { pointOf } from './source-point.ts'
import type { Anchor, Book, BookChapter } from './types.ts'
import { reportUntitledDisclosures } from './untitled-disclosures.ts'

/** Fills the lists in `chapters`, by default all. */
export function fillLists(
  book: Book,
  anchors: Map<string, Anchor>,
  labels: Labels,
  chapters: readonly BookChapter[] = book.chapters,
): void {
  const answered = answeredDisclosures(book)
  for (const chapter of chapters) {
    eachElement(chapter.tree, (element, index, parent) => {
      const name = element.properties['dataList']
      if (typeof name !== 'string') return undefined
      const listNodes = (): ElementContent[] => {
        if (name === 'contents') return [contents(book)]
        if (name === 'sources') return [sources(book, anchors, chapter, labels)]
        if (name === 'index') {
          const framework = String(element.properties['dataFramework'])
          // A missing `framework` was already reported.
          if (framework !== '' && !book.report.frameworks.has(framework))
            problem(
              chapter.file,
              'framework-known/index',
              { framework },
              { place: pointOf(element), ...suggest(framework, book.report.frameworks.keys()) },
            )
          reportUntitledDisclosures(book, framework, answered, {
            file: chapter.file,
            place: pointOf(element),
          })
          return contentIndex(book, framework, answered, anchors, labels)
        }
        return [captions(book, name === 'figures' ? 'figure' : 'table')]
      }
      const nodes = listNodes()
      parent.children.splice(index, 1, ...nodes)
      return index + nodes.length
    })
  }
}

const pageNumber = (id: string): Element => h('span', { className: ['p', 'pn'], dataRef: id }, '00')

/** The table of contents: parts and their chapters. */
export function contents(book: Book): Element {
  const { locale, language } = book
  const groups: { title: string; note: string; chapters: BookChapter[] }[] = []
  let current: string | undefined
  for (const chapter of book.chapters) {
    const id = chapter.part?.id ?? ''
    if (id !== current)
      groups.push({
        title: chapter.part?.title[locale] ?? '',
        note: chapter.part?.note?.[locale] ?? '',
        chapters: [],
      })
    current = id
    groups.at(-1)?.chapters.push(chapter)
  }
  return h(
    'nav',
    { className: ['toc'] },
    groups.flatMap(group => [
      ...(group.title
        ? [
            h('p', { className: ['part'] }, [
              h('span', { className: ['label'] }, [group.title, ...(group.note ? [h('i', group.note)] : [])]),
            ]),
          ]
        : []),
      h(
        'ol',
        { className: ['chapters'] },
        group.chapters.map(chapter =>
          h('li', [
            h('a', { href: `#${chapter.id}` }, [
              h('span', { className: ['n'] }, chapter.number),
              h('span', { className: ['t'] }, [
                chapter.title,
                ...(chapter.sections.some(s => s.level === 2) && chapter.number !== ''
                  ? [
                      h(
                        'small',
                        chapter.sections
                          .filter(s => s.level === 2)
                          .map(s => s.title)
                          .join(language.join),
                      ),
                    ]
                  : []),
              ]),
              pageNumber(chapter.id),
            ]),
          ]),
        ),
      ),
    ]),
  )
}

function captions(book: Book, kind: 'figure' | 'table'): Element {
  const entries = [...book.anchors.values()].filter(anchor => anchor.kind === kind)
  return h(
    'ol',
    { className: ['list-of'] },
    entries.map(anchor =>
      h('li', [
        h('a', { href: `#${anchor.id}` }, [
          h('span', { className: ['n'] }, anchor.label),
          h('span', { className: ['t'] }, firstSentence(anchor.title)),
          pageNumber(anchor.id),
        ]),
      ]),
    ),
  )
}

/** The first sentence of a caption, which says what is shown. */
function firstSentence(text: string): string {
  return /^.*?(?:[。！？]|[.!?](?=\s|$))/.exec(text)?.[0] ?? text
}

/** The sources of all values, targets and pictures in the book. */
function sources(book: Book, anchors: Map<string, Anchor>, chapter: BookChapter, labels: Labels): Element {
  const { registry } = book.report
  const cited = new Set<string>()
  for (const citation of book.citations) {
    const source = observationCited(registry.metrics.get(citation.metric), citation)?.source
    if (source) cited.add(source)
  }
  for (const target of registry.targets.values()) cited.add(target.source)
  for (const { tree } of book.chapters)
    eachElement(tree, ({ properties }) => {
      if (typeof properties['dataSource'] === 'string') cited.add(properties['dataSource'])
    })
  const items = [...registry.sources.values()]
    .filter(source => cited.has(source.id))
    .map(source => {
      const id = `source-${source.id}`
      const title = shownTitle(source, book)
      anchors.set(id, { id, kind: 'source', label: title, title, level: 0, chapter: chapter.id })
      const more = [source.publisher?.[book.locale], source.date].filter(Boolean).join(labels('comma'))
      return h('li', { id }, [
        h('b', title),
        more ? ` ${more}` : '',
        ...(source.url ? [' ', h('a', { href: source.url }, source.url)] : []),
      ])
    })
  return h('ol', { className: ['sources'] }, items)
}
