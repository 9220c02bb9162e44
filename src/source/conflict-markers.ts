/** Lines of version control where two versions of a change met: both stand in the file, and neither of them was chosen. */
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'

const MARKERS = /^<{7} .*\n(?:[^\n]*\n)*?={7}[ \t]*\n(?:[^\n]*\n)*?>{7} /m
/** A block of code may show them. */
const CODE = /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1[ \t]*$/gm

/** True where they stand, said once at the first of them. `line` is how many stand before the text in its file. */
export function reportConflict(file: VFile, text: string, line = 0): boolean {
  if (!/^>{7} /m.test(text)) return false
  const found = MARKERS.exec(text.replace(CODE, code => code.replace(/[^\n]/g, ' ')))
  if (!found) return false
  const before = text.slice(0, found.index).split('\n').length
  const [marker = ''] = text.slice(found.index).split('\n')
  problem(file, 'change-merged', `Unexpected \`${marker}\`, expected one version of a change`, {
    place: {
      start: { line: line + before, column: 1 },
      end: { line: line + before, column: marker.length + 1 },
    },
    note: 'Both versions stand here, up to `>>>>>>>`: keep one, and take the lines of signs out.',
  })
  return true
}
