/** Compares findings with the place of the planted error. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FlatProblem } from '#perennial/index.js'
import type { Planted } from './plant.ts'
import { REPORT, type Seed } from './seeds.ts'

export type Outcome = 'found' | 'elsewhere' | 'missed'

const keyOf = ({ rule, path, message, excerpt }: FlatProblem) => [rule, path, message, excerpt].join('\n')

/** Errors and warnings that the clean report does not have; their lines may have moved. */
export function newFindings(problems: readonly FlatProblem[], clean: readonly FlatProblem[]): FlatProblem[] {
  const known = new Set(clean.map(keyOf))
  return problems.filter(problem => problem.severity !== 'info' && !known.has(keyOf(problem)))
}

/** First and last line of the replacement, from 1. */
async function replacedLines({ file, find, replace }: Seed): Promise<[number, number]> {
  const text = await readFile(join(REPORT, file), 'utf8')
  const first = text.slice(0, text.indexOf(find)).split('\n').length
  return [first, first + replace.trimEnd().split('\n').length - 1]
}

/** Differences between languages are reported in the translation and name the line of the original. */
function namesLine(text: string, file: string, first: number, last: number): boolean {
  const [, ...mentions] = text.split(`${file}:`)
  return mentions.some(mention => {
    const line = Number.parseInt(mention, 10)
    return line >= first && line <= last
  })
}

/** Found if a new finding is on a replaced line, names it, or is on an expected line. */
export async function outcomeOf(seed: Seed, { findings, lines }: Planted): Promise<Outcome> {
  const [first, last] = await replacedLines(seed)
  for (const { path, line = 0, message, note = '' } of findings) {
    if (path === seed.file && seed.replace && line >= first && line <= last) return 'found'
    if (namesLine(`${message} ${note}`, seed.file, first, last)) return 'found'
    const texts = (seed.expect ?? []).filter(({ file }) => file === path).map(({ text }) => text)
    if (texts.length === 0) continue
    const source = (await lines(path))[line - 1] ?? ''
    if (texts.some(text => source.includes(text))) return 'found'
  }
  return findings.length > 0 ? 'elsewhere' : 'missed'
}
