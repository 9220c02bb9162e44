/** Formats a comparison for a terminal. */

import { columns } from '../../base/terminal-text/columns.ts'
import { listed } from '../../problems/messages/message.ts'
import type { Translate } from '../../problems/messages/render.ts'
import type { PageRow } from '../compare-pages/compare-pages.ts'
import { differs } from './diff.ts'
import { partName, placeAfter } from './structure-words.ts'
import type { AlignedBlock, AlignedChapter, LocaleDiff, MovedValue, StructureChange } from './types.ts'

export interface PrettyOptions {
  t: Translate
  /** Mark words by colour instead of `[-…-]` and `{+…+}`. */
  colour: boolean
}

/** The marks of `git diff --word-diff`, used without colour. */
const PLAIN = { gone: ['[-', '-]'], added: ['{+', '+}'] } as const
const COLOURED = { gone: ['\u001b[31m', '\u001b[39m'], added: ['\u001b[32m', '\u001b[39m'] } as const
/** Number of unchanged characters to show around a change. */
const CONTEXT = 40

export function prettyDiff(diffs: readonly LocaleDiff[], options: PrettyOptions): string {
  return diffs.map(diff => prettyLocale(diff, options)).join('\n')
}

function prettyLocale(diff: LocaleDiff, options: PrettyOptions): string {
  const { before, after, values, moved, structure, chapters, pages = [] } = diff
  const { t } = options
  const side = (name: string, locale: string) => (name.includes('/') ? name : `${name}/${locale}`)
  const head = `${side(before.name, before.locale)} → ${side(after.name, after.locale)}`
  if (!differs(diff) && moved.length === 0) return `${head}\n  ${t('diff/no-difference')}\n`
  const sections: [title: string, body: string][] = [
    [
      t('diff/values-count', { count: values.length }),
      columns(
        values.map(({ kind, key, before: old, after: now, reason }) => [
          t(`diff/kind-${kind}`),
          key,
          old || '—',
          '→',
          now || '—',
          reason === undefined ? '' : t(`diff/reason-${reason}`),
        ]),
      ),
    ],
    [
      t('diff/structure-count', { count: structure.length }),
      columns(structure.map(change => structureRow(change, t))),
    ],
    [t('diff/moved-count', { count: moved.length }), columns(moved.map(row => movedRow(row, t)))],
    [
      t('diff/pages-count', { count: pages.filter(isOther).length, all: pages.length }),
      columns(pages.filter(isOther).map(row => pageRow(row, t))),
    ],
    [
      t('diff/text'),
      chapters
        .map(chapter => textOf(chapter, options))
        .filter(Boolean)
        .join('\n'),
    ],
  ]
  const shown = sections.filter(([, body]) => body !== '')
  return `${head}\n\n${shown.map(([title, body]) => `${title}\n${indent(body)}`).join('\n\n')}\n`
}

function structureRow({ kind, what, chapter, before, after }: StructureChange, t: Translate): string[] {
  const both = kind === 'renamed' || kind === 'moved'
  const words = kind === 'moved' ? [placeAfter(before, t), placeAfter(after, t)] : [before, after]
  return [
    t(`diff/kind-${kind}`),
    partName(what, t),
    what === 'chapter' ? '' : chapter,
    both ? words.join(' → ') : after || before,
  ]
}

const isOther = ({ kind }: PageRow): boolean => kind !== 'same'

function pageRow({ kind, before, after }: PageRow, t: Translate): string[] {
  const regions = Math.max(before?.boxes.length ?? 0, after?.boxes.length ?? 0)
  return [
    kind === 'same' ? '' : t(`diff/kind-${kind}`),
    [before, after].flatMap(side => (side ? [t('diff/page', { pages: side.page })] : [])).join(' → '),
    regions === 0 ? '' : t('diff/regions', { count: regions }),
  ]
}

function movedRow(
  { key, chapters: [oldChapters, newChapters], pages: [oldPages, newPages] }: MovedValue,
  t: Translate,
): string[] {
  const pages =
    oldPages.join() === newPages.join()
      ? ''
      : t('diff/page-move', { before: listed(oldPages), after: listed(newPages) })
  const chapters =
    oldChapters.join() === newChapters.join() ? '' : `${oldChapters.join(', ')} → ${newChapters.join(', ')}`
  return [key, pages, chapters]
}

/** Consecutive changes at the same place, such as rows of a table, share one heading. */
function textOf({ blocks, before, after }: AlignedChapter, options: PrettyOptions): string {
  // A chapter that only one side has is listed once, under structure.
  const changed = before && after ? blocks.filter(({ kind }) => kind !== 'same') : []
  return changed
    .flatMap((row, i) => {
      const place = placeOf(row)
      const previous = changed[i - 1]
      const body = indent(words(row, options))
      return previous && placeOf(previous) === place ? [body] : [place, body]
    })
    .join('\n')
}

function placeOf({ before, after }: AlignedBlock): string {
  const block = after ?? before
  return `${block?.file ?? ''}${block?.line === undefined ? '' : `:${block.line}`}`
}

function words({ kind, before, after, pieces }: AlignedBlock, { colour }: PrettyOptions): string {
  const marks = colour ? COLOURED : PLAIN
  const marked = (mark: 'gone' | 'added', text: string) => `${marks[mark][0]}${text}${marks[mark][1]}`
  if (pieces.length > 0)
    return pieces
      .map((piece, i) =>
        piece.kind === 'same'
          ? shortened(piece.text, i === 0, i === pieces.length - 1)
          : marked(piece.kind, piece.text),
      )
      .join('')
  return [
    ...(before && kind !== 'added' ? [marked('gone', before.text)] : []),
    ...(after && kind !== 'gone' ? [marked('added', after.text)] : []),
  ].join('\n')
}

/** Shortens unchanged text: both ends between two changes, only the end before the first, only the beginning after the last. */
function shortened(text: string, first: boolean, last: boolean): string {
  const letters = [...text]
  if (letters.length <= CONTEXT * 2) return text
  const start = letters.slice(0, CONTEXT).join('')
  const end = letters.slice(-CONTEXT).join('')
  return first ? `…${end}` : last ? `${start}…` : `${start} … ${end}`
}

const indent = (text: string): string =>
  text
    .split('\n')
    .map(line => `  ${line}`)
    .join('\n')
