/** Updates `edition.yaml` for another year: period, publication date and the year in titles; comments and layout stay. */
import { isMap, isScalar, type Node, parseDocument } from 'yaml'
import type { Move } from './move-periods.ts'

export function moveEditionFile(text: string, { from, to }: Move, published: string): string {
  const { contents } = parseDocument(text)
  if (!isMap(contents)) return text
  const edits: { range: readonly [number, number]; change: (value: string) => string }[] = []
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const change =
      name === 'published'
        ? () => published
        : ['period', 'title', 'edition'].includes(name)
          ? (old: string) => old.replace(new RegExp(`(?<!\\d)${from}(?!\\d)`, 'g'), to)
          : undefined
    const range = (value as Node | null)?.range
    if (change && range) edits.push({ range: [range[0], range[1]], change })
  }
  return edits
    .sort((a, b) => b.range[0] - a.range[0])
    .reduce(
      (all, { range: [start, end], change }) =>
        all.slice(0, start) + change(all.slice(start, end)) + all.slice(end),
      text,
    )
}
