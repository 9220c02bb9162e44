/** Questions on a terminal. */
import { isCancel, multiselect, text } from '@clack/prompts'
import type { Questions } from './answers.ts'

export const terminal: Questions = {
  text: async (question, initial, wrong) =>
    kept<string>(
      await text({
        message: question,
        placeholder: initial,
        defaultValue: initial,
        validate: answer => (answer ? wrong(answer) : undefined),
      }),
    ),
  several: async (question, choices, initial) =>
    kept(
      await multiselect<string>({
        message: `${question} (space chooses, enter goes on)`,
        options: choices.map(value => ({ value })),
        initialValues: [...initial],
      }),
    ) as never,
}

/** Whoever presses Ctrl+C has started nothing. */
function kept<T>(answer: T | symbol): T {
  if (typeof answer === 'symbol' || isCancel(answer))
    throw new DOMException('nothing was written', 'AbortError')
  return answer
}
