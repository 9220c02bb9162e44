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

const EVERY_KEY = '`perennial schema labels` lists every key with its English words.'

export function reportIncomplete(file: VFile, checked: Checked): void {
  const { english, own, words, broken, hasLocale } = checked
  const end = endOf(file)
  if (!hasLocale && !broken.has('locale'))
    problem(
      file,
      'labels-complete',
      'Unexpected language file without `locale`, expected how it writes numbers and dates',
      { place: end, note: 'Copy `locale` from the file of another language and change it.' },
    )
  const unknown = Object.keys(own).filter(key => english[key] === undefined)
  for (const [key, text] of Object.entries(english)) {
    const written = words[key]
    if (written === undefined && !broken.has(key)) reportMissing(file, key, text, { unknown, end, checked })
    else if (own[key] !== undefined) reportPlaceholders(file, key, text, checked)
  }
}

/** Reports a missing key that only the template uses. */
export function reportOwnKey(file: VFile, key: string): void {
  problem(
    file,
    'labels-complete',
    `Unexpected language file without \`${key}\`, expected words for it: the template prints them`,
    { place: endOf(file), note: `Add \`${key}: …\`, or take the slot out of the template.` },
  )
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
    `Unexpected language file without \`${key}\`, expected the words for \`${text}\``,
    {
      place: slip === undefined ? end : (checked.position([slip]) ?? end),
      note: slip === undefined ? `Add \`${key}: …\`. ${EVERY_KEY}` : didYouMean(slip, key, true).note,
    },
  )
}

/** Reports wrong placeholders: `{nr}` instead of `{n}` would be printed literally, and without `{n}` every figure would have the same name. */
function reportPlaceholders(file: VFile, key: string, text: string, { own, position }: Checked): void {
  const [given, asked] = [placeholders(own[key] ?? ''), placeholders(text)]
  for (const name of given.filter(candidate => !asked.includes(candidate)))
    problem(
      file,
      'labels-complete',
      asked.length > 0
        ? `Unexpected \`${name}\` in \`${key}\`, expected the names in \`${text.trim()}\``
        : `Unexpected \`${name}\` in \`${key}\`, expected words alone`,
      { place: position([key]) },
    )
  for (const name of asked.filter(candidate => !given.includes(candidate)))
    problem(
      file,
      'labels-complete',
      `Unexpected \`${key}\` without \`${name}\`, expected it in the words, as \`${text.trim()}\``,
      { place: position([key]) },
    )
}

const placeholders = (text: string): string[] => [...text.matchAll(/\{\w*\}/g)].map(([name]) => name)

function endOf(file: VFile): Point {
  const lines = String(file.value).trimEnd().split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
