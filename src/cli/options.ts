/** Options that several commands share. */
import { Option } from 'commander'
import { messageLanguages } from '../problems/messages/languages.ts'

/** Makes an option with several values, such as `en,zh-Hans`; the option may also be repeated. */
export const listOption = (flags: string, description: string): Option =>
  new Option(flags, description).argParser(splitList)

function splitList(value: string, before: string[] = []): string[] {
  const items = value.split(',').map(item => item.trim())
  return [...before, ...items.filter(Boolean)]
}

/** Makes an option with one of several formats; the action checks the value. */
export const formatOption = (formats: string, byDefault: string): Option =>
  new Option('--format <format>', formats).default(byDefault)

export const reportOption: Option = new Option('--report <folder>', 'folder of report.yaml').default('report')

export const configOption: Option = new Option(
  '--no-config',
  'do not run the report’s perennial.config.js (for reports of strangers)',
)

export const outputOption: Option = new Option('--output <file>', 'write to a file')

export const lastBuildOption: Option = new Option(
  '--out <folder>',
  'folder of the last build, for page numbers',
).default('build')

export const langOption: Option = new Option(
  '--lang <language>',
  'language of messages (default: that of LANG)',
)
// Listed in the help only: `zh-CN`, for example, is accepted too.
langOption.argChoices = messageLanguages()
