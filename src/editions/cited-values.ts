/** Collects the keys of all values on the pages of an edition, in all languages and both formats. */
import { visit } from 'unist-util-visit'
import { observationKey } from '../registry/lock/key.ts'
import { partFrom } from '../registry/lookup.ts'
import type { Book } from '../stages/4-book/types.ts'

export function citedValues(books: readonly Book[]): ReadonlySet<string> {
  const cited = new Set<string>()
  for (const book of books) {
    for (const { tree } of book.chapters) {
      visit(tree, 'element', ({ properties }) => {
        const { dataMetric, dataPeriod, dataFrom, dataPart, dataRowMetric } = properties
        // A row that has only gaps shows no value, but its metric is on the page.
        if (dataRowMetric !== undefined)
          cited.add(observationKey({ metric: String(dataRowMetric), period: '', dimensions: {} }))
        if (dataMetric === undefined) return
        const metric = String(dataMetric)
        const dimensions = partFrom(dataPart === undefined ? undefined : String(dataPart))
        // A change shows neither of its two values, but is computed from both.
        for (const period of [dataPeriod, dataFrom])
          if (period !== undefined) cited.add(observationKey({ metric, period: String(period), dimensions }))
      })
    }
  }
  return cited
}
