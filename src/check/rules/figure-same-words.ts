/** A value is written in one way within a chapter. */

import { toString as textOf } from 'hast-util-to-string'
import { eachElement } from '../../base/tree/each-element.ts'
import { problem } from '../../problems/diagnostics.ts'
import type { CheckRule } from '../types.ts'

export const figureSameWords: CheckRule = {
  id: 'figure-same-words',
  severity: 'warning',
  check({ locales }) {
    for (const { book } of locales) {
      for (const { tree, chapter } of book.chapters) {
        const seen = new Map<string, { digits: string; text: string; line: number | undefined }>()
        let line: number | undefined
        eachElement(tree, element => {
          line = Number(element.properties['dataLine']) || line
          const { dataMetric, dataPeriod, dataPart = '', className } = element.properties
          // Skip changes, which are other numbers, and tiles, tables and charts, which use the scale of their row or column.
          const names = String(className).split(',')
          if (dataMetric === undefined || !names.includes('metric') || names.includes('change'))
            return undefined
          const text = textOf(element)
          const key = `${String(dataMetric)}@${String(dataPeriod)} ${String(dataPart)}`
          const digits = significant(text)
          const first = seen.get(key)
          if (!first) seen.set(key, { digits, text, line })
          else if (first.digits !== digits && digits !== '')
            problem(
              chapter.file,
              'figure-same-words',
              { text, metric: String(dataMetric), first: first.text, line: first.line ?? '?' },
              { place: line === undefined ? undefined : { line, column: 1 }, severity: 'warning' },
            )
          return undefined
        })
      }
    }
  },
}

/** The significant digits: equal for 3.684 and 3684. */
function significant(text: string): string {
  const digits = (/\d(?:[\d.,]*\d)?/.exec(text)?.[0] ?? '').replace(/[.,]/g, '').replace(/^0+/, '')
  return digits.replace(/0+$/, '')
}
