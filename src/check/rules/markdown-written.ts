/** Text that looks like Markdown is read as Markdown. */
import type { Root } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { addProblem, problem } from '../../problems/diagnostics.ts'
import { pointAt } from '../../stages/2-markdown/point-at.ts'
import type { CheckRule } from '../types.ts'
import { findUnparsedBullets } from '../unparsed/bullets.ts'
import { findUnparsedEmphasis, marksNotes } from '../unparsed/emphasis.ts'
import { findGluedCitations } from '../unparsed/glued.ts'
import { findUnparsedHeadings } from '../unparsed/headings.ts'
import { findUnparsedIndented } from '../unparsed/indented.ts'
import { findUnparsedLinks } from '../unparsed/links.ts'
import { findUnparsedBlocks } from '../unparsed/other-blocks.ts'
import { findUnparsedDialects } from '../unparsed/other-dialects.ts'
import { plainTextMarks } from '../unparsed/plain-texts.ts'
import { type SourceText, sourceTexts } from '../unparsed/source-texts.ts'
import type { UnparsedMark } from '../unparsed/unparsed-mark.ts'

export const markdownWritten: CheckRule = {
  id: 'markdown-written',
  severity: 'warning',
  check(subject) {
    for (const { mark, name, file, place } of plainTextMarks(subject))
      problem(file, 'markdown-written/plain-text', { mark, name }, { place, severity: 'warning' })
    for (const { chapters } of subject.locales)
      for (const { chapter, mdast } of chapters) {
        const { file } = chapter
        const source = String(file.value)
        const isReported = (start: Point, end: Point) =>
          file.messages.some(
            ({ ruleId, line, column }) =>
              ruleId?.startsWith('directive-') &&
              line === start.line &&
              column !== undefined &&
              column >= start.column &&
              (end.line > start.line || column < end.column),
          )
        for (const { from, to, text, fix } of findUnparsed(mdast, file)) {
          const [start, end] = [pointAt(source, from), pointAt(source, to)]
          // Signs inside an unparsed directive were reported with it.
          if (isReported(start, end)) continue
          addProblem(file, 'markdown-written', text, { place: { start, end }, severity: 'warning', fix })
        }
      }
  },
}

/** Offsets are relative to the file. */
function findUnparsed(mdast: Root, file: VFile): UnparsedMark[] {
  const all = sourceTexts(mdast, file)
  const hasMarks = marksNotes(all, String(file.value))
  const inFile = (written: SourceText, found: readonly UnparsedMark[]) =>
    found.map(mark => ({ ...mark, from: mark.from + written.from, to: mark.to + written.from }))
  const inWritten = (written: SourceText) =>
    inFile(written, [
      ...findUnparsedHeadings(written),
      ...findUnparsedBullets(written),
      ...findUnparsedEmphasis(written, hasMarks),
      ...findUnparsedLinks(written),
      ...findGluedCitations(written),
    ])
  return [
    ...all.filter(mayBeUnparsed).flatMap(inWritten),
    ...all.flatMap(written => inFile(written, findUnparsedDialects(written))),
    ...findUnparsedBlocks(mdast, file),
    ...findUnparsedIndented(mdast, file),
  ]
}

/** A quick test, because most paragraphs contain none of the signs. */
const mayBeUnparsed = ({ text, directives }: SourceText) =>
  directives.length > 0 || /\*\*|[#＃•◦▪‣●○\u00a0]|\][ \t]*[[(（]/u.test(text)
