/**
 * Every character must be in a bundled font: no system font may reach a page, so what no bundled font has is a problem at
 * the place where it was typed. Kangxi radicals look like ideographs and cannot be searched, so they are refused as well.
 */

import type { Book } from '../book/types.ts'
import { problem } from '../diagnostics.ts'
import { loadCoverage } from '../fonts/coverage.ts'

const RADICAL = /[\u2e80-\u2fdf]/

export async function checkCharacters(book: Book): Promise<void> {
  const covered = await loadCoverage(book.language)
  for (const { file } of book.chapters) {
    const seen = new Set<string>()
    String(file.value)
      .split('\n')
      .forEach((line, i) => {
        let column = 1
        for (const character of line) {
          const place = { line: i + 1, column }
          column += character.length
          if (character < '\u0080' || seen.has(character)) continue
          const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
          if (RADICAL.test(character)) {
            seen.add(character)
            problem(
              file,
              'character-ideograph',
              `Unexpected Kangxi radical ${character} (${code}), expected the ideograph ${character.normalize('NFKC')}`,
              { place, note: 'It came with a copy from a PDF. Type the character again.' },
            )
          } else if (!covered(character)) {
            seen.add(character)
            problem(
              file,
              'character-in-font',
              `Unexpected character ${character} (${code}), expected one that a bundled font has`,
              { place, note: 'Choose another character, or draw it in a figure.' },
            )
          }
        }
      })
  }
}
