/**
 * Checks that a bundled font has every character, because system fonts are never used. Missing characters are reported where they
 * were typed, once per block. Kangxi radicals are reported as well: they look like ideographs and cannot be searched.
 */
import { toString as textOf } from 'hast-util-to-string'
import type { Point } from 'unist'
import { CONTINUE, EXIT, visitParents } from 'unist-util-visit-parents'
import type { VFile } from 'vfile'
import { codePoint } from '../../base/code-point.ts'
import { loadCoverage } from '../../fonts/coverage.ts'
import { problem } from '../../problems/diagnostics.ts'
import { listed } from '../../problems/messages/message.ts'
import type { Book } from './types.ts'

const RADICAL = /[\u2e80-\u2fdf]/
/** Maximum number of characters that a message lists; a paragraph in a script without a font has more. */
const NAMED = 8

interface Found {
  character: string
  place: Point | undefined
}

/** `document` is the printed HTML, if any, which also contains the characters of the template and its labels. */
export async function checkCharacters(book: Book, document = ''): Promise<void> {
  const covered = await loadCoverage(book.language)
  const typed = new Set<string>()
  for (const { file } of book.chapters) {
    const seen = new Set<string>()
    for (const block of blocksOf(String(file.value))) {
      const fresh = block.filter(({ character }) => {
        if (character < '\u0080' || seen.has(character)) return false
        seen.add(character)
        typed.add(character)
        return true
      })
      for (const found of fresh) if (RADICAL.test(found.character)) reportRadical(found, file)
      reportLacking(
        fresh.filter(({ character }) => !RADICAL.test(character) && !covered(character)),
        file,
      )
    }
  }
  // The parser puts U+FFFD in the place of U+0000, which `file-characters` reports.
  const hasNull = book.chapters.some(({ file }) => String(file.value).includes('\0'))
  for (const character of printedCharacters(book, document)) {
    if (typed.has(character) || covered(character) || (character === '\ufffd' && hasNull)) continue
    const { file, place } = origin(character, book)
    if (file) reportLacking([{ character, place }], file)
  }
}

/** Splits text at empty lines into blocks of characters with their places. */
function blocksOf(text: string): Found[][] {
  const blocks: Found[][] = [[]]
  text.split('\n').forEach((line, i) => {
    if (line.trim() === '') blocks.push([])
    let column = 1
    for (const character of line) {
      blocks.at(-1)?.push({ character, place: { line: i + 1, column } })
      column += character.length
    }
  })
  return blocks
}

/** Characters beyond ASCII in the output, including charts, drawings and names of metrics, which no chapter’s source has. */
function printedCharacters(book: Book, document: string): Set<string> {
  const { title, theme, chapters } = book
  const texts = [
    document.replace(/<style[^>]*>.*?<\/style>|<[^>]*>/gs, ''),
    title,
    theme,
    ...chapters.flatMap(chapter => [textOf(chapter.tree), chapter.title, chapter.summary]),
  ]
  return new Set(texts.flatMap(text => text.match(/[^\0-\x7f]/gu) ?? []))
}

/** Finds the file and line from which a character comes. */
function origin(
  character: string,
  { report, chapters }: Book,
): { file: VFile | undefined; place: Point | undefined } {
  for (const file of report.files) {
    const found = blocksOf(String(file.value))
      .flat()
      .find(candidate => candidate.character === character)
    if (found) return { file, place: found.place }
  }
  for (const { tree, file } of chapters) {
    let line: number | undefined
    visitParents(tree, 'text', ({ value }, ancestors) => {
      if (!value.includes(character)) return CONTINUE
      const lines = ancestors.map(node => ('properties' in node ? Number(node.properties['dataLine']) : 0))
      line = lines.findLast(number => number > 0)
      return EXIT
    })
    if (textOf(tree).includes(character))
      return { file, place: line === undefined ? undefined : { line, column: 1 } }
  }
  return { file: report.files[0], place: undefined }
}

function reportRadical({ character, place }: Found, file: VFile): void {
  problem(
    file,
    'character-ideograph',
    { character, code: codePoint(character), ideograph: character.normalize('NFKC') },
    { place },
  )
}

function reportLacking(lacking: readonly Found[], file: VFile): void {
  const [first] = lacking
  if (!first) return
  if (lacking.length === 1) {
    const { character, place } = first
    problem(file, 'character-in-font', { character, code: codePoint(character) }, { place })
    return
  }
  const named = lacking.slice(0, NAMED).map(({ character }) => `${character} (${codePoint(character)})`)
  const characters = listed([...named, ...(lacking.length > named.length ? ['…'] : [])])
  problem(file, 'character-in-font/several', { count: lacking.length, characters }, { place: first.place })
}
