/**
 * Every character must be in a bundled font: no system font may reach a page, so what no bundled font has is a problem at
 * the place where it was typed, with the others of its block. Kangxi radicals look like ideographs and cannot be searched, so they
 * are refused as well.
 */
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type { Book } from '../book/types.ts'
import { codePoint } from '../code-point.ts'
import { problem } from '../diagnostics.ts'
import { loadCoverage } from '../fonts/coverage.ts'

const RADICAL = /[\u2e80-\u2fdf]/
/** So many are named; a whole paragraph in another script has more. */
const NAMED = 8

interface Found {
  character: string
  place: Point
}

export async function checkCharacters(book: Book): Promise<void> {
  const covered = await loadCoverage(book.language)
  for (const { file } of book.chapters) {
    const seen = new Set<string>()
    for (const block of blocksOf(String(file.value))) {
      const fresh = block.filter(({ character }) => {
        if (character < '\u0080' || seen.has(character)) return false
        seen.add(character)
        return true
      })
      for (const found of fresh) if (RADICAL.test(found.character)) reportRadical(found, file)
      reportLacking(
        fresh.filter(({ character }) => !RADICAL.test(character) && !covered(character)),
        file,
      )
    }
  }
}

/** Characters with their places, of lines that follow one another without an empty one. */
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

function reportRadical({ character, place }: Found, file: VFile): void {
  problem(
    file,
    'character-ideograph',
    `Unexpected Kangxi radical ${character} (${codePoint(character)}), expected the ideograph ${character.normalize('NFKC')}`,
    { place, note: 'It came with a copy from a PDF. Type the character again.' },
  )
}

function reportLacking(lacking: readonly Found[], file: VFile): void {
  const [first] = lacking
  if (!first) return
  if (lacking.length === 1) {
    problem(
      file,
      'character-in-font',
      `Unexpected character ${first.character} (${codePoint(first.character)}), expected one that a bundled font has`,
      { place: first.place, note: 'Choose another character, or draw it in a figure.' },
    )
    return
  }
  const named = lacking.slice(0, NAMED).map(({ character }) => `${character} (${codePoint(character)})`)
  const list = [...named, ...(lacking.length > named.length ? ['…'] : [])].join(', ')
  problem(
    file,
    'character-in-font',
    `Unexpected ${lacking.length} characters ${list}, expected ones that a bundled font has`,
    {
      place: first.place,
      note: 'Choose other characters, draw the words in a figure, or name a family that has them under `fonts` of the language’s labels.',
    },
  )
}
