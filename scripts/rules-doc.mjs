/** docs/rules.md from the rules themselves: the doc comment of each file in src/check/rules, and the ids of all other problems. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'src/check/rules')

function rule(name) {
  const source = readFileSync(join(folder, name), 'utf8')
  const id = /\bid: '([a-z-]+)'/.exec(source)?.[1]
  if (!id) return undefined
  const severity = /\bseverity: '(error|warning)'/.exec(source)?.[1]
  const comment = /^\/\*\*\n([\s\S]*?)\n \*\//.exec(source)?.[1] ?? ''
  const text = comment
    .split('\n')
    .map(line => line.replace(/^ \* ?/, ''))
    .join('\n')
  return { id, severity, text }
}

/** `{ id, severity, text }` of every rule of `perennial check`. */
export const rulePages = () => readdirSync(folder).sort().map(rule).filter(Boolean)

/** What other stages report. */
export function otherIds() {
  const known = new Set(rulePages().map(({ id }) => id))
  const ids = new Set()
  for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !path.endsWith('.ts') || path.includes('check/rules')) continue
    const text = readFileSync(path, 'utf8')
    for (const [, id] of text.matchAll(
      /(?:problem\(\s*[\w.]+,\s*|refuse\(\s*|rule: )'([a-z]+(?:-[a-z]+)+)'/g,
    ))
      ids.add(id)
  }
  return [...ids].filter(id => !known.has(id)).sort()
}

export function rulesDoc() {
  const pages = rulePages().map(({ id, severity, text }) => `## ${id}\n\n*${severity}*\n\n${text}\n`)
  return `# Rules

Made from the rules themselves by \`npm run docs\`. \`perennial check\` runs them; an id never changes.

Where a problem is none, say why in the line above it: \`<!-- allow number-cited: the title of a song -->\` in a chapter,
\`# allow metric-used: kept for the auditor\` in YAML. A comment without a reason is an error; one that is no longer needed
is a warning.

${pages.join('\n')}
## What every build checks

${otherIds()
  .map(id => `- \`${id}\``)
  .join('\n')}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, 'docs/rules.md'), rulesDoc())
