/** Finds passages that refer to their time of writing: paragraphs, headings, rows, titles of blocks, front matter. */
import { createHash } from 'node:crypto'
import type { Nodes, Root } from 'mdast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { isScalar, parseDocument, visit as visitYaml } from 'yaml'
import { ATTRIBUTE_NAMES, attributeOf } from '../../../directives/lookup.ts'
import { pointAt } from '../point-at.ts'
import { proseOf } from '../prose.ts'
import { timeWords } from './time-words.ts'

export interface Passage {
  /** Hash of the source text; an edited passage gets a new one. */
  hash: string
  /** The first words that refer to a time, and their place. */
  words: string
  place: Position
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableRow'])
/** True if the value of a directive’s attribute is shown to readers. */
const isRead = (directive: string, name: string): boolean => {
  const attribute = attributeOf(directive, name)
  return attribute?.kind === 'words' && attribute.translatable === true
}
/** Lines of a `chart` fence that are shown to readers. */
const IN_FENCE = new RegExp(
  `^(?:${ATTRIBUTE_NAMES.filter(name => isRead('chart', name)).join('|')}):\\s*(.*)$`,
  'gm',
)

/** Returns each passage once, in order of place. */
export function datedPassages(tree: Root, file: VFile, locale: string, years: readonly string[]): Passage[] {
  const source = String(file.value)
  const passages = new Map<number, Passage>()
  const add = (from: number, to: number, start: number, end: number) => {
    const known = passages.get(from)
    if (known?.place.start.offset !== undefined && known.place.start.offset <= start) return
    passages.set(from, passage(source, source.slice(from, to), start, end))
  }
  for (const { text, ancestors, place } of proseOf(tree, file)) {
    const block = ancestors.findLast(node => BLOCKS.has(node.type))
    const [from, to] = range(block)
    for (const { start, end } of timeWords(text, locale, years)) {
      const at = place(start, end)
      if (from !== undefined && to !== undefined && at?.start.offset !== undefined)
        add(from, to, at.start.offset, at.start.offset + end - start)
    }
  }
  visit(tree, node => {
    const [from, end] = range(node)
    if (from === undefined || end === undefined) return
    if (node.type === 'yaml') {
      // After the opening fence.
      for (const inYaml of yamlPassages(node.value, locale, years, source, source.indexOf('\n', from) + 1))
        passages.set(inYaml.place.start.offset ?? from, inYaml)
    } else if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      const line = source.indexOf('\n', from)
      const to = node.type === 'leafDirective' || line < 0 ? end : Math.min(end, line)
      for (const name of ATTRIBUTE_NAMES)
        if (isRead(node.name, name)) inAttribute(node.attributes?.[name], from, to)
    } else if (node.type === 'code' && node.lang === 'chart') {
      for (const match of node.value.matchAll(IN_FENCE)) inAttribute(match[1], from, end)
    }
  })
  return [...passages.values()].sort((a, b) => (a.place.start.offset ?? 0) - (b.place.start.offset ?? 0))

  function inAttribute(value: string | null | undefined, from: number, to: number): void {
    const at = value ? source.indexOf(value, from) : -1
    if (!value || at < 0 || at > to) return
    for (const { start, end } of timeWords(value, locale, years)) add(from, to, at + start, at + end)
  }
}

/** Finds passages in the texts of YAML, such as edition.yaml; `offset` is where the YAML begins in `source`. */
export function yamlPassages(
  yaml: string,
  locale: string | undefined,
  years: readonly string[],
  source: string = yaml,
  offset: number = 0,
): Passage[] {
  const passages: Passage[] = []
  visitYaml(parseDocument(yaml), {
    Scalar(key, node, path) {
      const pair = path.at(-1) as { key?: unknown } | undefined
      const name = isScalar(pair?.key) ? String(pair.key.value) : ''
      if (key === 'key' || !node.range || typeof node.value !== 'string' || NOT_SHOWN.has(name)) return
      const [from, to] = [node.range[0] + offset, node.range[1] + offset]
      const text = source.slice(from, to)
      const [span] = timeWords(text, locale ?? name, years)
      if (span) passages.push(passage(source, text, from + span.start, from + span.end))
    },
  })
  return passages
}

/** Keys whose values are not shown, or are updated when an edition is created. */
const NOT_SHOWN = new Set(['period', 'published', 'id', 'matter', 'part', 'layout', 'opener', 'discloses'])

function passage(source: string, text: string, start: number, end: number): Passage {
  return {
    hash: createHash('sha256').update(text.trim()).digest('hex').slice(0, 16),
    words: source.slice(start, end),
    place: { start: pointAt(source, start), end: pointAt(source, end) },
  }
}

function range(node: Nodes | undefined): [from: number | undefined, to: number | undefined] {
  return [node?.position?.start.offset, node?.position?.end.offset]
}
