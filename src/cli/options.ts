/** Options that several commands share. */
import { Option } from 'commander'
import { messageLanguages } from '../problems/messages/languages.ts'
import { message, oneOf } from '../problems/messages/message.ts'
import type { Translate } from '../problems/messages/render.ts'
import type { Message } from '../problems/messages/types.ts'

export interface OptionDefinition {
  /** `--all`, or `--out <folder>`. */
  readonly flags: string
  readonly help: Message
  readonly byDefault?: string
  /** Several values, such as `en,zh-Hans`; the option may also be repeated. */
  readonly isList?: boolean
  /** Values that the help lists; others are accepted too. */
  readonly examples?: readonly string[]
}

export function toOption(
  { flags, help, byDefault, isList, examples }: OptionDefinition,
  t: Translate,
): Option {
  const option = new Option(flags, t(help))
  if (byDefault !== undefined) option.default(byDefault)
  if (isList) option.argParser(splitList)
  if (examples) option.argChoices = [...examples]
  return option
}

function splitList(value: string, before: string[] = []): string[] {
  const items = value.split(',').map(item => item.trim())
  return [...before, ...items.filter(Boolean)]
}

/** Makes an option with one of several formats, the first by default; the action checks the value. */
export const formatOption = (formats: readonly string[]): OptionDefinition => ({
  flags: '--format <format>',
  help: message('help/format', { formats: oneOf(formats) }),
  ...(formats[0] === undefined ? {} : { byDefault: formats[0] }),
})

export const reportOption: OptionDefinition = {
  flags: '--report <folder>',
  help: message('help/report'),
  byDefault: 'report',
}

export const configOption: OptionDefinition = { flags: '--no-config', help: message('help/no-config') }

export const outputOption: OptionDefinition = { flags: '--output <file>', help: message('help/output') }

export const lastBuildOption: OptionDefinition = {
  flags: '--out <folder>',
  help: message('help/last-build'),
  byDefault: 'build',
}

/** `zh-CN`, for example, is accepted for `zh-Hans`. */
export const langOption: OptionDefinition = {
  flags: '--lang <language>',
  help: message('help/lang'),
  examples: messageLanguages(),
}
