/** Compares items of one kind in two languages of a chapter, section by section, and reports the differences. */
import type { Nodes } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { addProblem } from '../../problems/diagnostics.ts'
import { message } from '../../problems/messages/message.ts'
import type { Message } from '../../problems/messages/types.ts'
import type { Subject } from '../types.ts'
import { blockBeside, comparablePairs, type Pair, type Side } from './pairs.ts'

export interface Item {
  /** Equal if both languages have the same item. */
  key: string
  /** Name in messages: `` `rd-spend` ``, “table of 3 rows and 2 columns”. */
  name: string | Message
  node: Nodes
}

/** Describes a node for a rule; returns undefined for nodes that the rule does not compare. */
export type Describe = (node: Nodes, side: Side, subject: Subject) => Omit<Item, 'node'> | undefined

/** With `once`, repeated items count once. */
export function compareSections(
  rule: string,
  subject: Subject,
  describe: Describe,
  { once = false }: { once?: boolean } = {},
): void {
  for (const pair of comparablePairs(subject)) {
    const of = (side: Side) => {
      const sections = pair.aligned ? side.sections : [side.sections.flat()]
      return sections.map(blocks => {
        const items = blocks.flatMap(block => itemsIn(block, side, subject, describe))
        return once ? firsts(items) : items
      })
    }
    const there = of(pair.source)
    const here = of(pair.translation)
    there.forEach((items, i) => {
      report(rule, pair, items, here[i] ?? [])
    })
  }
}

function itemsIn(block: Nodes, side: Side, subject: Subject, describe: Describe): Item[] {
  const items: Item[] = []
  visit(block, node => {
    if (node.type === 'containerDirective' && node.name === 'only' && node.attributes?.['locale']) return SKIP
    const item = describe(node, side, subject)
    if (item) items.push({ ...item, node })
  })
  return items
}

function report(rule: string, pair: Pair, source: readonly Item[], translation: readonly Item[]): void {
  const missing = without(source, translation)
  const { chapter } = pair.translation
  const from = (item: Item) => `${pair.source.chapter.file.path}:${item.node.position?.start.line ?? 1}`
  for (const item of without(translation, source)) {
    // An extra item and a missing one are reported together as one mistake.
    const instead = missing.shift()
    const { path } = pair.source.chapter.file
    const reason = instead
      ? message('parity/replaced', { item: item.name, expected: instead.name, place: from(instead) })
      : message('parity/extra', { item: item.name, path })
    addProblem(chapter.file, rule, { reason, note: NOTE }, { place: item.node, severity: 'warning' })
  }
  for (const item of missing) {
    const reason = message('parity/missing', { item: item.name, place: from(item) })
    const place = startOf(blockBeside(pair, item.node))
    addProblem(chapter.file, rule, { reason, note: NOTE }, { place, severity: 'warning' })
  }
}

const firsts = (items: readonly Item[]): Item[] =>
  items.filter((item, i) => items.findIndex(({ key }) => key === item.key) === i)

const NOTE = [message('parity/correct')]

/** Items that occur more often in `items` than in `others`. */
function without(items: readonly Item[], others: readonly Item[]): Item[] {
  const left = others.map(({ key }) => key)
  return items.filter(({ key }) => {
    const index = left.indexOf(key)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

/** The start of a node, because marking a whole block is too much. */
export function startOf(node: Nodes | undefined): { line: number; column: number } {
  return node?.position?.start ?? { line: 1, column: 1 }
}
