/** The command that a message tells to run, with the folders that the caller has named. */

export interface Folders {
  /** Default: `report`. */
  report?: string
  /** Default: `build`. */
  out?: string
}

export function callOf(words: readonly string[], { report = 'report', out = 'build' }: Folders): string {
  return [
    'perennial',
    ...words,
    ...(report === 'report' ? [] : ['--report', report]),
    ...(out === 'build' ? [] : ['--out', out]),
  ]
    .map(quoted)
    .join(' ')
}

/** As a shell takes it. */
const quoted = (word: string): string => (/^[\w./:@,=+%\\-]+$/.test(word) ? word : `"${word}"`)
