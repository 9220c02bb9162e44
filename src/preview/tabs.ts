/** Open tabs of browsers, and what each looks at. */
import type { Looking } from './messages.ts'

export class Tabs {
  #open = new Map<string, Looking | undefined>()

  /** It is open until the returned function is called. */
  enter(tab: string): () => void {
    this.#open.set(tab, undefined)
    return () => this.#open.delete(tab)
  }

  /** False for one that has been closed: what it said may come later than that. */
  look(tab: string, looking: Looking): boolean {
    if (!this.#open.has(tab)) return false
    this.#open.set(tab, looking)
    return true
  }

  /** Each thing once. */
  get looking(): Looking[] {
    const all = [...this.#open.values()].filter(one => one !== undefined)
    return [...new Map(all.map(one => [`${one.locale} ${one.chapter}`, one])).values()]
  }
}
