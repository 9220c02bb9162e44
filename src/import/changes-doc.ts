/** Writes `changes.md`: each part of the imported Markdown that the dialect lacks, and what replaced it. */
import type { VFile } from 'vfile'
import { english, type Translate } from '../problems/messages/render.ts'
import { flatProblems } from '../problems/reporters/flat-problems.ts'

/** `t` translates into the reader's language. */
export function changesDoc(files: readonly VFile[], t: Translate = english): string {
  const changed = files.filter(file => file.messages.length > 0)
  const sections = changed.map(file => {
    const lines = flatProblems([file], '', t).map(({ line, column, message, rule, note }) => {
      const place = line === undefined ? '' : `${line}:${column ?? 1} `
      return `- ${place}${message} (${rule})${note ? `. ${note}` : ''}`
    })
    return `## ${file.path}\n\n${lines.join('\n')}\n`
  })
  const head = `# ${t('import/changes')}\n\n${t('import/changes-places')}\n`
  const none = `${t('import/no-changes')}\n`
  return [head, ...(sections.length > 0 ? sections : [none])].join('\n')
}

/** Returns each rule with its number of problems, the most frequent first. */
export function countsByRule(files: readonly VFile[]): [rule: string, count: number][] {
  const counts = new Map<string, number>()
  for (const { ruleId } of files.flatMap(file => file.messages))
    counts.set(ruleId ?? '', (counts.get(ruleId ?? '') ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
