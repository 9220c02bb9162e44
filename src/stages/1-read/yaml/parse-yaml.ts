/**
 * Parses YAML and reports duplicate keys.
 *
 * The parser's own check compares each key with all previous ones, which takes seconds for 20,000 keys; here a set is used.
 */
import { type Document, isScalar, type LineCounter, parseDocument, visit, YAMLParseError } from 'yaml'

export function parseYaml(text: string, lineCounter: LineCounter): Document {
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false })
  const repeated: YAMLParseError[] = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const at = key.range?.[0] ?? 0
        if (seen.has(key.value))
          repeated.push(new YAMLParseError([at, at + 1], 'DUPLICATE_KEY', 'Map keys must be unique'))
        seen.add(key.value)
      }
    },
  })
  if (repeated.length > 0) {
    document.errors.push(...repeated)
    document.errors.sort((a, b) => a.pos[0] - b.pos[0])
  }
  return document
}
