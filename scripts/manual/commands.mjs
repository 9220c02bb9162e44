/** What the command line can do, from its own help. */
import { chapter, code, MADE, prose, sentence, table } from './markdown.mjs'

/** Commands that a section needs, in the order in which an editor meets them; others follow. */
export function commandsChapter(help, say) {
  const names = entries(section(help(), 'Commands'))
    .map(([head]) => head.split(' ')[0])
    .filter(name => name !== 'help')
  const blocks = [
    say(
      '`perennial <command> --help` says the same in a terminal. Results go to standard output, progress and problems to standard error.',
    ),
    table(
      [say('Exit code'), say('Meaning')],
      [
        [code('0'), say('all is well')],
        [code('1'), say('problems in the report')],
        [code('2'), say('a wrong call')],
        [code('3'), say('a missing part, as a browser')],
        [code('130'), say('stopped before it was done; `perennial dev`, which Ctrl+C ends, gives `0`')],
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
    { title: say('Commands'), summary: say('What `perennial` can do.').replaceAll('`', ''), made: MADE },
    blocks,
  )
}

/** Commander adds the default in English. */
function described(text, say) {
  const [, words, value] = /^(.*?)(?: \(default: "(.*)"\))?$/.exec(text)
  return value === undefined ? say(words) : `${say(words)}${say('; default: ')}\`${value}\``
}

/** Between the usage and the first list. */
const paragraph = text => text.split('\n\n')[1].replace(/\s+/g, ' ').trim()

const section = (text, name) => new RegExp(`^${name}:\\n((?:  .*\\n?)+)`, 'm').exec(text)?.[1] ?? ''

/** `  --all    every edition`, with lines that go on. */
function entries(text) {
  const found = []
  for (const line of text.split('\n')) {
    const [, head, words] = /^ {2}(\S.*?)(?: {2,}(.*))?$/.exec(line) ?? []
    if (head !== undefined) found.push([head, words ?? ''])
    else if (line.trim()) found.at(-1)[1] = `${found.at(-1)[1]} ${line.trim()}`.trim()
  }
  return found
}
