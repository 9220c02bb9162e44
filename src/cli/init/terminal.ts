/** Questions on a terminal. */
import { isCancel, multiselect, text } from '@clack/prompts'
import type { Say } from '../../problems/messages/translate.ts'
import type { Questions } from './answers.ts'
import { STARTER_FRAMEWORKS } from './starter.ts'

export const terminal = (say: Say): Questions => ({
  text: async (question, initial, wrong) =>
    kept<string>(
      await text({
        message: say(question),
        placeholder: initial,
        defaultValue: initial,
        validate: answer => {
          const said = answer ? wrong(answer) : undefined
          return said && say(said)
        },
      }),
    ),
  several: async (question, choices, initial) =>
    kept(
      await multiselect<string>({
        message: say(question) + say(' (space chooses, enter goes on)'),
        options: choices.map(value => ({ value, label: labelOf(value) })),
        initialValues: [...initial],
      }),
    ) as never,
})

/** A language by its own name, as well as the tag that names its folder; a framework as it is written. */
function labelOf(choice: string): string {
  if (isFramework(choice)) return choice.toUpperCase()
  const name = new Intl.DisplayNames([choice], { type: 'language' }).of(choice)
  return name && name !== choice ? `${name} (${choice})` : choice
}

const isFramework = (choice: string) => STARTER_FRAMEWORKS.some(name => name === choice)

/** Whoever presses Ctrl+C has started nothing. */
function kept<T>(answer: T | symbol): T {
  if (typeof answer === 'symbol' || isCancel(answer))
    throw new DOMException('nothing was written', 'AbortError')
  return answer
}
