/** The notes under a table of figures: numbered where they explain one figure, a letter or sign where they mark many. */
import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import { columnExponent, columnNumber, columnUnit } from '../../figures/column.ts'
import { compute } from '../../figures/derive/operations.ts'
import { localeData } from '../../figures/locales.ts'
import { periodLabel } from '../../figures/periods.ts'
import type { Metric, Observation } from '../../figures/types.ts'
import type { RenderContext } from '../context.ts'

type Mark = 'assured' | 'estimated' | 'restated'

export class TableNotes {
  readonly #numbered: string[] = []
  readonly #legend = new Map<string, ElementContent[]>()
  readonly #context: RenderContext

  constructor(context: RenderContext) {
    this.#context = context
  }

  /** The number under which a text stands; the same text keeps its number. */
  number(text: string): Element {
    const known = this.#numbered.indexOf(text)
    const n = known < 0 ? this.#numbered.push(text) : known + 1
    return h('sup', { className: ['tn'] }, String(n))
  }

  /** A letter or sign beside a figure, explained once under the table. */
  mark(mark: Mark, words: string): Element {
    const sign = markSign(mark)
    this.#legend.set(`${mark} ${words}`, [sign, { type: 'text', value: ` ${words}` }])
    return h('span', { className: ['mk', mark] }, signAndWords(markSign(mark), words))
  }

  remark(words: string): void {
    this.#legend.set(words, [{ type: 'text', value: words }])
  }

  render(): Element[] {
    const legend = [...this.#legend.values()].map(content => h('li', { className: ['key'] }, content))
    const numbered = this.#numbered.map((text, i) => h('li', [h('b', String(i + 1)), ` ${text}`]))
    return legend.length + numbered.length === 0
      ? []
      : [
          h('ul', { className: ['table-notes', 'full'], ariaLabel: this.#context.labels('notes') }, [
            ...legend,
            ...numbered,
          ]),
        ]
  }
}

/** On paper the sign alone is there to be read; on the web its words are read in its place. */
export function signAndWords(sign: ElementContent, words: string): Element[] {
  return [
    h('span', { dataFormat: 'print' }, [sign]),
    h('span', { dataFormat: 'web' }, [
      h('span', { ariaHidden: 'true' }, [structuredClone(sign)]),
      h('span', { className: ['vh'] }, words),
    ]),
  ]
}

function markSign(mark: Mark): ElementContent {
  if (mark === 'assured')
    return s('svg', { viewBox: '0 0 8 8', className: ['dia'], ariaHidden: 'true' }, [
      s('path', { d: 'M4 0 8 4 4 8 0 4z' }),
    ]) as Element
  return { type: 'text', value: mark === 'estimated' ? 'E' : 'R' }
}

/** What was restated, why, what it was, what it is, and the difference (GRI 2-4, IFRS S1 B50). */
export function restatementNote(metric: Metric, observation: Observation, context: RenderContext): string {
  const { restatement, value, period } = observation
  if (!restatement) return ''
  const { labels, locale } = context
  const { was, revision } = restatement
  const exponent = columnExponent(metric, [was, value], locale)
  const unit = columnUnit(metric, [was, value], locale)
  const { space } = localeData(locale)
  const shown = (one: Observation['value']) => `${columnNumber(metric, one, locale, exponent)}${space}${unit}`
  const difference = compute('difference', metric, [
    { metric, value },
    { metric, value: was },
  ])
  return labels('restated-note', {
    metric: metric.title[locale] ?? metric.id,
    period: periodLabel(period),
    reason: labels(`reason-${revision.reason}`),
    old: shown(was),
    new: shown(value),
    difference: difference ? shown({ ...difference, signed: true }) : '',
    note: revision.note?.[locale] ? ` ${revision.note[locale]}` : '',
  }).trim()
}
