/** Typing slips in a chapter: each is one problem, at its place, that says what to write instead. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCheck } from '../../src/check/run-check.ts'
import { applyEdits, editOf } from '../../src/problems/fixes/edit.ts'
import { copyOfAcme } from '../support/folder.ts'

const IRON = '2030/en/02-iron.md'

/** Returns the problems of a chapter with these lines at its end. */
async function problemsWith(lines: string) {
  const report = await copyOfAcme()
  const path = join(report, IRON)
  const text = `${(await readFile(path, 'utf8')).trimEnd()}\n\n${lines}\n`
  await writeFile(path, text)
  const files = await runCheck({ report, editions: [], all: false, strict: false })
  return files
    .flatMap(({ path: at, messages }) => messages.map(message => ({ at, message })))
    .filter(({ message: { fatal, ruleId } }) => fatal !== undefined && !/^parity-/.test(ruleId ?? ''))
    .map(({ at, message }) => {
      const { fix, line = 1, ruleId, reason, note } = message
      const edit = fix && editOf(fix)
      return {
        at,
        rule: ruleId,
        says: `${reason} ${note ?? ''}`,
        isGuess: fix && 'isGuess' in fix && fix.isGuess,
        mended: edit && applyEdits(text.split('\n')[line - 1] ?? '', [edit]),
      }
    })
}

/** Lines, rule, words of the message with its note, and the line after the fix. */
type Slip = [lines: string, rule: string, says: string, mended?: string]

const ATTRIBUTES: Slip[] = [
  [
    'Of :metric[anvils]{period=2029 period=2030}.',
    'directive-attributes',
    'Duplicate attribute `period`: `period=2029` and `period=2030`',
  ],
  [
    'See :ref[forge]{page=3}.',
    'directive-attributes',
    'expected `page` without a value',
    'See :ref[forge]{page}.',
  ],
  [
    '::table{title="T" metrics=anvils change=maybe}',
    'directive-attributes',
    'Write `{change}`',
    '::table{title="T" metrics=anvils change}',
  ],
  // The intended text is read, so no words are missing.
  [':::case{titel="Water"}\nWords.\n:::', 'directive-attributes', 'mean `title`?', ':::case{title="Water"}'],
  [
    'Of :plain[24]{because="a figure of speech"}.',
    'directive-attributes',
    'mean `why`?',
    'Of :plain[24]{why="a figure of speech"}.',
  ],
  [
    '::table{title="T" metric=anvils}',
    'directive-attributes',
    'mean `metrics`?',
    '::table{title="T" metrics=anvils}',
  ],
  ['::chart{title="T" type=bar metric=anvils}', 'directive-attributes', 'mean `metrics`?'],
  [
    '::chart{title="T" type=bar metrics=anvils size=hlaf}',
    'directive-attributes',
    'Unexpected `size=hlaf`, expected `full` or `half` Did you mean `half`?',
    '::chart{title="T" type=bar metrics=anvils size=half}',
  ],
  [
    ":::quote{by='Ann O'Neill'}\nWords.\n:::",
    'directive-closed',
    'expected `by="Ann O\'Neill"`',
    ':::quote{by="Ann O\'Neill"}',
  ],
  [
    ':::case(title="A flood")\nWords.\n:::',
    'directive-form',
    'expected `:::case{title="A flood"}`',
    ':::case{title="A flood"}',
  ],
  [
    ':::case（title=“A flood”）\nWords.\n:::',
    'directive-form',
    'expected `:::case{title="A flood"}`',
    ':::case{title="A flood"}',
  ],
  [
    '::table(title="T" metrics=anvils)',
    'directive-form',
    'expected `::table{title="T" metrics=anvils}`',
    '::table{title="T" metrics=anvils}',
  ],
  [':::note(of water)\nWords.\n:::', 'directive-form', 'expected `:::note{…}`'],
  [
    ':::timeline{title="T" from=2020}\n- **2024:** Founded\n:::',
    'timeline-list',
    'Unexpected `:` after the date `2024`',
    '- **2024** Founded',
  ],
  [
    'Of :change[anvils]（from=2029）.',
    'directive-written',
    'expected `{from=2029}`',
    'Of :change[anvils]{from=2029}.',
  ],
  [
    'Of :metric[anvils]｛period＝2029｝.',
    'directive-written',
    'expected `{period=2029}`',
    'Of :metric[anvils]{period=2029}.',
  ],
  ['Words[^m].\n\n[m]: Words of a note.', 'note-defined', 'expected `[^m]:`', '[^m]: Words of a note.'],
  ['Words[m].\n\n[m]: Estimated.', 'link-inside', 'or a note: `[^m]: Estimated.`'],
  ['共[m]。\n\n[m]: 不含外包员工。', 'link-inside', 'or a note: `[^m]: 不含外包员工。`'],
  [':::figure{src=images/forge.svg alt=""}\nA forge.\n:::', 'image-alt', 'Describe the picture'],
  [
    ':::case{title=“Water”}\nWords.\n:::',
    'directive-attributes',
    'Unexpected `“` between the braces of `case`',
    ':::case{title="Water"}',
  ],
  [
    ':::case{title=“Water of ours”}\nWords.\n:::',
    'directive-attributes',
    'mean `{title="Water of ours"}`?',
    ':::case{title="Water of ours"}',
  ],
  [':::case{title="Water”}\nWords.\n:::', 'directive-attributes', '`”`', ':::case{title="Water"}'],
  [
    'Of :metric[anvils]{period=“2029”}.',
    'directive-attributes',
    'mean `{period="2029"}`?',
    'Of :metric[anvils]{period="2029"}.',
  ],
  [
    'Of :metric[anvils]{period＝2029}.',
    'directive-attributes',
    'Unexpected `＝`',
    'Of :metric[anvils]{period=2029}.',
  ],
  [
    'Of :metric[anvils]{period=2029，as=number} there.',
    'directive-attributes',
    'Unexpected `，`',
    'Of :metric[anvils]{period=2029 as=number} there.',
  ],
  [
    '::table{title="T" metrics=anvils，rd-spend}',
    'directive-attributes',
    'Write `metrics="anvils, rd-spend"`',
    '::table{title="T" metrics=anvils,rd-spend}',
  ],
]

