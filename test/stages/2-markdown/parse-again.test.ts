import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import type { Root } from 'mdast'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import type { Chapter } from '../../../src/stages/1-read/types.ts'
import { type ParsedText, type ParseText, parseAgain } from '../../../src/stages/2-markdown/parse-again.ts'
import { parseChapter } from '../../../src/stages/2-markdown/processor.ts'
import { cases } from '../../support/properties.ts'

/** Parses a chapter without plugins. */
let parse: ParseText = () => {
  throw new Error('not known yet')
}
parseChapter({ file: new VFile('') } as Chapter, undefined, (_, own) => {
  parse = own
  return own('')
})

const folder = fileURLToPath(new URL('../../fixtures/acme/2030/en/', import.meta.url))
const CHAPTERS = readdirSync(folder)
  .filter(name => name.endsWith('.md'))
  .map(name => readFileSync(join(folder, name), 'utf8'))

const NOTED = `---
title: Notes
---

First[^a] and [a link][site].

[^a]: A note with
    two lines.

## Second

:::note
Inside.[^b]
:::

- one
- two

[^b]: Another, with [a link][site].

| a | b |
| - | - |
| 1 | 2 |

[site]: /there "A title"

Last[^a].
`

/** Pieces of text, some of which change how other text is parsed. */
const PIECES = [
  ...['a', ' ', 'Acme grew.', '\n', '\n\n', '  ', '    ', '\t', '\r\n', '。', '共创'],
  ...[
    '```\n',
    '~~~\n',
    '<!--',
    '-->',
    '<div>',
    '# ',
    '## Acme\n',
    '===\n',
    '---\n',
    '***\n',
    '> ',
    '- ',
    '1. ',
    '+ ',
  ],
  ...[
    ':::note\n',
    ':::\n',
    '::::cards\n',
    '::chart{metrics="x"}',
    ':metric[x]',
    '[^a]',
    '[^n]: New.\n\n',
    '[^a]: Again.',
  ],
  ...[
    '[site]',
    '[new]: /new\n\n',
    '[',
    ']',
    '(',
    ')',
    '`',
    '**',
    '*',
    '_',
    '~~',
    '|',
    '| a | b |\n| - | - |\n',
    '\\',
    '&amp;',
  ],
  ...['www.acme.test', 'a@acme.test', 'perennialstandsapart\n\n'],
]

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  without: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(12), fc.nat(200)),
  pieces: fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.constant('Acme ')), { maxLength: 4 }),
})

function edited(
  text: string,
  { at, without, pieces }: { at: number; without: number; pieces: string[] },
): string {
  const from = Math.floor(at * (text.length + 1))
  return text.slice(0, from) + pieces.join('') + text.slice(from + without)
}

test('parsing only the changed part gives the same tree as parsing everything', () => {
  let parts = 0
  fc.assert(
    fc.property(
      fc.constantFrom(NOTED, ...CHAPTERS),
      fc.array(edit, { minLength: 1, maxLength: 4 }),
      (text, edits) => {
        let known: ParsedText = { text, tree: parse(text) }
        for (const one of edits) {
          const now = edited(known.text, one)
          let asked = ''
          known = parseAgain(now, known, part => {
            asked = part
            return parse(part)
          })
          if (asked !== now) parts += 1
          expect(known.tree).toEqual(parse(now))
        }
      },
    ),
    cases(300),
  )
  // Otherwise the test would have tried nothing.
  expect(parts).toBeGreaterThan(50)
})

test('for a changed word, only the blocks around it are parsed', () => {
  const known = { text: NOTED, tree: parse(NOTED) }
  const now = NOTED.replace('Inside.', 'Inside it.')
  const asked: string[] = []
  const { tree }: { tree: Root } = parseAgain(now, known, part => {
    asked.push(part)
    return parse(part)
  })
  expect(tree).toEqual(parse(now))
  expect(asked).toHaveLength(1)
  expect(asked[0]).not.toContain('First')
  expect(asked[0]).not.toContain('Last')
  // The mark of the note.
  expect(asked[0]).toContain('[^a]: A note with')
})

test('adding or removing a note changes marks elsewhere', () => {
  const known = { text: NOTED, tree: parse(NOTED) }
  const now = NOTED.replace('[^a]: A note with\n    two lines.\n', '')
  expect(parseAgain(now, known, parse).tree).toEqual(parse(now))
})

test('a line of dashes closes open front matter from any position', () => {
  const open = NOTED.replace('---\n\nFirst', '\nFirst')
  const known = parseAgain(open, undefined, parse)
  const now = open.replace('Last[^a].', '---\n\nLast[^a].')
  expect(parse(now).children[0]?.type).toBe('yaml')
  expect(parseAgain(now, known, parse).tree).toEqual(parse(now))
})
