/** Formats `--help` in the language of messages. */
import type { HelpConfiguration, Option } from 'commander'
import { cells } from '../base/terminal-text/cells.ts'
import { wrap } from '../base/terminal-text/wrap.ts'
import { code, listed } from '../problems/messages/message.ts'
import type { Translate } from '../problems/messages/render.ts'

export function helpIn(t: Translate): HelpConfiguration {
  const titles = new Map([
    ['Usage:', t('help/usage')],
    ['Arguments:', t('help/arguments')],
    ['Options:', t('help/options')],
    ['Commands:', t('help/commands')],
  ])
  return {
    styleTitle: title => titles.get(title) ?? title,
    optionDescription: option => describeOption(option, t),
    // Commander counts each Chinese character as one cell, and breaks lines at spaces only.
    displayWidth: cells,
    boxWrap: (text, width) => wrap(text, width, ''),
  }
}

function describeOption({ description, argChoices, defaultValue }: Option, t: Translate): string {
  if (argChoices) return t('help/choices', { text: description, values: listed(argChoices) })
  return typeof defaultValue === 'string'
    ? t('help/default', { text: description, value: code(defaultValue) })
    : description
}