const BRACKETS: Slip[] = [
  ['Of :metric[anvils}.', 'directive-closed', 'Unexpected `}` after `:metric[anvils`', 'Of :metric[anvils].'],
  [
    'Of :metric[anvils]{period=2029].',
    'directive-closed',
    'expected `}`',
    'Of :metric[anvils]{period=2029}.',
  ],
  ['Of :metric(anvils).', 'directive-label', 'Write `:metric[anvils]`', 'Of :metric[anvils].'],
  ['It is :change{from=2028}.', 'directive-label', '`:change[…]{from=2028}`'],
  [
    '::chart[#c title="T" type=bar metrics=anvils]\n\nSee :ref[c].',
    'directive-label',
    'expected no square brackets',
    '::chart{#c title="T" type=bar metrics=anvils}',
  ],
  [
    ':::note[Watch out]\nWords.\n:::',
    'directive-label',
    'Did you mean `:::note{title="Watch out"}`?',
    ':::note{title="Watch out"}',
  ],
  [
    '::chart {#c title="T" type=bar metrics=anvils}',
    'directive-form',
    'Unexpected space after `::chart`',
    '::chart{#c title="T" type=bar metrics=anvils}',
  ],
  [
    '：：：note｛title=Hot｝\nWords.\n：：：',
    'directive-form',
    'Unexpected full-width characters in `：：：note｛title=Hot｝`',
    ':::note{title=Hot}',
  ],
  [':::note\nWords.\n：：：', 'directive-fence', 'Unexpected `：：：` after `note`', ':::'],
]

