/** Formats a command for a message, with the folders that the user has named. */

export interface Folders {
  /** Default: `report`. */
  report?: string
  /** Default: `build`. */
  out?: string
}

/** `words` are the command and its arguments. */
export function formatCommand(
  words: readonly string[],
  { report = 'report', out = 'build' }: Folders,
): string {
  return [
    'perennial',
    ...words,
    ...(report === 'report' ? [] : ['--report', report]),
    ...(out === 'build' ? [] : ['--out', out]),
  ]
    .map(quote)
    .join(' ')
}

/** Quotes an argument if a shell requires it. */
const quote = (word: string): string => (/^[\w./:@,=+%\\-]+$/.test(word) ? word : `"${word}"`)
