/** A number in a text where nothing can be cited is a value of the registry. */
import { problem } from '../../problems/diagnostics.ts'
import { isKnown, knownValues, readNumber } from '../numbers/known-values.ts'
import { typedNumbers } from '../numbers/typed-numbers.ts'
import { printedTexts } from '../printed-texts.ts'
import type { CheckRule } from '../types.ts'

/** Fewer digits are counts of what a picture shows, and the like. */
const FEWEST_DIGITS = 3

export const numberKnown: CheckRule = {
  id: 'number-known',
  severity: 'warning',
  check(subject) {
    const { registry, glossary } = subject.report
    const values = knownValues(registry)
    for (const { text, name, locale, file, place } of printedTexts(subject)) {
      const names = [...glossary.values()].flatMap(({ words }) => words[locale] ?? [])
      for (const { start, end } of typedNumbers(text, { heading: true, names })) {
        const written = text.slice(start, end)
        const number = readNumber(written, locale)
        if (!number) continue
        const isSmall = number.digits < FEWEST_DIGITS && !number.percent && number.exponent === undefined
        if ((isSmall && number.number.isInteger()) || isKnown(number, values)) continue
        problem(file, 'number-known', { number: written, name }, { place, severity: 'warning' })
      }
    }
  },
}
