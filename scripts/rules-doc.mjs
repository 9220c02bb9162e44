/** Writes docs/rules.md from the compiled rules, the ids of all problems, and the descriptions in the catalogues of messages. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rules, strictRules } from '../dist/check/index.js'
import { translator } from '../dist/problems/messages/languages.js'
import { PRINT_RULES, ruleIds } from '../dist/problems/rule-ids.js'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Returns `{ id, severity, paragraphs }` of each rule of `perennial check`, by id. */
export async function rulePages(language) {
  const t = await translator(language)
  return [...rules, ...strictRules]
    .map(({ id, severity }) => ({ id, severity, paragraphs: t(`rule/${id}`).split('\n\n') }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Returns ids of problems that stages report: `checked` in every check, `printed` only by printing and finishing. */
export function otherIds() {
  const own = new Set([...rules, ...strictRules].map(({ id }) => id))
  const ids = ruleIds().filter(id => !own.has(id))
  return {
    checked: ids.filter(id => !PRINT_RULES.includes(id)),
    printed: ids.filter(id => PRINT_RULES.includes(id)),
  }
}

export async function rulesDoc() {
  const { checked, printed } = otherIds()
  const list = ids => ids.map(id => `- \`${id}\``).join('\n')
  const pages = (await rulePages('en')).map(
    ({ id, severity, paragraphs }) => `## ${id}\n\n*${severity}*\n\n${paragraphs.map(wrap).join('\n\n')}\n`,
  )
  return `# Rules

Generated from the code by \`npm run docs\`. \`perennial check\` runs these rules; their ids never change.

If a reported problem is not a mistake, give the reason in a comment on the line above it:
\`<!-- allow number-cited: the title of a song -->\` in a chapter, \`# allow metric-used: kept for the auditor\` in YAML. A comment
without a reason is an error; one that is no longer needed is a warning.

${pages.join('\n')}
## Rules of every build

${list(checked)}

## Rules of printing

\`perennial check\` does not start a browser, so only \`perennial build\` reports these.

${list(printed)}
`
}

/** Columns of a line, as in the other documents. */
const WIDTH = 140

function wrap(paragraph) {
  const lines = ['']
  for (const word of paragraph.split(' ')) {
    const line = lines.at(-1)
    if (line !== '' && `${line} ${word}`.length > WIDTH) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, 'docs/rules.md'), await rulesDoc())
