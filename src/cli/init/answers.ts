/** Collects the options of `perennial init`: from its flags, from questions on a terminal, else from defaults. */
import { message } from '../../problems/messages/message.ts'
import type { Message } from '../../problems/messages/types.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import { COLOUR, frameworkNamed, type InitFlags, localeNamed, wrongFlags, YEAR } from './flags.ts'
import type { StarterOptions } from './starter.ts'
import { STARTER_FRAMEWORKS, STARTER_LOCALES } from './starter-choices.ts'

/** Returns what is wrong with an answer; undefined if it is accepted. */
type Validate = (answer: string) => Message | undefined

/** Asks a person; tests pass fakes. */
export interface Questions {
  text(question: Message, initial: string, validate: Validate): Promise<string>
  several<T extends string>(question: Message, choices: readonly T[], initial: readonly T[]): Promise<T[]>
}

/** Rejects with `WrongUse` that names all invalid flags at once, after the mistakes in `before`. */
export async function answers(
  flags: InitFlags,
  today: Date,
  ask: Questions | undefined,
  before: readonly Message[] = [],
): Promise<StarterOptions> {
  const wrong = [...before, ...wrongFlags(flags)]
  if (wrong.length > 0) throw new WrongUse(wrong)

  const lastYear = String(today.getUTCFullYear() - 1)
  const text = (question: Message, initial: string, form: RegExp, expected: Message) =>
    ask?.text(question, initial, answer => (form.test(answer) ? undefined : expected)) ?? initial
  const several = <T extends string>(question: Message, choices: readonly T[], initial: readonly T[]) =>
    ask?.several(question, choices, initial) ?? [...initial]
  return {
    organisation:
      flags.organisation ??
      (await text(message('init/ask-organisation'), 'Acme', /\S/, message('init/expected-name'))),
    locales:
      flags.locale?.flatMap(tag => localeNamed(tag) ?? []) ??
      (await several(message('init/ask-locales'), STARTER_LOCALES, ['en'])),
    edition:
      flags.edition ??
      (await text(message('init/ask-edition'), lastYear, YEAR, message('init/expected-year'))),
    frameworks:
      flags.framework?.flatMap(name => frameworkNamed(name) ?? []) ??
      (await several(message('init/ask-frameworks'), STARTER_FRAMEWORKS, ['gri'])),
    brand:
      flags.brand ??
      (await text(message('init/ask-brand'), '#0d4f63', COLOUR, message('init/expected-colour'))),
  }
}
