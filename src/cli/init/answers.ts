/** Collects the options of `perennial init`: from its flags, from questions on a terminal, else from defaults. */
import { WrongUse } from '../../stages/1-read/choose-editions.ts'
import { COLOUR, frameworkNamed, type InitFlags, localeNamed, wrongFlags, YEAR } from './flags.ts'
import type { StarterOptions } from './starter.ts'
import { STARTER_FRAMEWORKS, STARTER_LOCALES } from './starter-choices.ts'

/** Returns what is wrong with an answer; undefined if it is accepted. */
type Validate = (answer: string) => string | undefined

/** Asks a person; tests pass fakes. */
export interface Questions {
  text(question: string, initial: string, validate: Validate): Promise<string>
  several<T extends string>(question: string, choices: readonly T[], initial: readonly T[]): Promise<T[]>
}

/** Rejects with `WrongUse` that names all invalid flags at once, after the mistakes in `before`. */
export async function answers(
  flags: InitFlags,
  today: Date,
  ask: Questions | undefined,
  before: readonly string[] = [],
): Promise<StarterOptions> {
  const wrong = [...before, ...wrongFlags(flags)]
  if (wrong.length > 0) throw new WrongUse(wrong.join('\n'))

  const lastYear = String(today.getUTCFullYear() - 1)
  const text = (question: string, initial: string, form: RegExp, expected: string) =>
    ask?.text(question, initial, answer => (form.test(answer) ? undefined : `Expected ${expected}`)) ??
    initial
  const several = <T extends string>(question: string, choices: readonly T[], initial: readonly T[]) =>
    ask?.several(question, choices, initial) ?? [...initial]
  return {
    organisation: flags.organisation ?? (await text('Who reports?', 'Acme', /\S/, 'a name')),
    locales:
      flags.locale?.flatMap(tag => localeNamed(tag) ?? []) ??
      (await several('In which languages? The first is the original', STARTER_LOCALES, ['en'])),
    edition: flags.edition ?? (await text('For which year?', lastYear, YEAR, 'a year, as 2030')),
    frameworks:
      flags.framework?.flatMap(name => frameworkNamed(name) ?? []) ??
      (await several('By which frameworks?', STARTER_FRAMEWORKS, ['gri'])),
    brand: flags.brand ?? (await text('In which colour?', '#0d4f63', COLOUR, 'a colour, as #0d4f63')),
  }
}
