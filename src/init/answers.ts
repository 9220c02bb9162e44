/** What `perennial init` must know: from its flags, from questions on a terminal, else from defaults. */

import { WrongUse } from '../choose.ts'
import {
  STARTER_FRAMEWORKS,
  STARTER_LOCALES,
  type StarterFramework,
  type StarterOptions,
  starterLocale,
} from './starter.ts'

export interface InitFlags {
  organisation?: string
  locale?: string[]
  edition?: string
  framework?: string[]
  brand?: string
}

/** How a person is asked: tests pass fakes. */
export interface Questions {
  text(question: string, initial: string, wrong: (answer: string) => string | undefined): Promise<string>
  several<T extends string>(question: string, choices: readonly T[], initial: readonly T[]): Promise<T[]>
}

const YEAR = /^(19|20)\d\d$/
const COLOUR = /^#[0-9a-f]{6}$/i

/** Rejects with `WrongUse` for a flag that says nothing possible. */
export async function answers(
  flags: InitFlags,
  today: Date,
  ask: Questions | undefined,
): Promise<StarterOptions> {
  const unknown = flags.locale?.filter(tag => starterLocale(tag) === undefined)
  refuseUnknown('locale', unknown, STARTER_LOCALES)
  refuseUnknown('framework', flags.framework, STARTER_FRAMEWORKS)
  refuse('edition', flags.edition, YEAR, 'a year, as 2030')
  refuse('brand', flags.brand, COLOUR, 'a colour, as #0d4f63')
  const lastYear = String(today.getUTCFullYear() - 1)
  const text = (question: string, initial: string, form: RegExp, expected: string) =>
    ask?.text(question, initial, answer => (form.test(answer) ? undefined : `Expected ${expected}`)) ??
    initial
  const several = <T extends string>(question: string, choices: readonly T[], initial: readonly T[]) =>
    ask?.several(question, choices, initial) ?? [...initial]
  return {
    organisation: flags.organisation ?? (await text('Who reports?', 'Acme', /\S/, 'a name')),
    locales:
      flags.locale ??
      (await several('In which languages? The first is the original', STARTER_LOCALES, ['en'])),
    edition: flags.edition ?? (await text('For which year?', lastYear, YEAR, 'a year, as 2030')),
    frameworks:
      (flags.framework as StarterFramework[] | undefined) ??
      (await several('By which frameworks?', STARTER_FRAMEWORKS, ['gri'])),
    brand: flags.brand ?? (await text('In which colour?', '#0d4f63', COLOUR, 'a colour, as #0d4f63')),
  }
}

function refuse(flag: string, value: string | undefined, form: RegExp, expected: string): void {
  if (value !== undefined && !form.test(value))
    throw new WrongUse(`Unexpected --${flag} \`${value}\`, expected ${expected}`)
}

function refuseUnknown(flag: string, values: readonly string[] | undefined, known: readonly string[]): void {
  const wrong = values?.find(value => !known.includes(value))
  if (wrong !== undefined)
    throw new WrongUse(`Unexpected --${flag} \`${wrong}\`, expected of: ${known.join(', ')}`)
}
