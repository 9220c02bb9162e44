/** Writes the manual's chapter on commands from the help of the command line. */
import { chapter, code, MADE, prose, sentence, table } from './markdown.mjs'

/** Returns the text of the chapter; `help(name?)` returns the help of a command. */
export function commandsChapter(help, say) {
  const names = entries(section(help(), 'Commands'))
    .map(([head]) => head.split(' ')[0])
    .filter(name => name !== 'help')
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
  for (const name of names) {
    const text = help(name)
    const usage = /^Usage: (.*)$/m.exec(text)?.[1] ?? name
    const about = paragraph(text)
    const rows = [...entries(section(text, 'Arguments')), ...entries(section(text, 'Options'))]
      .filter(([head]) => !head.startsWith('-h,'))
      .map(([head, words]) => [code(head), prose(sentence(described(words, say)))])
    blocks.push(
      `## ${name}`,
      prose(sentence(say(about))),
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

/** Translates a description; Commander adds the default value in English. */
function described(text, say) {
  const [, words, value] = /^(.*?)(?: \(default: "(.*)"\))?$/.exec(text)
  return value === undefined ? say(words) : `${say(words)}${say('; default: ')}\`${value}\``
}

/** Returns the paragraph between the usage and the first list. */
const paragraph = text => text.split('\n\n')[1].replace(/\s+/g, ' ').trim()

const section = (text, name) => new RegExp(`^${name}:\\n((?:  .*\\n?)+)`, 'm').exec(text)?.[1] ?? ''

/** Parses lines such as `  --all    every edition`, including continuation lines. */
function entries(text) {
  const parsed = []
  for (const line of text.split('\n')) {
    const [, head, words] = /^ {2}(\S.*?)(?: {2,}(.*))?$/.exec(line) ?? []
    if (head !== undefined) parsed.push([head, words ?? ''])
    else if (line.trim()) parsed.at(-1)[1] = `${parsed.at(-1)[1]} ${line.trim()}`.trim()
  }
  return parsed
}
