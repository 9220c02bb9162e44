/** Dated words are found in attributes that are printed, but not in ids, periods and texts for authors. */
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import type { Chapter } from '../../../src/stages/1-read/types.ts'
import { datedPassages } from '../../../src/stages/2-markdown/passages/passages.ts'
import { parseChapter } from '../../../src/stages/2-markdown/processor.ts'

function dated(markdown: string): string[] {
  const file = new VFile({ path: '2031/en/01-forge.md', value: markdown })
  const tree = parseChapter({ file } as Chapter)
  return datedPassages(tree, file, 'en', ['2030', '2031']).map(({ words }) => words)
}

const TABLE = '| Kind |\n| --- |\n| Small |'

test.each([
  ['the title of a table', `:::table{title="Anvils of 2030"}\n${TABLE}\n:::`],
  ['the notes of a table', `:::table{title="Anvils" notes="Counted in 2030."}\n${TABLE}\n:::`],
  ['the note of a chart', '::chart{title="Anvils" type=bar metrics=anvils note="without 2030"}'],
  ['the axes of a chart', '::chart{title="A" type=scatter metrics="a, b" axes="Sold in 2030 | Made"}'],
  ['the axes of a fence', '```chart\ntitle: Anvils\ntype: scatter\naxes: Sold in 2030 | Made\n```'],
  ['why a disclosure is left out', '::discloses[gri:305-1]{omits=b explanation="Not before 2030"}'],
  ['who says a quote', ':::quote{by="A. Smith, chair until 2030"}\nWords.\n:::'],
])('%s', (_, markdown) => {
  expect(dated(markdown)).toEqual(['2030'])
})

test.each([
  ['a period', '::table{title="Anvils" metrics=anvils periods="2029, 2030"}'],
  ['a year of a timeline', ':::timeline{from=2030}\n- **March** Founded.\n:::'],
  ['a source', ':::figure{src=plan.svg alt="The plan" source=annual-report-2030}\nThe plan.\n:::'],
  ['a dimension', '::table{title="Anvils" metrics=anvils by=plan-2030}'],
])('not %s', (_, markdown) => {
  expect(dated(markdown)).toEqual([])
})
