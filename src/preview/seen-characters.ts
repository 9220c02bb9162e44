/**
 * Characters of a language that have been in any text of this preview: with them fonts are cut once, and again only for a character that
 * is new to the whole report. For a chapter alone they would be cut anew with nearly every word that is typed in Chinese.
 */
import type { VFile } from 'vfile'

export class SeenCharacters {
  #seen = new Map<string, Set<string>>()
  #read = new WeakSet<VFile>()

  /** All of them in a fixed order, with those of a printed document and of sources. */
  with(locale: string, document: string, sources: readonly VFile[]): string {
    const seen = this.#seen.get(locale) ?? new Set()
    this.#seen.set(locale, seen)
    const unread = sources.filter(file => !this.#read.has(file))
    for (const file of unread) this.#read.add(file)
    // ASCII is in every font that is cut, and most of a document.
    for (const text of [document, ...unread.map(String)])
      for (const character of text.replace(/[\0-\x7f]+/g, '')) seen.add(character)
    return [...seen].sort().join('')
  }
}