const NAMES: Slip[] = [
  ['::targets{group=Climat}', 'target-known', 'mean `Climate`?', '::targets{group=Climate}'],
  ['::targets{group=Water}', 'target-known', 'Unknown group of targets `Water`'],
  ['Of :metric[net-zero].', 'metric-known', 'as `:target[net-zero]`', 'Of :target[net-zero].'],
  ['Of :target[anvils].', 'target-known', 'as `:metric[anvils]`', 'Of :metric[anvils].'],
]

const TABLES: Slip[] = [
  ['::table{title="T" metrics=anvils periods=20}', 'periods-valid', 'Write `periods=2`'],
  ['::table{title="T" metrics="anvils, rd-spend" periods=2018..2030}', 'periods-valid', 'begin in 2028'],
  ['| a | b |\n| - | - |\n| c |', 'table-written', 'The row has 1 cell, expected 2'],
  [':::table{#t title="T"}\n| a | b |\n| c | d |\n:::\n\nSee :ref[t].', 'table-rows', 'Write `|---|---|`'],
  ['| a | b |\n|---|\n| c | d |', 'table-written', 'Unexpected `|---|` with 1', '|---|---|'],
]

const SIGNS: Slip[] = [
  ...[
    ';metric[anvils]',
    '@metric[anvils]',
    '$metric[anvils]',
    '\\metric[anvils]',
    '{{metric:anvils}}',
    '{{metric anvils}}',
  ].map(
    (wrong): Slip => [
      `Of ${wrong} there.`,
      'directive-written',
      `Unexpected \`${wrong}\` as text, expected \`:metric[anvils]\``,
      'Of :metric[anvils] there.',
    ],
  ),
  ['It is {{net-zero}}.', 'directive-written', 'expected `:target[net-zero]`', 'It is :target[net-zero].'],
  ['Of <metric:anvils>.', 'link-safe', 'expected `:metric[anvils]`', 'Of :metric[anvils].'],
]

const LINKS: Slip[] = [
  ['See [words] (https://example.org).', 'markdown-written', 'no space', 'See [words](https://example.org).'],
  ['见[此处]（https://example.org）。', 'markdown-written', 'half-width', '见[此处](https://example.org)。'],
  ['![A forge] (images/forge.svg)', 'markdown-written', 'no space', '![A forge](images/forge.svg)'],
  ['![A forge](my forge.svg)', 'markdown-written', 'Rename the file', '![A forge](my%20forge.svg)'],
  [
    'See [words](https://example.org and more.',
    'markdown-written',
    'Write `)` after the address',
    'See [words](https://example.org) and more.',
  ],
  [
    'See [x](http:/example.org/a).',
    'link-complete',
    '`http://example.org/a`',
    'See [x](http://example.org/a).',
  ],
  ['See [x](https：//example.org).', 'link-complete', 'half-width', 'See [x](https://example.org).'],
  ['See [x](03-about).', 'link-inside', 'Write `:ref[about]`', 'See [x](#about).'],
]

const MARKS: Slip[] = [
  ['A **words ** here.', 'markdown-written', 'Remove the spaces inside the stars', 'A **words** here.'],
  ['A ** words** here.', 'markdown-written', 'expected `**words**`', 'A **words** here.'],
  ['**Note: **words.', 'markdown-written', '`**Note:** `', '**Note:** words.'],
  ['**:metric[anvils] of them ** were made.', 'markdown-written', '`**:metric[anvils] of them**`'],
  ['##Water use', 'markdown-written', 'expected `## Water use`', '## Water use'],
  ['Words.\n##Water use', 'markdown-written', 'expected `## Water use`', '## Water use'],
  ['#Water use', 'markdown-written', 'expected `## Water use`', '## Water use'],
  ['＃＃ 水', 'markdown-written', 'expected `## 水`', '## 水'],
  ['##\u00a0Water use', 'markdown-written', 'expected `## Water use`', '## Water use'],
  ['•\tWater\n•\tAir', 'markdown-written', 'with `-` and a space', '- Water'],
  ['-\u00a0Water', 'markdown-written', 'expected `- Water`', '- Water'],
  ['##', 'heading-words', 'Write words after'],
  ['Words.[^a]\n\n[^a]: One.\n\n[^a]: Two.', 'note-used', 'Duplicate note `[^a]`'],
]

