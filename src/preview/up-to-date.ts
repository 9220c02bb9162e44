/** An edition as it is on the disk, for a process that is told what has changed. */
import { EditionView } from './edition-view.ts'
import type { PrintOrder } from './messages.ts'

export class UpToDate {
  #root: string
  #config: boolean
  #of: { edition: string; view: EditionView } | undefined
  /** Undefined: anything may have changed. */
  #unread: PrintOrder['paths']

  constructor(root: string, config: boolean) {
    this.#root = root
    this.#config = config
  }

  /** What an order says of changes is kept until somebody asks for the view. */
  hear({ paths }: PrintOrder): void {
    this.#unread = this.#unread && paths && [...this.#unread, ...paths]
  }

  async edition(id: string): Promise<EditionView> {
    const isSame = this.#of?.edition === id
    const view = this.#of && isSame ? this.#of.view : new EditionView(this.#root, id, this.#config)
    const paths = isSame ? this.#unread : undefined
    this.#of = { edition: id, view }
    this.#unread = []
    try {
      let isKnown = view.state !== undefined && paths !== undefined
      for (const path of isKnown && paths ? paths : []) isKnown &&= await view.readOne(path)
      if (!isKnown) await view.readAll()
    } catch (error) {
      // Nobody knows what of it is up to date: all is read again.
      this.#unread = undefined
      throw error
    }
    return view
  }
}
