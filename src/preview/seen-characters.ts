/**
 * Collects the characters of each language that any text of this preview has contained. Fonts are subset to these, so they are cut again
 * only for a character that is new to the whole report; subsetting by chapter would cut them for nearly every Chinese word typed.
 */
import type { VFile } from 'vfile'

export class SeenCharacters {
  #seen = new Map<string, Set<string>>()
  #read = new WeakSet<VFile>()

  /** Adds the characters of a printed document and of source files, and returns all characters so far in a fixed order. */
  with(locale: string, document: string, sources: readonly VFile[]): string {
    const seen = this.#seen.get(locale) ?? new Set()
    this.#seen.set(locale, seen)
    const unread = sources.filter(file => !this.#read.has(file))
    for (const file of unread) this.#read.add(file)
    // Subsets contain ASCII anyway, and most of a document is ASCII.
    for (const text of [document, ...unread.map(String)])
      for (const character of text.replace(/[\0-\x7f]+/g, '')) seen.add(character)
    return [...seen].sort().join('')
  }
}
