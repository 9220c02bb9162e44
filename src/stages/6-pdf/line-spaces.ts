/**
 * Adds the space between the last word of a line and the first word of the next to the text of a page.
 *
 * Chromium paints no space at the end of a line, so a reader that follows the tags would join the two words. ISO 32000-2,
 * 14.8.2.6.2, wants every word break to be in the text. The space has no ink, so that the page looks the same.
 */
import { ContentEdits } from './content-edits.ts'
import { linesOf } from './content-lines.ts'
import type { FontText } from './font-text.ts'
import { IDENTITY, type Matrix, multiply, numbersOf } from './matrix.ts'
import type { WrittenWords } from './written-words.ts'

/** Text of one line, as far as it has the same style. */
interface Run {
  /** Offset of the `ET` that ends it. */
  end: number
  /** Baseline and font size, in points of the page. */
  baseline: number
  size: number
  words: string
  /** Operator that paints a space, or undefined if no font of the run has one. */
  space: string | undefined
}

/** Letters and signs between which no language writes a space. */
const SOLID =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u3200-\u33ff\uff00-\uffef]/u
/** In font sizes: more than a superscript rises, less than the distance of two lines. */
const NEXT_LINE = 0.6

/** `blockOf` gives the paragraph, cell or other block of a marked piece, or undefined if its text is not read. */
export function addLineSpaces(
  source: Buffer,
  fonts: ReadonlyMap<string, FontText>,
  blockOf: (mcid: number) => object | undefined,
  written: WrittenWords,
): Buffer {
  const last = new Map<object, Run>()
  const edits = new ContentEdits()
  for (const { mcid, run } of runsOf(source, fonts)) {
    const block = blockOf(mcid)
    if (!block || run.words === '') continue
    const before = last.get(block)
    if (before?.space && isNextLine(before, run) && isWordBreak(before.words, run.words, written))
      edits.insert(before.end, before.space)
    last.set(block, run)
  }
  return edits.apply(source)
}

const isNextLine = (before: Run, after: Run): boolean =>
  Math.abs(before.baseline - after.baseline) > NEXT_LINE * Math.max(before.size, after.size)

function isWordBreak(before: string, after: string, written: WrittenWords): boolean {
  const left = /\S+$/u.exec(before)?.[0]
  const right = /^\S+/u.exec(after)?.[0]
  if (left === undefined || right === undefined) return false
  if (SOLID.test(left.at(-1) ?? '') || SOLID.test(right[0] ?? '')) return false
  return written.areApart(left, right)
}

/** Yields the text objects inside marked pieces, in the order in which they are painted. */
function* runsOf(
  source: Buffer,
  fonts: ReadonlyMap<string, FontText>,
): Generator<{ mcid: number; run: Run }> {
  const stack: Matrix[] = []
  let matrix = IDENTITY
  const marks: number[] = []
  for (const { kind, from, to } of linesOf(source)) {
    if (kind === 'save') stack.push(matrix)
    else if (kind === 'restore') matrix = stack.pop() ?? matrix
    else if (kind === 'matrix')
      matrix = multiply(numbersOf(source.toString('latin1', from, to)) as unknown as Matrix, matrix)
    else if (kind === 'mark')
      marks.push(Number(/\/MCID (\d+)/.exec(source.toString('latin1', from, to))?.[1] ?? -1))
    else if (kind === 'end') marks.pop()
    else if (kind === 'text') {
      const mcid = marks.findLast(number => number >= 0)
      if (mcid !== undefined)
        yield { mcid, run: readRun(source.toString('latin1', from, to), to, fonts, matrix) }
    }
  }
}

const OPERATOR = /\/(\w+) ([\d.]+) Tf|((?:-?[\d.]+ ){6})Tm|<([\dA-F]+)> Tj/g

function readRun(text: string, to: number, fonts: ReadonlyMap<string, FontText>, matrix: Matrix): Run {
  let font: FontText | undefined
  let size = 0
  let place: Matrix = matrix
  let words = ''
  let space: string | undefined
  for (const [, name, points, position, glyphs] of text.matchAll(OPERATOR)) {
    if (name !== undefined) {
      font = fonts.get(name)
      size = Number(points)
      space = font?.space === undefined ? space : `/${name} ${points} Tf\n<${font.space}> Tj\n`
    } else if (position !== undefined) place = multiply(numbersOf(position) as unknown as Matrix, matrix)
    else words += textOf(glyphs ?? '', font)
  }
  return { end: to - 'ET\n'.length, baseline: place[5], size: size * Math.abs(place[3]), words, space }
}

/** Skia writes the codes of simple fonts with two digits, of the others with four. */
function textOf(glyphs: string, font: FontText | undefined): string {
  if (!font) return ''
  const digits = [...font.characters.keys()][0]?.length ?? 4
  let text = ''
  for (let at = 0; at < glyphs.length; at += digits)
    text += font.characters.get(glyphs.slice(at, at + digits)) ?? '\ufffd'
  return text
}
