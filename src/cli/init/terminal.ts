/** Questions on a terminal. */
import { isCancel, multiselect, text } from '@clack/prompts'
import type { Translate } from '../../problems/messages/render.ts'
import type { Questions } from './answers.ts'
import { STARTER_FRAMEWORKS } from './starter-choices.ts'

export const terminal = (t: Translate): Questions => ({
  text: async (question, initial, validate) =>
    notCancelled<string>(
      await text({
        message: t(question),
        placeholder: initial,
        defaultValue: initial,
        validate: answer => {
          const mistake = answer ? validate(answer) : undefined
          return mistake && t(mistake)
        },
      }),
    ),
  several: async (question, choices, initial) =>
    notCancelled(
      await multiselect<string>({
        message: t('init/how-to-choose', { question }),
        options: choices.map(value => ({ value, label: labelOf(value) })),
        initialValues: [...initial],
      }),
    ) as never,
})

/** Labels a language by its own name and its tag, and a framework by its usual spelling. */
function labelOf(choice: string): string {
  if (isFramework(choice)) return choice.toUpperCase()
  const name = new Intl.DisplayNames([choice], { type: 'language' }).of(choice)
  return name && name !== choice ? `${name} (${choice})` : choice
}

const isFramework = (choice: string) => STARTER_FRAMEWORKS.some(name => name === choice)

/** Returns the answer; throws an `AbortError` after Ctrl+C. */
function notCancelled<T>(answer: T | symbol): T {
  if (typeof answer === 'symbol' || isCancel(answer))
    throw new DOMException('nothing was written', 'AbortError')
  return answer
}
