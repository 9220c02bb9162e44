/** All citations of one language, in print and on the web; a book has those of one format only. */
import type { CheckedLocale } from './types.ts'

export function citationsIn({ book, chapters }: CheckedLocale): { metric: string; period: string }[] {
  return [...book.citations, ...chapters.flatMap(({ chapter }) => chapter.file.data.citations ?? [])]
}
