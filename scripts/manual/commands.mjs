/** Writes the manual's chapter on commands from the help of the command line. */
import { chapter, code, MADE, prose, sentence, table } from './markdown.mjs'

/** Returns the text of the chapter. `translate` renders the messages of the commands in the language of the manual. */
export function commandsChapter(commands, translate, say) {
  const blocks = [
    say(
      '`perennial <command> --help` prints the same in a terminal. Results go to standard output, progress and problems to standard error.',
    ),
    table(
      [say('Exit code'), say('Meaning')],
      [
        [code('0'), say('success')],
        [code('1'), say('problems in the report')],
        [code('2'), say('wrong arguments')],
        [code('3'), say('a missing part, such as a browser')],
        [code('130'), say('interrupted; `perennial dev`, which ends with Ctrl+C, returns `0`')],
      ],
    ),
  ]
  for (const { name, description, arguments: args, options } of commands) {
    const usage = ['perennial', name, '[options]', ...args.map(([syntax]) => syntax)].join(' ')
    const rows = [
      ...args.map(([syntax, help]) => [syntax.replace(/^[<[]|(?:\.\.\.)?[\]>]$/g, ''), translate(help)]),
      ...options.map(option => [option.flags, describeOption(option, translate)]),
    ].map(([head, words]) => [code(head), prose(sentence(words))])
    blocks.push(
      `## ${name}`,
      prose(sentence(translate(description))),
      `\`\`\`text\n${usage}\n\`\`\``,
      table([say('Argument or option'), say('Meaning')], rows),
    )
  }
  return chapter(
    {
      title: say('Commands'),
      summary: say('The commands of `perennial` and their options.').replaceAll('`', ''),
      made: MADE,
    },
    blocks,
  )
}

/** The languages of messages are not listed, so that another one does not change the manual. */
const describeOption = ({ help, byDefault }, translate) =>
  byDefault === undefined
    ? translate(help)
    : translate('help/default', { text: help, value: `\`${byDefault}\`` })
