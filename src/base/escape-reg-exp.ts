/** Words as a piece of a regular expression that says just them. */
export const escapeRegExp = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
