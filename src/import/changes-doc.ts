/** Writes `changes.md`: each part of the imported Markdown that the dialect lacks, and what replaced it. */
import type { VFile } from 'vfile'
import { type Say, sayIn } from '../problems/messages/translate.ts'
import { flatProblems } from '../problems/reporters/flat-problems.ts'

/** `say` translates into the reader's language. */
export function changesDoc(files: readonly VFile[], say: Say = sayIn('en')): string {
  const changed = files.filter(file => file.messages.length > 0)
  const sections = changed.map(file => {
    const lines = flatProblems([file], '', say).map(({ line, column, message, rule, note }) => {
      const place = line === undefined ? '' : `${line}:${column ?? 1} `
      return `- ${place}${message} (${rule})${note ? `. ${note}` : ''}`
    })
    return `## ${file.path}\n\n${lines.join('\n')}\n`
  })
  const head = `# ${say('What was changed')}\n\n${say('Lines and columns are those of the folder that the report was made from.')}\n`
  const none = `${say('Nothing: all of it is in the dialect.')}\n`
  return [head, ...(sections.length > 0 ? sections : [none])].join('\n')
}

/** Returns each rule with its number of problems, the most frequent first. */
export function countsByRule(files: readonly VFile[]): [rule: string, count: number][] {
  const counts = new Map<string, number>()
  for (const { ruleId } of files.flatMap(file => file.messages))
    counts.set(ruleId ?? '', (counts.get(ruleId ?? '') ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