const timeline = (attributes: string, items: string) => `:::timeline{title="T" ${attributes}}\n${items}\n:::`
const TIMELINES: Slip[] = [
  [timeline('from=2020 until=2040', '- **2019** Early.'), 'timeline-list', 'Write `from=2019`'],
  [timeline('from=2020', '- **2035** Late.\n\n* **2020** Begun.'), 'timeline-list', 'Write `until=2035`'],
  [timeline('from=2020 until=2010', '- **2021** Done.'), 'timeline-list', 'expected 2020 or later'],
  [timeline('until=2010', '- **2021** Done.'), 'directive-attributes', 'Missing attribute `from`'],
  [timeline('from=2012', '- **2011** Early.'), 'timeline-list', 'before the timeline, which begins in 2012'],
  [timeline('from=2010', '- **2012-13** Done.'), 'timeline-list', '`- **2012** (2012-13) …`'],
  [timeline('from=2010', '- **2012–2013** Done.'), 'timeline-list', '`- **2012** (2012–2013) …`'],
  [timeline('from=2010', '- **2012-02-30** Done.'), 'timeline-list', 'a month from `01` to `12`'],
]

const PICTURES: Slip[] = [
  [
    '```chrat\nid: c\ntitle: T\ntype: bar\nmetrics: anvils\n```\n\nSee :ref[c].',
    'directive-known',
    'mean `chart`?',
    '```chart',
  ],
  ['![A forge](forge.svg)', 'image-exists', '`images/forge.svg`?', '![A forge](images/forge.svg)'],
  ['![A forge](images\\forge.svg)', 'image-exists', '`images/forge.svg`?', '![A forge](images/forge.svg)'],
  ['![image](images/forge.svg)', 'image-alt', 'Unexpected alternative text `image`'],
  ['![IMG_2031.jpg](images/forge.svg)', 'image-alt', 'Describe the picture in a sentence'],
  [':::figure{src=images/forge.svg alt=图片}\nA forge.\n:::', 'image-alt', '`图片`'],
]

const LEFT_OPEN: Slip[] = [
  ['A **bold beginning and no end.', 'markdown-written', 'is never closed'],
  ['See [words][nowhere] there.', 'markdown-written', 'expected an address for `nowhere`'],
  ['See [nowhere][] there.', 'markdown-written', 'expected an address for `nowhere`'],
  ['<!-- to be written\n\nWords.', 'html-allowed', 'expected `-->`'],
  ['Words. <!-- a --> More.\n\n<!-- a --> and <!-- b', 'html-allowed', 'expected `-->`'],
  [':::note\nOne.\n\n:::case{title="C"}\nTwo.\n:::\n\nThree.', 'directive-fence', 'Close `note` with a line'],
  [
    ':::note\nOne.\n\n:::case{title="C"}\nTwo.\n:::\n\n:::',
    'directive-fence',
    'The block `note` is not closed before `case` begins',
  ],
  ['::::note\n:::case{title="C"}\nTwo.\n::::', 'directive-fence', 'The block `case` is never closed'],
  ...[':::note', ':::case{title="C"}', ':::columns', ':::quote', ':::only{format=web}'].map(
    (opening): Slip => [`${opening}\n:::`, 'directive-content', 'has no content'],
  ),
]

