/** Writes docs/rules.md from the doc comments of the files in src/check/rules and the ids of all other problems. */
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

/** Returns `{ id, severity, text }` of each rule of `perennial check`. */
export const rulePages = () => readdirSync(folder).sort().map(rule).filter(Boolean)

/** Returns ids of problems that other stages report: `checked` in every check, `printed` only by printing and finishing. */
export function otherIds() {
  const rules = new Set(rulePages().map(({ id }) => id))
  const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !/check\/rules|messages\/catalogues/.test(path))
  const isPrinting = path => /src\/(?:stages\/5-print\/|stages\/6-pdf\/|build\/print-)/.test(path)
  const checked = new Set(sources.filter(path => !isPrinting(path)).flatMap(idsIn))
  const printed = new Set(sources.filter(isPrinting).flatMap(idsIn))
  return {
    checked: [...checked].filter(id => !rules.has(id)).sort(),
    printed: [...printed].filter(id => !rules.has(id) && !checked.has(id)).sort(),
  }
}

/** Ids of problems in the catalogue of messages; `metric-known/target` is a message of the rule `metric-known`. */
const messageIds = new Set(
  [
    ...readFileSync(join(root, 'src/problems/messages/catalogues/en.ts'), 'utf8').matchAll(
      /^ {2}'(.+?)': \{/gm,
    ),
  ].map(([, id]) => id),
)

function idsIn(path) {
  const source = readFileSync(path, 'utf8')
  const reported = source.matchAll(/(?:[pP]roblem\(\s*[\w.]+,\s*|refuse\(\s*|rule: )'([a-z]+(?:-[a-z]+)+)'/g)
  const named = [...source.matchAll(/(?<!textOf\(\s*)['`]([a-z]+(?:-[a-z]+)+(?:\/[a-z-]*)?)/gm)].filter(
    ([, id]) => (id.endsWith('/') ? [...messageIds].some(known => known.startsWith(id)) : messageIds.has(id)),
  )
  return [...reported, ...named].map(([, id]) => id.replace(/\/.*/, ''))
}

export function rulesDoc() {
  const { checked, printed } = otherIds()
  const list = ids => ids.map(id => `- \`${id}\``).join('\n')
  const pages = rulePages().map(({ id, severity, text }) => `## ${id}\n\n*${severity}*\n\n${text}\n`)
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

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, 'docs/rules.md'), rulesDoc())
