/** Escapes text so that a regular expression matches it literally. */
export const escapeRegExp = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
