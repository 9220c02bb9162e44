/** A cited figure on the page. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { partKey } from '../../../registry/lock/key.ts'
import type { Phrase } from '../../../registry/types.ts'
import type { RenderContext } from '../context.ts'
import type { CitedValue } from './cite.ts'
import { reportSummedParts } from './metric-part.ts'

/** The element that carries a figure, known to the book by its id. */
export function citation(
  cited: CitedValue,
  content: (string | ElementContent)[],
  context: RenderContext,
  className = 'metric',
): Element {
  const anchor = `${context.chapter.slug}-m${context.citations.length + 1}`
  const { dimensions, period, isAssumed } = cited.observation
  if (isAssumed && !context.edition.lock) reportSummedParts(cited.metric, period)
  const part = partKey('', dimensions).trim()
  context.citations.push({ metric: cited.metric.id, period, ...(part ? { part } : {}), anchor })
  return h(
    'span',
    {
      className: className.split(' '),
      id: anchor,
      dataMetric: cited.metric.id,
      dataPeriod: period,
      ...(part ? { dataPart: part } : {}),
      dataSource: cited.observation.source,
    },
    content,
  )
}

/** A number never parts from its unit; from the words before it (more than, up) it may. */
export function phraseContent({ parts }: Phrase, after: Element[] = []): (string | ElementContent)[] {
  const start = parts.findIndex(part => part.kind !== 'qualifier' && part.kind !== 'text')
  const text = (from: number, to?: number) =>
    parts
      .slice(from, to)
      .map(part => part.text)
      .join('')
  const kept = (words: string) => h('span', { className: ['nb'] }, [words, ...after])
  // `more than` stands before the number with a space at which a line may end.
  return start < 1 ? [kept(text(0))] : [text(0, start).replace(/\u00a0$/, ' '), kept(text(start))]
}
