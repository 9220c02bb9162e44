/** Makes an HTML page of a comparison: values and structure first, then the two texts side by side. */
import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { listed } from '../../problems/messages/message.ts'
import type { Translate } from '../../problems/messages/render.ts'
import { pageStyle } from './page-style.ts'
import { pagesSection } from './pages-section.ts'
import { partName, placeAfter } from './structure-words.ts'
import type { AlignedBlock, AlignedChapter, LocaleDiff, ReadBlock, StructureChange } from './types.ts'

const stringifier = unified().use(rehypeStringify).freeze()

/** Returns a self-contained page, which loads no other files. */
export function diffPage(diffs: readonly LocaleDiff[], t: Translate): string {
  const [first] = diffs
  const title = `${first?.before.name ?? ''} → ${first?.after.name ?? ''}`
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: t.language }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', title),
          h('style', pageStyle),
        ]),
        h('body', [
          h('header', [h('h1', title), nav(diffs, t)]),
          h(
            'main',
            diffs.map((diff, i) => locale(diff, i, t)),
          ),
        ]),
      ]),
    ],
  }
  return stringifier.stringify(root)
}

function nav(diffs: readonly LocaleDiff[], t: Translate): Element {
  return h(
    'nav',
    { ariaLabel: t('diff/languages') },
    diffs.map((diff, i) => h('a', { href: `#l${i}` }, localeName(diff))),
  )
}

const localeName = ({ before, after }: LocaleDiff): string =>
  before.locale === after.locale ? after.locale : `${before.locale} → ${after.locale}`

function locale(diff: LocaleDiff, i: number, t: Translate): Element {
  const { before, after, values, moved, structure, chapters, pages } = diff
  const changed = chapters.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== 'same')).length
  return h('section', { id: `l${i}`, ariaLabel: localeName(diff) }, [
    h('h2', localeName(diff)),
    h('p', { className: ['sum'] }, [
      t('diff/summary', { values: values.length, structure: structure.length, passages: changed }),
    ]),
    ...table(
      t('diff/values'),
      ['', t('diff/column-metric'), t('diff/column-period'), before.name, after.name, ''],
      values.map(({ kind, title, key, period, before: old, after: now, reason }) => [
        h('span', { className: ['tag', kind] }, t(`diff/kind-${kind}`)),
        h('span', { title: key, lang: after.locale }, title),
        period,
        old || '—',
        now || '—',
        reason === undefined ? '' : t(`diff/reason-${reason}`),
      ]),
    ),
    ...table(
      t('diff/structure'),
      ['', '', t('diff/column-chapter'), before.name, after.name],
      structure.map(change => structureCells(change, t)),
    ),
    ...table(
      t('diff/moved'),
      [t('diff/column-metric'), t('diff/column-period'), before.name, after.name],
      moved.map(({ title, period, chapters: [oldChapters, newChapters], pages: [oldPages, newPages] }) => [
        title,
        period,
        placeOf(oldChapters, oldPages, t),
        placeOf(newChapters, newPages, t),
      ]),
    ),
    ...(pages ? [pagesSection(pages, diff, t)] : []),
    h('div', { className: ['heads'], ariaHidden: 'true' }, [
      h('b', sideName(before)),
      h('b', sideName(after)),
    ]),
    ...chapters.map(aligned => chapter(aligned, diff, t)),
  ])
}

const sideName = ({ name, locale: tag }: LocaleDiff['before']): string => `${name} · ${tag}`

const structureCells = ({ kind, what, chapter: id, before, after }: StructureChange, t: Translate) => [
  h('span', { className: ['tag', kind] }, t(`diff/kind-${kind}`)),
  partName(what, t),
  id,
  (kind === 'moved' ? placeAfter(before, t) : before) || '—',
  (kind === 'moved' ? placeAfter(after, t) : after) || '—',
]

const placeOf = (chapters: readonly string[], pages: readonly number[], t: Translate): string =>
  [chapters.join(', '), pages.length > 0 ? t('diff/page', { pages: listed(pages) }) : '']
    .filter(Boolean)
    .join(' · ')

function table(title: string, head: readonly string[], rows: readonly (string | Element)[][]): Element[] {
  if (rows.length === 0) return []
  return [
    h('h3', title),
    h('div', { className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: title }, [
      h('table', [
        h('thead', [
          h(
            'tr',
            head.map(cell => h('th', { scope: 'col' }, cell)),
          ),
        ]),
        h(
          'tbody',
          rows.map(row =>
            h(
              'tr',
              row.map(cell => h('td', [cell])),
            ),
          ),
        ),
      ]),
    ]),
  ]
}

/** Collapses runs of unchanged blocks, except those next to a change. */
function chapter({ id, before, after, blocks }: AlignedChapter, diff: LocaleDiff, t: Translate): Element {
  const isNearChange = blocks.map((_, i) =>
    [i - 1, i, i + 1].some(at => (blocks[at]?.kind ?? 'same') !== 'same'),
  )
  const rows: Element[] = []
  for (let i = 0; i < blocks.length; ) {
    if (isNearChange[i]) {
      const block = blocks[i]
      if (block) rows.push(row(block, diff))
      i += 1
      continue
    }
    const from = i
    while (i < blocks.length && !isNearChange[i]) i += 1
    const folded = blocks.slice(from, i).map(block => row(block, diff))
    rows.push(h('details', [h('summary', t('diff/unchanged', { count: folded.length })), ...folded]))
  }
  return h('article', [
    h('div', { className: ['row', 'title'] }, [
      h('h3', { lang: diff.before.locale }, before?.title ?? '—'),
      h('h3', { lang: diff.after.locale, ariaLabel: after?.title ?? id }, after?.title ?? '—'),
    ]),
    ...rows,
  ])
}

function row({ kind, before, after, pieces }: AlignedBlock, diff: LocaleDiff): Element {
  const side = (block: ReadBlock | undefined, mark: 'gone' | 'added', lang: string): Element => {
    const content: (ElementContent | string)[] =
      pieces.length === 0
        ? [kind === 'gone' || kind === 'added' ? marked(mark, block?.text ?? '') : (block?.text ?? '')]
        : pieces
            .filter(piece => piece.kind === 'same' || piece.kind === mark)
            .map(piece => (piece.kind === 'same' ? piece.text : marked(mark, piece.text)))
    const place = block && block.line !== undefined ? { title: `${block.file}:${block.line}` } : {}
    return h(
      'div',
      { className: block ? ['cell', `k-${block.kind}`] : ['cell', 'none'], lang, ...place },
      block ? content : [],
    )
  }
  return h('div', { className: ['row', kind] }, [
    side(before, 'gone', diff.before.locale),
    side(after, 'added', diff.after.locale),
  ])
}

const marked = (mark: 'gone' | 'added', text: string): Element => h(mark === 'gone' ? 'del' : 'ins', text)
