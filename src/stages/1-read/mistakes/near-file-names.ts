/** Names that somebody may give to a file of a report in good faith, and that mean another one. */

const NEAR: Readonly<Record<string, RegExp>> = {
  // Editors that hide endings add one of their own.
  '.md': /\.(?:md|markdown|mdown|mkdn?)(?:\.txt)?$/i,
  '.yaml': /\.ya?ml(?:\.txt)?$/i,
}

/** The name with the ending that is read; undefined when the file is of another kind. */
export function expectedName(name: string, ending: string): string | undefined {
  const near = NEAR[ending]
  return near?.test(name) ? name.replace(near, ending) : undefined
}
