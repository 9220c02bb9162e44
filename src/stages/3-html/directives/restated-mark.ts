/** Marks of restated values in running text, tiles and charts, and the notes below blocks with such marks. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { eachElement } from '../../../base/tree/each-element.ts'
import { type Restated, restatementsOf } from '../../../registry/restatements.ts'
import type { RenderContext } from '../context.ts'
import { restatementId, restatementNote } from '../restatement-words.ts'
import { signAndWords } from './table-notes.ts'

type RestatedValue = Pick<Restated, 'metric' | 'observation'>

/**
 * Marks a restated value, or a change or goal computed from a restated base.
 *
 * The mark links to the list of restatements if the book has one. Screen readers announce which of the two it is.
 */
export function restatedMark(
  value: RestatedValue | undefined,
  { labels }: RenderContext,
  base?: RestatedValue | undefined,
): Element[] {
  const restated = [value, base].flatMap(candidate =>
    candidate?.observation.restatement ? [restatementId(candidate)] : [],
  )
  if (restated.length === 0) return []
  const words = labels(value?.observation.restatement ? 'restated' : 'restated-from')
  const sign = signAndWords({ type: 'text', value: labels('restated-mark') }, words)
  return [h('sup', { className: ['rs'] }, [h('a', { dataRestated: restated.join(' ') }, sign)])]
}

/** A list item for each restatement marked in the block: the mark, old value, new value and reason. */
export function restatedItems(block: readonly ElementContent[], context: RenderContext): Element[] {
  const signed = new Set<string>()
  eachElement({ type: 'root', children: [...block] }, ({ properties }) => {
    const ids = properties['dataRestated']
    if (typeof ids === 'string') for (const id of ids.split(' ')) signed.add(id)
    return undefined
  })
  if (signed.size === 0) return []
  return restatementsOf(context.report.registry)
    .filter(restated => signed.has(restatementId(restated)))
    .map(restated =>
      h('li', [h('b', context.labels('restated-mark')), ` ${restatementNote(restated, context)}`]),
    )
}

export function restatedNotes(
  block: readonly ElementContent[],
  context: RenderContext,
  className: readonly string[] = ['restated-notes'],
): Element[] {
  const items = restatedItems(block, context)
  return items.length === 0
    ? []
    : [h('ul', { className: [...className], ariaLabel: context.labels('notes') }, items)]
}
