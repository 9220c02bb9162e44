/** Keeps an edition up to date with the disk in a process that receives the names of changed files. */
import { EditionView } from './edition-view.ts'
import type { PrintOrder } from './messages.ts'

export class SyncedView {
  #root: string
  #config: boolean
  #current: { edition: string; view: EditionView } | undefined
  /** Changed files that were not read yet; undefined if anything may have changed. */
  #unread: PrintOrder['paths']

  constructor(root: string, config: boolean) {
    this.#root = root
    this.#config = config
  }

  /** Remembers the changed files of an order until the view is needed. */
  noteChanges({ paths }: PrintOrder): void {
    this.#unread = this.#unread && paths && [...this.#unread, ...paths]
  }

  async edition(id: string): Promise<EditionView> {
    const isSame = this.#current?.edition === id
    const view = this.#current && isSame ? this.#current.view : new EditionView(this.#root, id, this.#config)
    const paths = isSame ? this.#unread : undefined
    this.#current = { edition: id, view }
    this.#unread = []
    try {
      let isKnown = view.state !== undefined && paths !== undefined
      for (const path of isKnown && paths ? paths : []) isKnown &&= await view.readChapterFile(path)
      if (!isKnown) await view.readAll()
    } catch (error) {
      // The view may be half updated, so everything is read again next time.
      this.#unread = undefined
      throw error
    }
    return view
  }
}
