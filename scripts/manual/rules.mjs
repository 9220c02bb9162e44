/** Writes the manual's chapter on rules. */
import { otherIds, rulePages } from '../rules-doc.mjs'
import { chapter, code, MADE, prose } from './markdown.mjs'

export async function rulesChapter(say, locale) {
  const pages = await rulePages(locale)
  const { checked, printed } = otherIds()
  return chapter(
    {
      title: say('Rules'),
      summary: say('What Perennial checks, and how to allow an exception.'),
      made: MADE,
    },
    [
      say(
        'If a reported problem is not a mistake, give the reason in a comment on the line above it: `allow number-cited: the title of a song`, between `<!--` and `-->` in a chapter, after `#` in YAML. A comment without a reason is an error; one that is no longer needed is a warning.',
      ),
      `## ${say('Rules of a check')}`,
      ...pages.flatMap(({ id, severity, paragraphs }) => [
        `### ${code(id)}`,
        `*${say(severity)}*`,
        ...paragraphs.map(prose),
      ]),
      `## ${say('Rules of every build')}`,
      say('Their messages explain what is wrong and how to fix it.'),
      checked.map(code).join(say(', ')),
      `## ${say('Rules of printing')}`,
      say('A check does not start a browser, so only a build reports these.'),
      printed.map(code).join(say(', ')),
    ],
  )
}
