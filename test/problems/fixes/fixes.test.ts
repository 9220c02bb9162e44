/** Fixes of problems: how they are found, and what they write. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { runCheck } from '../../../src/check/run-check.ts'
import { problem } from '../../../src/problems/diagnostics.ts'
import { applyEdits, editOf, withoutOverlaps } from '../../../src/problems/fixes/edit.ts'
import type { Fix, FixSpec } from '../../../src/problems/fixes/types.ts'
import { flatProblems } from '../../../src/problems/reporters/flat-problems.ts'
import { copyOfAcme } from '../../support/folder.ts'

/** Returns the fixed line, or the unchanged line if there is no fix. */
function mended(line: string, fix: Fix | undefined, answer?: string): string {
  const edit = fix && editOf(fix, answer)
  return edit ? applyEdits(line, [edit]) : line
}

/** A problem in a line from `column` (from 1) to the end of the line. */
const found = (fix: FixSpec, line: string, column = 1, endColumn = line.length + 1) =>
  problem(
    new VFile({ value: line }),
    'metric-known',
    { id: 'x' },
    {
      place: { start: { line: 1, column }, end: { line: 1, column: endColumn } },
      fix,
    },
  ).fix

const name = (wrong: string, right: string): FixSpec => ({ kind: 'name', wrong, right, isGuess: false })

describe('a name', () => {
  test('is fixed at its place, as a whole word', () => {
    const line = 'unit-x: 1, unit: 2'
    expect(mended(line, found(name('unit', 'units'), line))).toBe('unit-x: 1, units: 2')
  })

  test('is fixed at the problem’s column if the word occurs twice', () => {
    const line = ':metric[ab] and :metric[ab]'
    expect(mended(line, found(name('ab', 'abc'), line, 17))).toBe(':metric[ab] and :metric[abc]')
    expect(mended(line, found(name('ab', 'abc'), line, 1, 12))).toBe(':metric[abc] and :metric[ab]')
    expect(found(name('ab', 'abc'), line, 40)).toBeUndefined()
  })

  test('that occurs twice in one directive is left to a person', () => {
    expect(found(name('metric', 'metrics'), ':metric[metric]')).toMatchObject({ isGuess: true })
    expect(found(name('anvilz', 'anvils'), ':metric[anvilz]')).toMatchObject({ isGuess: false })
  })

  test('that the source writes differently has no fix', () => {
    expect(found(name('a&b', 'ab'), ':metric[a&amp;b]')).toBeUndefined()
    expect(found(name('', 'ab'), ':metric[]')).toBeUndefined()
  })
})

describe('an attribute', () => {
  const alt: FixSpec = { kind: 'attribute', name: 'alt' }

  test('is written so that it can be read again', () => {
    const line = ':::figure{src=a.svg}'
    expect(mended(line, found(alt, line), 'A "b" & &lt;\nc')).toBe(
      ':::figure{src=a.svg alt="A &quot;b&quot; &amp; &amp;lt; c"}',
    )
  })

  test.each([
    [':::figure[A [b] c]{src=a.svg}', ':::figure[A [b] c]{src=a.svg alt="Seen"}'],
    [':::figure{title="a } b"}', ':::figure{title="a } b" alt="Seen"}'],
    [':::figure{}', ':::figure{alt="Seen"}'],
    [':::figure', ':::figure{alt="Seen"}'],
    ['::::figure{alt=""}', '::::figure{alt="Seen"}'],
    // Another attribute, and a brace that is never closed.
    [':::figure{data-alt=""}', ':::figure{data-alt="" alt="Seen"}'],
    [':::figure{src=a.svg', ':::figure{src=a.svg'],
  ])('of %s', (line, right) => {
    expect(mended(line, found(alt, line), 'Seen')).toBe(right)
  })

  test('requires an answer', () => {
    const fix = found(alt, ':::figure')
    expect(fix).toEqual({
      kind: 'attribute',
      column: 10,
      endColumn: 10,
      asks: 'alt',
      before: '{alt="',
      after: '"}',
    })
    expect(fix && editOf(fix, '  ')).toBeUndefined()
  })
})

