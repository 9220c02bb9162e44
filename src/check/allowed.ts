/**
 * Suppresses a problem at one place, with a reason: `<!-- allow number-cited: a figure of speech -->` in a chapter,
 * `# allow metric-used: kept for the auditor` in YAML. A comment applies to its own line and the block after it.
 */
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { hasErrors, problem, severityOf } from '../problems/diagnostics.ts'
import { didYouMean, isSlip, nearest } from '../problems/suggest.ts'

const ALLOW = /(?:<!--|#)\s*allow\s+([a-z]+(?:-[a-z]+)*)\s*(?::\s*(.*?))?\s*(?:-->|$)/

export interface AllowedWhere {
  /** True for files that every rule has checked; only there unused comments are reported. */
  isChecked?: (path: string) => boolean
  /** Ids of the rules, whose errors can be suppressed. Other errors mean that content is missing from the pages. */
  rules?: readonly string[]
}

export function applyAllowed(files: Iterable<VFile>, where: AllowedWhere = {}): void {
  const { isChecked = () => false, rules = [] } = where
  for (const file of files) {
    const text = String(file.value)
    const lines = (file.path.endsWith('.md') ? withoutCode(text) : text).split('\n')
    for (const [i, line] of lines.entries()) {
      const match = ALLOW.exec(line)
      const named = match?.[1]
      if (!match || !named) continue
      const place = { line: i + 1, column: match.index + 1 }
      if (!match[2]) {
        problem(file, 'allow-reason', { rule: named }, { place })
      }
      const before = file.messages.length
      const to = blockEnd(lines, i)
      const isNear = ({ line = 0 }: VFileMessage) => line >= i + 1 && line <= to
      const rule = meantRule(named, [
        ...rules,
        ...file.messages.filter(isNear).map(({ ruleId = '' }) => ruleId),
      ])
      const isMeant = (message: VFileMessage) => message.ruleId === rule && isNear(message)
      const remaining = file.messages.filter(
        message => !isMeant(message) || (severityOf(message) === 'error' && !rules.includes(rule)),
      )
      const blocking = remaining.find(isMeant)
      file.messages.splice(0, before, ...remaining)
      if (blocking && match[2] && !rules.includes(rule)) problem(file, 'allow-possible', { rule }, { place })
      if (!match[2]) continue
      // A misspelled rule is applied as meant, so that the suppressed problem is not reported as well.
      if (rule !== named) {
        const suggestion = didYouMean(named, rule, false)
        problem(file, 'allow-known', { rule: named }, { place, severity: 'warning', ...suggestion })
        continue
      }
      // With errors in the file, rules may not have seen the content that the comment is for.
      if (remaining.length === before && isChecked(file.path) && !hasErrors([file]))
        problem(file, 'allow-used', { rule }, { place, severity: 'warning' })
    }
  }
}

/** Corrects a misspelled rule id. */
function meantRule(named: string, ids: readonly string[]): string {
  const known = [...new Set(ids)]
  const similar = known.includes(named) ? undefined : nearest(named, known)
  return similar !== undefined && isSlip(named, similar, known) ? similar : named
}

/** Blanks out code, whose comments are examples; chart fences stay, because their YAML is part of the report. */
function withoutCode(markdown: string): string {
  let fence: { mark: string; isChart: boolean } | undefined
  const lines = markdown.split('\n').map(line => {
    const [, mark = '', info = ''] = /^ *(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (fence) {
      const { isChart } = fence
      if (mark.startsWith(fence.mark) && info.trim() === '') fence = undefined
      return isChart ? line : hidden(line)
    }
    if (mark !== '') fence = { mark, isChart: /^\s*chart\b/.test(info) }
    return mark === '' ? line.replace(/(?<!`)(`+)(?!`).*?[^`]\1(?!`)/g, hidden) : line
  })
  return lines.join('\n')
}

const hidden = (code: string): string => 'x'.repeat(code.length)

/** The last line of the block that contains the comment, or of the block after it. */
function blockEnd(lines: readonly string[], from: number): number {
  const isEmpty = (i: number) => (lines[i] ?? '').trim() === ''
  let end = from + 1
  while (end < lines.length && isEmpty(end)) end += 1
  while (end < lines.length && !isEmpty(end)) end += 1
  return end
}
