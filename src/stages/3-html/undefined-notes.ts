/** Reports marks of notes that the chapter does not define, which GFM leaves as text. */
import type { Paragraph } from 'mdast'
import type { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import { pointAt } from '../2-markdown/point-at.ts'

export function reportUndefinedNotes(node: Paragraph, { file }: { file: VFile }): void {
  const source = String(file.value)
  for (const child of node.children) {
    if (child.type !== 'text') continue
    let from = child.position?.start.offset ?? 0
    for (const [mark, name = ''] of child.value.matchAll(/\[\^([^\]\s]+)\]/g)) {
      const at = source.indexOf(mark, from)
      // The source differs from the text if a sign is escaped with a backslash.
      if (at < 0 || source[at - 1] === '\\') continue
      from = at + mark.length
      if (reportUnmarked(name, source, file)) continue
      problem(
        file,
        'note-defined',
        { mark },
        { place: { start: pointAt(source, at), end: pointAt(source, from) } },
      )
    }
  }
}

/** Reports a note definition without its caret: `[1]: words`. */
function reportUnmarked(name: string, source: string, file: VFile): boolean {
  const wrong = `[${name}]:`
  const at = `\n${source}`.indexOf(`\n${wrong}`)
  if (at < 0) return false
  const right = `[^${name}]:`
  problem(
    file,
    'note-defined/caret',
    { wrong, right, mark: `[^${name}]` },
    {
      place: { start: pointAt(source, at), end: pointAt(source, at + wrong.length) },
      fix: { kind: 'sign', wrong, right, isGuess: false },
    },
  )
  return true
}
