/** Suggests fixes for values that a schema rejects. */
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { type Document, isScalar, isSeq, type Node } from 'yaml'
import type { core } from 'zod'
import type { ProblemOptions } from '../../../problems/diagnostics.ts'
import { message } from '../../../problems/messages/message.ts'
import { nearest, suggest } from '../../../problems/suggest.ts'
import { allKeys, hasMark, isList, keysOf, schemaAt, valuesOf } from '../yaml/schema-paths.ts'
import type { Path } from '../yaml/yaml-nodes.ts'
import { hashAfterColon } from './hash-in-value.ts'
import { recogniseTags } from './recognise-language-tags.ts'
import { entrySlip, valueSlip } from './slips.ts'
import { slipMistake } from './yaml-fixes.ts'

export interface Checked {
  file: VFile
  /** Prefix of the rule ids: `metric` for `metric-valid`, `metric-keys`. */
  rule: string
  schema: unknown
  text: string
  document: Document
  range: (from: number, to: number) => Position
}

/** `node` is the value in the file. */
export function suggestValueFix(
  node: Node | undefined,
  issue: core.$ZodIssue,
  checked: Checked,
): ProblemOptions {
  const { schema, text } = checked
  const written = node?.range ? text.slice(node.range[0], node.range[1]) : ''
  const replaced = (right: string, isGuess = false): ProblemOptions => ({
    note: message('fix/write', { right }),
    fix: { kind: 'sign', wrong: written, right, isGuess },
  })
  const at = schemaAt(schema, issue.path as Path)
  if (isSeq(node) && node.flow && !hasMark(at, 'isTag')) {
    const separated = /["']/.test(written) ? written : withCommas(written)
    return separated === written ? {} : replaced(separated)
  }
  if (!isScalar(node)) return {}
  if (node.value === null) {
    const hashValue = hashAfterColon(text, node.range?.[0] ?? 0)
    if (!hashValue) return {}
    const { at, wrong, right, note } = hashValue
    const [, options] = slipMistake(hashValue, checked.range(at, at + wrong.length))
    return { ...options, note: [message('fix/write', { right }), note] }
  }
  const keys = keysOf(at)
  const slip = (keys.length > 0 ? entrySlip(written, allKeys(schema)) : undefined) ?? valueSlip(written)
  if (slip) return replaced(slip.right, slip.isGuess)
  const values = valuesOf(at)
  if (nearest(String(node.value), values) !== undefined) return suggest(String(node.value), values)
  if (node.type !== 'PLAIN') return {}
  if (hasMark(at, 'isTag')) {
    const tagList = recogniseTags(written)
    if (!tagList) return {}
    const right = isList(at) ? `[${tagList.tags.join(', ')}]` : tagList.tags.join(', ')
    return right === written ? {} : replaced(right, tagList.isGuess)
  }
  if (issue.code === 'custom' && issue.params?.['isName']) return replaced(withCommas(written))
  if (isList(at)) return replaced(`[${withCommas(written)}]`)
  // A plain value where an entry with value and source is expected.
  return keys.includes('value') && keys.includes('source')
    ? { note: message('fix/write-value', { value: written }) }
    : {}
}

/** Separates names by commas that were separated by spaces or full-width commas. */
const withCommas = (names: string): string =>
  names.replace(/(?<=[^\s,[])(?:\s*[，、]\s*|\s+)(?=[^\s\]])/g, ', ')