/** Slips that were once reported twice. */
const ONCE: Slip[] = [
  [
    'Of :metric[anvils]{period=last year}.',
    'observation-known',
    'Metric `anvils` has no value for `last year`',
  ],
  [
    'Of :metric[anvils]{period:2029}.',
    'directive-attributes',
    'mean `period=2029`?',
    'Of :metric[anvils]{period=2029}.',
  ],
  ['::chart{type=bar title="T" metrics=anvils alt=Much of it}', 'directive-attributes', 'attribute `alt`'],
  ['::chart{title="T" metrics=anvils}', 'directive-attributes', 'Missing attribute `type`'],
  ['::index', 'directive-attributes', 'Missing attribute `framework`'],
  ['::kpis{metrics=anvils}', 'directive-form', 'Write the content on the lines below'],
  ['It is <b>bold</b>.', 'html-allowed', 'Write `**words**`'],
  ['It is <constructor>.', 'html-allowed', 'Use Markdown or a directive'],
  ['::note{title="Hot"}\nWords.\n\n:::', 'directive-form', 'Write the content on the lines below'],
  [':::case{title="T" period=last year}\nWords.\n:::', 'directive-attributes', 'attribute `year`'],
  ['<!-- allow number-cited -->\nOf 1234 tonnes.', 'allow-reason', 'Write the reason'],
]

const GLUED: Slip[] = [
  ['Iron and:metric[anvils].', 'markdown-written', 'lacks a space', 'Iron and :metric[anvils].'],
  ['Of :metric[anvils]and more.', 'markdown-written', 'lacks a space', 'Of :metric[anvils] and more.'],
  [
    '    Four spaces are before this.',
    'markdown-written',
    'turn text into code',
    'Four spaces are before this.',
  ],
  ['Of a\u202eword.', 'file-characters', 'U+202E', 'Of aword.'],
  ['Of one\u000bline.', 'file-characters', 'U+000B', 'Of one line.'],
  ['第一行\u2028第二行。', 'file-characters', 'U+2028', '第一行第二行。'],
  ['Of a\u0000word.', 'file-characters', 'U+0000', 'Of aword.'],
]

const ALL = [
  ...ATTRIBUTES,
  ...BRACKETS,
  ...NAMES,
  ...TABLES,
  ...SIGNS,
  ...LINKS,
  ...MARKS,
  ...TIMELINES,
  ...PICTURES,
  ...LEFT_OPEN,
  ...ONCE,
  ...GLUED,
]

test.each(ALL)('%j', async (lines, rule, says, mended) => {
  const problems = await problemsWith(lines)
  expect(problems.map(one => [one.at, one.rule])).toEqual([[IRON, rule]])
  expect(problems[0]?.says).toContain(says)
  if (mended !== undefined) expect(problems[0]?.mended).toBe(mended)
})

test.each([
  ':::case{title="The “Water” of ours, and Acme’s"}\nWords.\n:::',
  "Of :plain[24]{why='so “called”'}.",
  'See :ref[forge]{page}, :ref[forge]{page=page} and :ref[forge]{page="true"}.',
  '| a | b | c |\n| - | - | - |\n| **Group** |\n| d | | e |',
  'They said：：：nothing.',
  'As in [the list] (Figure A), [sic] (see there) and `[x] (https://example.org)`.',
  'Of a ** b ** c, a * b, \\*\\*words \\*\\*, and `**a **`; energy ** and water ** are restated.',
  'A <mark>word of [theirs](https://example.org), **bold** ones too</mark>.',
  'Words <!-- [x] (https://example.org), **y ** --> here.',
  '#ESG is a word of ours.',
  '#OurClimate\n\n#ESG report',
  'A {anvils} of iron, and a [word].',
  timeline('from=2020', '- **2024** Done.\n\n* **2040** To come.'),
  '```chat\nmetrics of it\n```',
  '::table{title="T" metrics=anvils periods=5}',
  'See [water](https://example.org/Water_(disambiguation)).',
  'As [A][1] says, [sic] [here].',
  'Of :change[anvils]（restated）, and :metric[anvils](as reported).',
  '    npm run build -- --all',
  ':metric[anvils]{as=number}x and :metric[anvils]—or :metric[anvils]s, 共:metric[anvils]个; see :ref[forge]ab.',
  'Of :metric[anvils] anvilmakers, :metric[anvils]{as=number} anvils and :metric[growth] more.',
  'Energy** is restated, as is\n\n**Water.',
  '能源消耗**下降了。\n\n**已重述。',
  'About half%** of it.\n\n**Restated since.',
  '::table{title="Energy**" metrics=anvils}\n\n**Restated since.',
  'The :metric[anvils]{as=number}th and the :metric[anvils]th one, as in a[i][j], [Board][Chair] and [GRI two][GRI three].',
  '约RMB:metric[anvils]，共:metric[anvils]GWh；如[环境][社会]所述。',
  ':::::note\n::::case{title="C"}\n:::quote\nWords.\n:::\n::::\n:::::',
  ':::figure{src=images/forge.svg alt="A forge as a plain rectangle"}\n:::',
])('reports no problem for %j', async lines => {
  expect(await problemsWith(lines)).toEqual([])
})

