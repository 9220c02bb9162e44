/** Writes the manual's chapter on rules from their doc comments. */
import { otherIds, rulePages } from '../rules-doc.mjs'
import { chapter, code, MADE, prose } from './markdown.mjs'

export function rulesChapter(say) {
  const pages = rulePages()
  const { checked, printed } = otherIds()
  return chapter(
    {
      title: say('Rules'),
      summary: say('What is looked at, and what to do where a problem is none.'),
      made: MADE,
    },
    [
      say(
        'Where a problem is none, say why in the line above it: `allow number-cited: the title of a song`, between `<!--` and `-->` in a chapter, after `#` in YAML. One without a reason is an error; one that is no longer needed is a warning.',
      ),
      `## ${say('What a check looks for')}`,
      ...pages.flatMap(({ id, severity, text }) => [
        `### ${code(id)}`,
        `*${say(severity)}*`,
        ...text.split('\n\n').map(paragraph => prose(say(paragraph.replace(/\n/g, ' ').trim()))),
      ]),
      `## ${say('What every build looks for')}`,
      say('Their problems say themselves what is wrong and what mends it.'),
      checked.map(code).join(say(', ')),
      `## ${say('What is known only when pages are printed')}`,
      say('A check starts no browser: a build asks these.'),
      printed.map(code).join(say(', ')),
    ],
  )
}
