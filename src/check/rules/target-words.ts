/** The words of a target have the years and percentages of its fields. */
import { problem } from '../../problems/diagnostics.ts'
import { hasYearsInOrder } from '../../registry/targets/check-target-years.ts'
import type { PublishedValue, Target } from '../../registry/types.ts'
import type { CheckRule } from '../types.ts'

export const targetWords: CheckRule = {
  id: 'target-words',
  severity: 'warning',
  check({ report, locales }) {
    for (const target of report.registry.targets.values())
      for (const { locale } of locales)
        for (const text of [target.title[locale], target.commitment[locale]])
          if (text) checkWords(target, locale, text)
  },
}

function checkWords(target: Target, locale: string, text: string): void {
  const { file, position } = target.place
  const options = { place: position, severity: 'warning' } as const
  // A year that contradicts another was reported with it.
  if (!hasYearsInOrder(target)) return
  const years = yearsOf(target)
  const year = years.length > 0 ? yearsIn(text).find(found => !years.includes(found)) : undefined
  if (year !== undefined)
    problem(file, 'target-words/year', { target: target.id, locale, year, fields: years.join(', ') }, options)
  const percents = percentsOf(target)
  const percent = percents.length > 0 ? percentsIn(text).find(found => !percents.includes(found)) : undefined
  if (percent !== undefined)
    problem(
      file,
      'target-words/percent',
      {
        target: target.id,
        locale,
        percent: `${percent}%`,
        fields: percents.map(value => `${value}%`).join(', '),
      },
      options,
    )
}

const yearsIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\d.,])20\d\d(?![\d.,]?\d)/g)].map(([year]) => year)

const percentsIn = (text: string): number[] =>
  [...text.matchAll(/(?<![\d.,])(\d{1,3}(?:[.,]\d+)?)[\s\u00a0\u202f]?(?:%|％|per ?cent|Prozent)/gi)].map(
    ([, number = '']) => Number(number.replace(',', '.')),
  )

const yearsOf = ({ year, base, announced, interim }: Target): string[] =>
  [year, base?.year, announced?.slice(0, 4), ...interim.map(step => step.year)].filter(
    found => found !== undefined,
  )

const percentsOf = ({ value, base, interim }: Target): number[] =>
  [value, base?.value, ...interim.map(step => step.value)].flatMap(found => sizeOf(found) ?? [])

const sizeOf = (value: PublishedValue | undefined): number | undefined =>
  value?.percent ? value.low.abs().toNumber() : undefined
