/** Finds list items of a word processor, which Markdown reads as text: `•`, or a dash with a no-break space. */
import type { SourceText } from './source-texts.ts'
import { type UnparsedMark, unparsedMark } from './unparsed-mark.ts'

const BULLET = /^[ \t]*(?:[•◦▪‣●○][ \t\u00a0\u3000]*|[-*+–]\u00a0[ \t\u00a0]*)(?=\S).*$/gmu

export function findUnparsedBullets({ text, source }: SourceText): UnparsedMark[] {
  const [first] = text.matchAll(BULLET)
  if (!first) return []
  const from = first.index + first[0].search(/\S/)
  const wrong = source.slice(from, first.index + first[0].length).trimEnd()
  const right = `- ${wrong.replace(/^[•◦▪‣●○*+–-][ \t\u00a0\u3000]*/u, '')}`
  return [unparsedMark('markdown-written/item', from, wrong, right, true)]
}
