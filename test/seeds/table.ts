/** Tables of recall. */
import type { Outcome } from './findings.ts'
import { languageOf, type Seed } from './seeds.ts'

export interface Result {
  seed: Seed
  outcome: Outcome
  findings: string[]
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)} %`

function row(name: string, results: readonly Result[]): string {
  const count = (outcome: Outcome) => results.filter(result => result.outcome === outcome).length
  const cells = [results.length, count('found'), percent(count('found'), results.length), count('elsewhere')]
  return `| ${name.padEnd(18)} | ${cells.map(cell => String(cell).padStart(9)).join(' | ')} |`
}

/** A row for each group, in the order of the results, as a Markdown table. */
function rows(results: readonly Result[], groupOf: (seed: Seed) => string): string[] {
  const groups = [...new Set(results.map(({ seed }) => groupOf(seed)))]
  const inGroup = (group: string) => results.filter(({ seed }) => groupOf(seed) === group)
  return groups.map(group => row(group, inGroup(group)))
}

export function recallTable(results: readonly Result[]): string {
  return [
    '| Kind               |     Seeds |     Found |    Recall | Elsewhere |',
    '| ------------------ | --------: | --------: | --------: | --------: |',
    ...rows(results, ({ kind }) => kind),
    row('**All**', results),
    '',
    '| Language           |     Seeds |     Found |    Recall | Elsewhere |',
    '| ------------------ | --------: | --------: | --------: | --------: |',
    ...rows(results, languageOf),
  ].join('\n')
}
