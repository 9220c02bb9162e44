/** What a language cites, in print and on the web: a book has that of one of them. */
import type { CheckedLocale } from './types.ts'

export function citationsIn({ book, chapters }: CheckedLocale): { metric: string; period: string }[] {
  return [...book.citations, ...chapters.flatMap(({ chapter }) => chapter.file.data.citations ?? [])]
}
