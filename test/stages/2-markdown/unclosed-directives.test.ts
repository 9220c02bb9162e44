/** An unclosed directive is reported at its opening sign, and causes no second problem. */
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import type { Chapter } from '../../../src/stages/1-read/types.ts'
import { parseChapter } from '../../../src/stages/2-markdown/processor.ts'

/** Returns rule, place and message of each problem of a text. */
function problemsOf(markdown: string): string[] {
  const file = new VFile({ path: '2030/en/01-x.md', value: markdown })
  parseChapter({ file } as Chapter)
  return file.messages.map(({ ruleId, line, column, reason }) => `${line}:${column} ${ruleId} ${reason}`)
}

const open = (place: string, sign: string, of: string, closing: string) => [
  `${place} directive-closed The \`${sign}\` in \`${of}\` is never closed, expected \`${closing}\``,
]

test.each([
  ['::chart{title="T" type=bar', open('1:8', '{', '::chart', '}')],
  [':::case{title="T"\nText.\n:::', open('1:8', '{', ':::case', '}')],
  ['::::case{title="T\n\n:::note\nText.\n:::\n\n::::', open('1:16', '"', '::::case', '"')],
  ['- item\n\n  :::case{title="T"\n  Text.\n  :::', open('3:10', '{', ':::case', '}')],
  ["> ::chart{title='T type=bar}", open('1:17', "'", '::chart', "'")],
  [':::kpis[Words\n- one\n:::', open('1:8', '[', ':::kpis', ']')],
  [':::kpi{title="T"\n- one\n:::', open('1:7', '{', ':::kpi', '}')],
  ['Of :metric[x]{period=2030, and more.', open('1:14', '{', ':metric', '}')],
  ['Of :metric[x]{period=2030 of {that}.', open('1:14', '{', ':metric', '}')],
  ['Of :plain[x]{why="two words} and more.', open('1:18', '"', ':plain', '"')],
  ['See :ref[lear and\nmore [words](#x).', open('1:9', '[', ':ref', ']')],
  [
    '::chart{"T"}',
    ['1:8 directive-attributes The attributes of `chart` cannot be read, expected pairs: `name="value"`'],
  ],
  [
    '::contents and',
    ['1:11 directive-form Unexpected words after `::contents`, expected the end of the line'],
  ],
])('%j', (markdown, problems) => {
  expect(problemsOf(markdown)).toEqual(problems)
})

test.each([
  'Of :metric[x]{period=2030\nas=number}.',
  'Of :metric[x][y] and :metric[x]{period=2030}{z}.',
  'Of :metric[x [y] z]\\{ and \\:metric[x.',
  '`::chart{` and\n`\n::chart{title=`.',
  '```\n::chart{title="T"\n```',
  '\\::chart{title="T"',
  '::made up, as prose',
  ':: note that this is prose',
  '::: word\nprose',
  ':::note\nText.\n:::',
  'A :note{ of :prose[ is prose.',
  ':::note{title=Words}\nText.\n:::',
  'Status:plan[^2] and colours:red[^3], and a:foo[b].\n\n[^2]: One.\n\n[^3]: Two.',
  'Write \\:metric[x] for it.',
])('reports no problem for %j', markdown => {
  expect(problemsOf(markdown)).toEqual([])
})

test('a closing line without a block is reported even after a refused block', () => {
  expect(problemsOf(':::case{title="T"\nText.\n:::\n\n:::')).toHaveLength(2)
  expect(problemsOf(':::case{title="T"\n\nText.\n\n:::')).toHaveLength(1)
})
