/** Reports what `labels/<locale>.yaml` lacks: keys without words, and placeholders such as `{n}`. */
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { problem } from '../../../problems/diagnostics.ts'
import { didYouMean, nearest } from '../../../problems/suggest.ts'

interface Checked {
  /** Keys that pages use, with their English words. */
  english: Readonly<Record<string, string>>
  /** The words of this file alone. */
  own: Readonly<Record<string, string>>
  /** The words of this file and of the files it falls back to. */
  words: Readonly<Record<string, string>>
  /** Keys with a reported problem. */
  broken: ReadonlySet<string>
  hasLocale: boolean
  position(path: readonly string[]): Position | undefined
}

export function reportIncomplete(file: VFile, checked: Checked): void {
  const { english, own, words, broken, hasLocale } = checked
  const end = endOf(file)
  if (!hasLocale && !broken.has('locale')) problem(file, 'labels-complete/locale', {}, { place: end })
  const unknown = Object.keys(own).filter(key => english[key] === undefined)
  for (const [key, text] of Object.entries(english)) {
    const written = words[key]
    if (written === undefined && !broken.has(key)) reportMissing(file, key, text, { unknown, end, checked })
    else if (own[key] !== undefined) reportPlaceholders(file, key, text, checked)
  }
}

/** Reports a missing key that only the template uses. */
export function reportOwnKey(file: VFile, key: string): void {
  problem(file, 'labels-complete/of-template', { key }, { place: endOf(file) })
}

function reportMissing(
  file: VFile,
  key: string,
  text: string,
  { unknown, end, checked }: { unknown: readonly string[]; end: Point; checked: Checked },
): void {
  const slip = nearest(key, unknown)
  problem(
    file,
    'labels-complete',
    { key, text },
    {
      place: slip === undefined ? end : (checked.position([slip]) ?? end),
      note: slip === undefined ? undefined : didYouMean(slip, key, true).note,
    },
  )
}

/** Reports wrong placeholders: `{nr}` instead of `{n}` would be printed literally, and without `{n}` every figure would have the same name. */
function reportPlaceholders(file: VFile, key: string, text: string, { own, position }: Checked): void {
  const [given, asked] = [placeholders(own[key] ?? ''), placeholders(text)]
  const place = position([key])
  const shown = text.trim()
  for (const name of given.filter(candidate => !asked.includes(candidate)))
    if (asked.length > 0)
      problem(file, 'labels-complete/unknown-placeholder', { name, key, text: shown }, { place })
    else problem(file, 'labels-complete/no-placeholder', { name, key }, { place })
  for (const name of asked.filter(candidate => !given.includes(candidate)))
    problem(file, 'labels-complete/missing-placeholder', { name, key, text: shown }, { place })
}

const placeholders = (text: string): string[] => [...text.matchAll(/\{\w*\}/g)].map(([name]) => name)

function endOf(file: VFile): Point {
  const lines = String(file.value).trimEnd().split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
