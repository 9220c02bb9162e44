/** Questions on a terminal. */
import { isCancel, multiselect, text } from '@clack/prompts'
import type { Say } from '../messages/translate.ts'
import type { Questions } from './answers.ts'

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
        options: choices.map(value => ({ value })),
        initialValues: [...initial],
      }),
    ) as never,
})

/** Whoever presses Ctrl+C has started nothing. */
function kept<T>(answer: T | symbol): T {
  if (typeof answer === 'symbol' || isCancel(answer))
    throw new DOMException('nothing was written', 'AbortError')
  return answer
}