test('a sign is fixed only at its place', () => {
  const fix: FixSpec = { kind: 'sign', wrong: ',', right: '，', isGuess: false }
  expect(mended('好,的', found(fix, '好,的', 2))).toBe('好，的')
  expect(found(fix, '好,的', 1)).toBeUndefined()
})

test('the first of overlapping edits is written', () => {
  const line = 'abcdef'
  const edit = (column: number, endColumn: number, text: string) => ({ column, endColumn, text })
  const edits = [edit(3, 5, 'X'), edit(1, 3, 'Y'), edit(4, 6, 'Z'), edit(6, 6, '+'), edit(6, 6, '-')]
  expect(applyEdits(line, withoutOverlaps(edits))).toBe('YXe+f')
})

describe('in a whole report, each fix removes its problem', () => {
  test.each([
    ['en', 'the nearest id', 'We made :metric[anvilz].', 'We made :metric[anvils].', 'metric-known'],
    [
      'en',
      'a missing attribute',
      ':::figure{src=images/forge.svg}\nX\n:::',
      ':::figure{src=images/forge.svg alt="Seen"}\nX\n:::',
      'directive-attributes',
    ],
    [
      'en',
      'an empty attribute',
      ':::figure{src=images/forge.svg alt=""}\nX\n:::',
      ':::figure{src=images/forge.svg alt="Seen"}\nX\n:::',
      'image-alt',
    ],
    [
      'en',
      'the alternative text of an image',
      '![](images/forge.svg)',
      '![Seen](images/forge.svg)',
      'image-alt',
    ],
    [
      'en',
      'a missing attribute without braces',
      'See :plain[90] of them.',
      'See :plain[90]{why="Seen"} of them.',
      'directive-attributes',
    ],
    [
      'en',
      'a colon that is prose',
      'The word :ref is a name.',
      'The word \\:ref is a name.',
      'directive-label',
    ],
    [
      'zh-Hans',
      'a full-width colon of a directive',
      '我们用了：metric[anvils]。',
      '我们用了:metric[anvils]。',
      'directive-written',
    ],
    [
      'en',
      'a name between braces',
      'We made :metric{anvils}.',
      'We made :metric[anvils].',
      'directive-label',
    ],
    [
      'en',
      'a size that is nearly right',
      ':::figure{src=images/forge.svg alt=Seen size=wid}\nX\n:::',
      ':::figure{src=images/forge.svg alt=Seen size=wide}\nX\n:::',
      'directive-attributes',
    ],
    [
      'en',
      'a value of several words',
      ':::note{title=Two words}\nX\n:::',
      ':::note{title="Two words"}\nX\n:::',
      'directive-attributes',
    ],
    ['en', 'the name of an image', '![Seen](images/forg.svg)', '![Seen](images/forge.svg)', 'image-exists'],
    ['en', 'a reference', 'See :ref[irno].', 'See :ref[iron].', 'reference-known'],
    ['en', 'two colons that are prose', '::xylophonist', '\\::xylophonist', 'directive-known'],
    ['zh-Hans', 'a typed space', '我们 Acme公司很好。', '我们Acme公司很好。', 'punctuation-chinese'],
    ['zh-Hans', 'straight quotation marks', '这是"好铁"。', '这是“好铁”。', 'punctuation-chinese'],
    ['zh-Hans', 'a half-width sign', '我们很好,公司也好。', '我们很好，公司也好。', 'punctuation-chinese'],
  ])('in %s of %s', async (locale, _, wrong, right, rule) => {
    const report = await copyOfAcme()
    const path = join(report, `2030/${locale}/02-iron.md`)
    const good = await readFile(path, 'utf8')
    const problems = async (text: string) => {
      await writeFile(path, `${good}\n${text}\n`)
      const files = await runCheck({ report, editions: [], all: false, strict: false })
      const from = good.split('\n').length
      return flatProblems(files, '').filter(
        one => one.path.includes(`${locale}/02`) && one.rule === rule && (one.line ?? 0) > from,
      )
    }
    const [problem] = await problems(wrong)
    expect(wrong.replace(problem?.excerpt ?? '', line => mended(line, problem?.mend, 'Seen'))).toBe(right)
    expect(await problems(right)).toEqual([])
  })
})
