/** The notes below a table of values: numbers for notes on single values, a letter or sign for marks used often. */
import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import type { RenderContext } from '../context.ts'

type Mark = 'assured' | 'estimated' | 'restated'

export class TableNotes {
  readonly #numbered: string[] = []
  readonly #legend = new Map<string, ElementContent[]>()
  readonly #context: RenderContext

  constructor(context: RenderContext) {
    this.#context = context
  }

  /** Returns the number of a note, the same for the same text. */
  number(text: string): Element {
    const known = this.#numbered.indexOf(text)
    const n = known < 0 ? this.#numbered.push(text) : known + 1
    return h('sup', { className: ['tn'] }, String(n))
  }

  /** Returns a letter or sign for a value, which the legend below the table explains once. */
  mark(mark: Mark, words: string): Element {
    const sign = markSign(mark, this.#context.labels)
    this.#legend.set(`${mark} ${words}`, [sign, { type: 'text', value: ` ${words}` }])
    return h('span', { className: ['mk', mark] }, signAndWords(structuredClone(sign), words))
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

/** Shows a sign, and gives its words to screen readers on the web and in the PDF. */
export function signAndWords(sign: ElementContent, words: string): Element[] {
  return [
    h('span', { dataFormat: 'print', ...(sign.type === 'text' ? { dataSpoken: words } : {}) }, [sign]),
    h('span', { dataFormat: 'web' }, [
      h('span', { ariaHidden: 'true' }, [structuredClone(sign)]),
      h('span', { className: ['vh'] }, words),
    ]),
  ]
}

/** A dash for a missing value. */
export const noValue = (labels: RenderContext['labels']): Element[] =>
  signAndWords({ type: 'text', value: '—' }, labels('not-given'))

function markSign(mark: Mark, labels: RenderContext['labels']): ElementContent {
  if (mark === 'assured')
    return s('svg', { viewBox: '0 0 8 8', className: ['dia'], ariaHidden: 'true' }, [
      s('path', { d: 'M4 0 8 4 4 8 0 4z' }),
    ]) as Element
  return { type: 'text', value: mark === 'estimated' ? 'E' : labels('restated-mark') }
}