test.each([
  ['：：：note［Our water story：part one］\nWords.\n:::', ':::note[Our water story：part one]'],
  [':::note{title=“Water” size=a,b}\nWords.\n:::', undefined],
])('the fix of the first line of %j keeps its words', async (lines, mended) => {
  expect((await problemsWith(lines)).map(one => one.mended)).toContain(mended)
})

test.each([
  ['Of :metric[anvils]{period:2029 period=2030}.', 'Of :metric[anvils]{period=2029 period=2030}.'],
  ['![A forge](photos/forge.svg)', '![A forge](images/forge.svg)'],
])('an ambiguous slip is a guess: %s', async (lines, mended) => {
  const [one, ...others] = await problemsWith(lines)
  expect([one?.mended, one?.isGuess, others]).toEqual([mended, true, []])
})

test('an error that `allow` cannot suppress, and a comment without a reason', async () => {
  const problems = await problemsWith('<!-- allow metric-known -->\nOf :metric[nothing-such].')
  expect(problems.map(({ rule }) => rule).sort()).toEqual(['allow-reason', 'metric-known'])
})

test('an unclosed element inside an element that is not allowed', async () => {
  const problems = await problemsWith('A <b>bold <img src="x"> word</b> here.')
  expect(problems.map(({ says }) => says)).toEqual([
    expect.stringContaining('`<b>`'),
    expect.stringContaining('`<img src="x">`'),
  ])
})

test('a chapter with a space in its name', async () => {
  const report = await copyOfAcme()
  for (const locale of ['en', 'zh-Hans']) {
    const folder = join(report, '2030', locale)
    await rename(join(folder, '03-about.md'), join(folder, '03 about.md'))
  }
  const files = await runCheck({ report, editions: [], all: false, strict: false })
  const problems = files.flatMap(({ path, messages }) => messages.map(({ reason }) => [path, reason]))
  expect(problems).toEqual(
    ['en', 'zh-Hans'].map(locale => [
      `2030/${locale}/03 about.md`,
      `Unexpected name \`2030/${locale}/03 about.md\`, expected \`03-about.md\``,
    ]),
  )
})

test('empty alternative text is reported at its place', async () => {
  const report = await copyOfAcme()
  const path = join(report, IRON)
  const text = await readFile(path, 'utf8')
  await writeFile(path, `${text}\n![photo](images/forge.svg)\n`)
  const files = await runCheck({ report, editions: [], all: false, strict: false })
  const fix = files.flatMap(({ messages }) => messages).find(({ ruleId }) => ruleId === 'image-alt')?.fix
  const edit = fix && editOf(fix, 'A forge at night')
  expect(edit && applyEdits('![photo](images/forge.svg)', [edit])).toBe(
    '![A forge at night](images/forge.svg)',
  )
})
