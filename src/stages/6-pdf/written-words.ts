/** The words of a document, to tell a line that ends between two words from one that ends inside a long word. */

export interface WrittenWords {
  /** True if white space separates `before`, the end of a line, from `after`, the beginning of the next. */
  areApart(before: string, after: string): boolean
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }
const BLOCK_TAGS =
  /<\/?(?:p|div|li|ul|ol|h[1-6]|t[dhr]|table|caption|figcaption|section|article|br|dt|dd)\b[^>]*>/g

/** `html` is the whole document. The words are split at white space, with the punctuation beside them. */
export function writtenWords(html: string): WrittenWords {
  const text = html
    .replace(/<(style|script|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(BLOCK_TAGS, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(
      /&(?:#x([\dA-Fa-f]+)|#(\d+)|(\w+));/g,
      (entity, hex?: string, decimal?: string, name?: string) =>
        name === undefined
          ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
          : (ENTITIES[name] ?? entity),
    )
  const words = new Set(text.normalize('NFKC').split(/[\s\u200b]+/))
  // A line may hold a middle piece of a word only, which no set of whole words finds.
  const long = [...words].filter(word => word.length >= 10).join('\n')
  return {
    areApart(lineEnd, lineStart) {
      // Fonts turn letters into ligatures.
      const [before, after] = [lineEnd.normalize('NFKC'), lineStart.normalize('NFKC')]
      if (words.has(before) && words.has(after)) return true
      const joined = before + after
      return !words.has(joined) && !(joined.length >= 10 && long.includes(joined))
    },
  }
}
