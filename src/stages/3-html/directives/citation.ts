/** Renders a cited value. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { partKey } from '../../../registry/lock/key.ts'
import type { Phrase } from '../../../registry/types.ts'
import type { RenderContext } from '../context.ts'
import type { CitedValue } from './cite.ts'
import { reportSummedParts } from './metric-part.ts'

/** Returns the element of a cited value and records the citation under its id. */
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

/** Keeps a number and its unit on one line; a line may end after the words before it (more than, up). */
export function phraseContent({ parts }: Phrase, after: Element[] = []): (string | ElementContent)[] {
  const start = parts.findIndex(part => part.kind !== 'qualifier' && part.kind !== 'text')
  const text = (from: number, to?: number) =>
    parts
      .slice(from, to)
      .map(part => part.text)
      .join('')
  const unbroken = (words: string) => h('span', { className: ['nb'] }, [words, ...after])
  // `more than` stands before the number with a space at which a line may end.
  return start < 1 ? [unbroken(text(0))] : [text(0, start).replace(/\u00a0$/, ' '), unbroken(text(start))]
}
