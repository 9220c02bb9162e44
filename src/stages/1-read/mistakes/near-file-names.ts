/** Recognises file names with a similar extension, such as `.yml` or `.markdown`. */

const SIMILAR: Readonly<Record<string, RegExp>> = {
  // Editors that hide extensions may append `.txt`.
  '.md': /\.(?:md|markdown|mdown|mkdn?)(?:\.txt)?$/i,
  '.yaml': /\.ya?ml(?:\.txt)?$/i,
}

/** The name with the correct extension. Undefined for files of another kind. */
export function expectedName(name: string, ending: string): string | undefined {
  const similar = SIMILAR[ending]
  return similar?.test(name) ? name.replace(similar, ending) : undefined
}
