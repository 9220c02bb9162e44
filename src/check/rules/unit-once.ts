/** A unit follows its number only once. */
import type { RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { escapeRegExp } from '../../base/escape-reg-exp.ts'
import { eachElement } from '../../base/tree/each-element.ts'
import { problem } from '../../problems/diagnostics.ts'
import type { Chapter } from '../../stages/1-read/types.ts'
import { pointAt } from '../../stages/2-markdown/point-at.ts'
import type { CheckRule } from '../types.ts'

export const unitOnce: CheckRule = {
  id: 'unit-once',
  severity: 'warning',
  check({ locales }) {
    for (const { book } of locales)
      for (const { tree, chapter } of book.chapters) {
        let line = 1
        eachElement(tree, (element, index, parent) => {
          line = Number(element.properties['dataLine']) || line
          const { dataMetric, className } = element.properties
          const names = String(className).split(',')
          if (dataMetric === undefined || !names.includes('metric') || names.includes('change'))
            return undefined
          const again = unitAgain(textOf(element), parent.children[index + 1])
          if (again !== undefined) report(chapter, String(dataMetric), again, line)
          return undefined
        })
      }
  },
}

/** Returns the repeated unit directly after the value, as written, if any. */
function unitAgain(value: string, next: RootContent | undefined): string | undefined {
  if (next?.type !== 'text') return undefined
  const unit = /\d[\d.,\s]*[+%]?\s*(?=\D)(.*)$/u.exec(value)?.[1]?.trim() ?? ''
  if (/%$/.test(value)) return /^\s*(?:%|％|per ?cent(?![\p{L}\p{N}]))/iu.exec(next.value)?.[0]
  const [word = ''] = /[\p{L}\p{M}\p{N}₀-₉⁰-⁹²³/]+$/u.exec(unit) ?? []
  if (word === '') return undefined
  const behind = next.value.trimStart()
  const isSame = behind.toLowerCase().startsWith(word.toLowerCase())
  // A Latin unit must end at a word boundary; Han has none.
  const isWhole = /\p{Script=Han}$/u.test(word) || !/^[\p{L}\p{N}]/u.test(behind.slice(word.length))
  return isSame && isWhole ? next.value.slice(0, next.value.length - behind.length + word.length) : undefined
}

function report({ file }: Chapter, metric: string, again: string, line: number): void {
  const source = String(file.value)
  const start = source.split('\n', line - 1).join('\n').length
  const cited = new RegExp(`:metric\\[${metric}\\](?:\\{[^}\\n]*\\})?(?=${escapeRegExp(again)})`, 'gu')
  cited.lastIndex = start
  const found = cited.exec(source)
  const from = found ? found.index + found[0].length : undefined
  problem(
    file,
    'unit-once',
    { unit: again.trim(), metric },
    {
      place:
        from === undefined
          ? { line, column: 1 }
          : { start: pointAt(source, from), end: pointAt(source, from + again.length) },
      severity: 'warning',
      ...(from === undefined ? {} : { fix: { kind: 'sign', wrong: again, right: '', isGuess: true } }),
    },
  )
}
