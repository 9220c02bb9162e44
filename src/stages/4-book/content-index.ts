/** Renders the content index of a framework: disclosures, where they are answered, and omissions with reasons (GRI 1: 2021). */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { byTag } from '../../registry/locales/tag-lookup.ts'
import type { Labels } from '../1-read/languages/labels.ts'
import type { LocaleText } from '../1-read/types.ts'
import type { Answered } from './disclosures.ts'
import type { Anchor, Book } from './types.ts'

export function contentIndex(
  book: Book,
  framework: string,
  answered: ReadonlyMap<string, Answered>,
  anchors: ReadonlyMap<string, Anchor>,
  labels: Labels,
): ElementContent[] {
  const entries = [...answered.values()].filter(entry => entry.framework.id === framework)
  const name = book.report.frameworks.get(framework)
  const withOmissions = entries.some(entry => entry.omissions.length > 0)
  const words = (text: LocaleText) => byTag(text, book.locale) ?? text['en'] ?? Object.values(text)[0] ?? ''
  const columns = [
    labels('disclosure-code'),
    labels('disclosure-title'),
    labels(book.format === 'print' ? 'disclosure-page' : 'disclosure-place'),
    ...(withOmissions ? [labels('omission')] : []),
  ]
  const row = (entry: Answered) =>
    h('tr', [
      h('th', { scope: 'row' }, entry.disclosure.code),
      h('td', words(entry.disclosure.title)),
      h('td', { className: ['places'] }, places(entry, book, anchors)),
      ...(withOmissions ? [h('td', omissions(entry, labels))] : []),
    ])
  const groups = (name?.groups ?? []).flatMap(group => {
    const rows = group.disclosures.flatMap(disclosure =>
      entries.filter(entry => entry.group === group && entry.disclosure === disclosure),
    )
    return rows.length === 0 ? [] : [{ title: words(group.title), rows }]
  })
  const statement = book.edition.config.statements[framework]
  return [
    ...(statement ? [h('p', { className: ['statement'] }, words(statement))] : []),
    h('table', { className: ['data', 'index'] }, [
      h('thead', [
        h(
          'tr',
          columns.map(column => h('th', { scope: 'col' }, column)),
        ),
      ]),
      ...groups.map(({ title, rows }) =>
        h('tbody', [
          h('tr', { className: ['grp'] }, [h('th', { scope: 'rowgroup', colSpan: columns.length }, title)]),
          ...rows.map(row),
        ]),
      ),
    ]),
  ]
}

/** Page numbers in print; titles on the web. */
function places({ anchors: ids }: Answered, book: Book, anchors: ReadonlyMap<string, Anchor>): Element[] {
  if (book.format === 'print')
    return ids.map(id => h('a', { href: `#${id}` }, [h('span', { className: ['pn'], dataRef: id }, '00')]))
  const named = new Map<string, Element>()
  for (const id of ids) {
    const { title, href } = placeOf(id, book, anchors)
    if (title && !named.has(title)) named.set(title, h('a', { href: `#${href}` }, title))
  }
  return [...named.values()]
}

/** The anchor's title, or that of its chapter if the anchor has none. */
function placeOf(
  id: string,
  book: Book,
  anchors: ReadonlyMap<string, Anchor>,
): { title: string; href: string } {
  const anchor = anchors.get(id)
  if (anchor) return { title: anchor.title, href: id }
  const chapter = book.chapters.find(candidate => candidate.places.has(id))
  return { title: chapter?.title ?? '', href: chapter?.id ?? id }
}

function omissions({ omissions: all }: Answered, labels: Labels): ElementContent[] {
  return all.map(({ part, reason, explanation }) =>
    h('span', { className: ['omits'] }, [
      ...(part ? [h('b', part), ' '] : []),
      `${labels(`omitted-${reason}`)}${labels('colon')}${explanation}`,
    ]),
  )
}
