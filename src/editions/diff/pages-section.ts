/** Makes the section of the comparison page that shows printed pages side by side, with boxes around differences. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Translate } from '../../problems/messages/render.ts'
import type { PageRow, PageSide } from '../compare-pages/compare-pages.ts'
import type { Rect } from '../compare-pages/differing-pixels.ts'
import type { LocaleDiff } from './types.ts'

/** A run of pages that look the same is collapsed to one line. */
export function pagesSection(rows: readonly PageRow[], { before, after }: LocaleDiff, t: Translate): Element {
  const content: Element[] = []
  for (let i = 0; i < rows.length; ) {
    const row = rows[i]
    if (row && row.kind !== 'same') {
      content.push(
        h('div', { className: ['row', 'pages', row.kind] }, [
          side(row.before, 'before', before.name, t),
          side(row.after, 'after', after.name, t),
        ]),
      )
      i += 1
      continue
    }
    const from = i
    while (rows[i]?.kind === 'same') i += 1
    content.push(h('p', { className: ['same'] }, sameRun(rows.slice(from, i), t)))
  }
  return h('section', { className: ['printed'] }, [h('h3', t('diff/pages')), ...content])
}

function sameRun(rows: readonly PageRow[], t: Translate): string {
  const pages = (which: 'before' | 'after') => {
    const [first, last] = [rows[0]?.[which]?.page, rows.at(-1)?.[which]?.page]
    return first === last ? String(first) : `${first}–${last}`
  }
  const [old, now] = [pages('before'), pages('after')]
  return old === now
    ? t('diff/page-same', { pages: old })
    : t('diff/page-pair-same', { before: old, after: now })
}

function side(page: PageSide | undefined, which: 'before' | 'after', name: string, t: Translate): Element {
  if (!page) return h('figure', { className: ['page', 'none'] })
  const { page: number, label, width, height, boxes, picture } = page
  const src = picture && `data:image/webp;base64,${Buffer.from(picture).toString('base64')}`
  const words =
    label === String(number)
      ? t('diff/page', { pages: number })
      : t('diff/page-labelled', { pages: number, label })
  return h('figure', { className: ['page', which] }, [
    h('div', { className: ['sheet'] }, [
      h('img', {
        src,
        width: Math.round(width),
        height: Math.round(height),
        alt: `${name}, ${words}`,
      }),
      ...boxes.map(box => h('i', { style: styleOf(box, width, height) })),
    ]),
    h('figcaption', words),
  ])
}

/** In percent of the page, so that boxes scale with it. */
function styleOf({ left, top, right, bottom }: Rect, width: number, height: number): string {
  const share = (length: number, of: number) => `${((100 * length) / of).toFixed(2)}%`
  return `left:${share(left, width)};top:${share(top, height)};width:${share(right - left, width)};height:${share(bottom - top, height)}`
}
