/** Problems as people read them: where, what was unexpected, the line itself, and how to mend it. */
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'

/** All problems, by file and place, each once. `base` goes before the paths, so that editors can open them. */
export function formatProblems(files: Iterable<VFile>, base: string): string {
  const seen = new Set<string>()
  const blocks: string[] = []
  let errors = 0
  let warnings = 0
  for (const file of [...new Set(files)].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const messages = [...file.messages].sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    )
    for (const message of messages) {
      const key = [file.path, message.line, message.column, message.ruleId, message.reason].join('\0')
      if (seen.has(key)) continue
      seen.add(key)
      if (message.fatal) errors += 1
      else warnings += 1
      blocks.push(block(file, message, base))
    }
  }
  if (blocks.length === 0) return ''
  const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`
  return `${blocks.join('\n')}\n${count(errors, 'error')}, ${count(warnings, 'warning')}\n`
}

function block(file: VFile, message: VFileMessage, base: string): string {
  const path = [base, file.path].filter(Boolean).join('/')
  const place = message.line === undefined ? path : `${path}:${message.line}:${message.column ?? 1}`
  const lines = [
    `${place}  ${message.fatal ? 'error' : 'warning'}  ${message.reason}  ${message.ruleId ?? ''}`,
  ]
  const text = message.line === undefined ? undefined : String(file.value).split('\n')[message.line - 1]
  if (text?.trim()) {
    const column = message.column ?? 1
    const from = Math.max(0, column - 60)
    lines.push(`  │ ${text.slice(from, from + 100)}`)
  }
  if (message.note) lines.push(`  ${message.note}`)
  return `${lines.join('\n')}\n`
}
