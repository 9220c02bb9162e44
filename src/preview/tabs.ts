/** Keeps the open browser tabs and the chapter that each shows. */
import type { ViewedChapter } from './messages.ts'

export class Tabs {
  #open = new Map<string, ViewedChapter | undefined>()

  /** Registers a tab, which counts as open until the returned function is called. */
  enter(tab: string): () => void {
    this.#open.set(tab, undefined)
    return () => this.#open.delete(tab)
  }

  /** Returns false if the tab was closed: its last request may arrive after that. */
  look(tab: string, viewed: ViewedChapter): boolean {
    if (!this.#open.has(tab)) return false
    this.#open.set(tab, viewed)
    return true
  }

  /** The chapters of all open tabs, each once. */
  get viewed(): ViewedChapter[] {
    const all = [...this.#open.values()].filter(chapter => chapter !== undefined)
    return [...new Map(all.map(chapter => [`${chapter.locale} ${chapter.chapter}`, chapter])).values()]
  }
}
