/** Compare what two languages of a chapter have of one kind, section by section, and say what differs where. */
import type { Nodes } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { problem } from '../../problems/diagnostics.ts'
import type { Subject } from '../types.ts'
import { blockBeside, comparablePairs, type Pair, type Side } from './pairs.ts'

export interface Item {
  /** Equal where both languages say the same. */
  key: string
  /** As a message names it: `` `rd-spend` ``, “a table of 3 rows and 2 columns”. */
  name: string
  node: Nodes
}

/** What a node is to a rule; undefined for nodes that are nothing to it. */
export type Describe = (node: Nodes, side: Side, subject: Subject) => Omit<Item, 'node'> | undefined

/** `once`: what is there several times counts once. */
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
    // Another one in the place of a missing one is one mistake.
    const instead = missing.shift()
    problem(
      chapter.file,
      rule,
      instead
        ? `Unexpected ${item.name}, expected ${instead.name} as in ${from(instead)}`
        : `Unexpected ${item.name}, expected none as in ${pair.source.chapter.file.path}`,
      { place: item.node, severity: 'warning', note: NOTE },
    )
  }
  for (const item of missing) {
    problem(
      chapter.file,
      rule,
      `Unexpected text without ${item.name}, expected it here as in ${from(item)}`,
      { place: startOf(blockBeside(pair, item.node)), severity: 'warning', note: NOTE },
    )
  }
}

const firsts = (items: readonly Item[]): Item[] =>
  items.filter((item, i) => items.findIndex(({ key }) => key === item.key) === i)

const NOTE = 'All languages of a chapter say the same. Mend the one that is wrong.'

/** What is in one list more often than in the other. */
function without(items: readonly Item[], others: readonly Item[]): Item[] {
  const left = others.map(({ key }) => key)
  return items.filter(({ key }) => {
    const index = left.indexOf(key)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

/** “1 row”, “3 rows”. */
export const pluralize = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`

/** A long block is pointed at by its first character. */
export function startOf(node: Nodes | undefined): { line: number; column: number } {
  return node?.position?.start ?? { line: 1, column: 1 }
}
