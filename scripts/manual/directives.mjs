/** Writes the manual's chapter on directives and their attributes. */
import { chapter, code, MADE, prose, sentence, table } from './markdown.mjs'

const FORMS = {
  text: {
    colons: ':',
    title: 'Within a line',
    intro:
      'One colon, in the middle of a sentence. The subject is in square brackets, attributes are in braces.',
  },
  leaf: { colons: '::', title: 'On a line of its own', intro: 'Two colons, alone on a line.' },
  container: {
    colons: ':::',
    title: 'Around a text',
    intro:
      'Three colons, and a line of three colons at the end. A block that contains another block has four.',
  },
}

export function directivesChapter(directives, say) {
  const blocks = [
    say(
      'Only these names are directives; any other colon in a sentence is plain text. An attribute that a directive does not take is an error. Attributes in bold are required.',
    ),
  ]
  for (const [form, { title, intro }] of Object.entries(FORMS)) {
    const named = Object.entries(directives).filter(([, spec]) => spec.form === form)
    const rows = named.flatMap(([name, spec]) => [
      [heads(name, spec, say), '', prose(sentence(say(spec.about)))],
      ...Object.entries(spec.attributes).map(([attribute, { about, required }]) => [
        '',
        required ? `**${code(attribute)}**` : code(attribute),
        prose(sentence(say(about))),
      ]),
    ])
    blocks.push(
      `## ${say(title)}`,
      say(intro),
      table([say('Directive'), say('Attribute'), say('Meaning')], rows),
    )
  }
  return chapter(
    { title: say('Directives'), summary: say('Perennial’s extensions to Markdown.'), made: MADE },
    blocks,
  )
}

/** Formats the forms of a directive: `:metric[…]`, or `:::table`, `::table`. */
function heads(name, { form, also, label }, say) {
  const brackets = label ? '[…]' : ''
  return [form, ...(also ? [also] : [])]
    .map(spelling => code(`${FORMS[spelling].colons}${name}${brackets}`))
    .join(say(', '))
}
