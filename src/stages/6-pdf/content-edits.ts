export interface Span {
  from: number
  to: number
}

/** Changes of a page's content, collected by their offsets in the source and applied at once. */
export class ContentEdits {
  #edits: { at: number; remove: number; insert: string }[] = []

  remove({ from, to }: Span): void {
    this.replace({ from, to }, '')
  }

  replace({ from, to }: Span, insert: string): void {
    this.#edits.push({ at: from, remove: to - from, insert })
  }

  insert(at: number, text: string): void {
    this.replace({ from: at, to: at }, text)
  }

  /** Marks a span with the operator `begin`, such as `/Artifact BMC`. */
  enclose({ from, to }: Span, begin: string): void {
    this.insert(from, `${begin}\n`)
    this.insert(to, 'EMC\n')
  }

  apply(source: Buffer): Buffer {
    if (this.#edits.length === 0) return source
    const growth = this.#edits.reduce((sum, { insert }) => sum + insert.length, 0)
    const out = Buffer.allocUnsafe(source.length + growth)
    let at = 0
    let length = 0
    for (const edit of this.#edits.sort((a, b) => a.at - b.at)) {
      if (edit.at > at) length += source.copy(out, length, at, edit.at)
      if (edit.insert) length += out.write(edit.insert, length, 'latin1')
      at = Math.max(at, edit.at + edit.remove)
    }
    length += source.copy(out, length, at)
    return out.subarray(0, length)
  }
}
