/** Each rule has a report that triggers it once, at the right line and column; the sample report triggers none. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { rules, strictRules } from '../../src/check/index.ts'
import { runCheck } from '../../src/check/run-check.ts'
import { copyOfAcme } from '../support/folder.ts'
import { plainPng } from '../support/png.ts'

type Edit = (report: string) => Promise<void>
const CHAPTER = '2030/en/02-iron.md'
const CHINESE = '2030/zh-Hans/02-iron.md'
const METRICS = 'metrics/acme.yaml'

const append =
  (path: string, text: string): Edit =>
  async report => {
    const file = join(report, path)
    await mkdir(dirname(file), { recursive: true })
    const before = await readFile(file, 'utf8').catch(() => '')
    await writeFile(file, `${before.trimEnd()}\n\n${text}\n`)
  }

const replaceIn =
  (path: string, from: string, to: string): Edit =>
  async report => {
    const file = join(report, path)
    await writeFile(file, (await readFile(file, 'utf8')).replace(from, to))
  }

/** Rules for differences between languages, which these edits trigger too; parity.test.ts tests them. */
const isOfLanguages = (id: string | undefined) => /^(?:parity|translation)-/.test(id ?? '')

async function problems(report: string, strict = false) {
  const files = await runCheck({ report, editions: [], all: false, strict })
  return files.flatMap(file =>
    file.messages
      .filter(({ ruleId }) => !isOfLanguages(ruleId))
      .map(message => ({
        rule: message.ruleId,
        path: file.path,
        // Lines are counted from the line on which the edit begins.
        text: String(file.value).split('\n')[(message.line ?? 0) - 1] ?? '',
        column: message.column,
        reason: message.reason,
      })),
  )
}

const metric = (id: string, more: string) =>
  `${id}:\n  title: { en: ${id}, zh-Hans: ${id} }\n  kind: count\n${more}`

/** Rule, edit, text of the reported line, its column, and words of the message. */
const CASES: [rule: string, name: string, edit: Edit, line: string, column: number, says: string][] = [
  [
    'markdown-written',
    'a link with a space in it',
    append(CHAPTER, 'See [words] (https://example.org).'),
    'See [words]',
    5,
    'expected `[words](https://example.org)`',
  ],
  [
    'table-written',
    'a row with fewer cells than its head',
    append(CHAPTER, '| a | b |\n| - | - |\n| c |'),
    '| c |',
    1,
    'The row has 1 cell, expected 2',
  ],
  [
    'note-used',
    'a note that nothing marks',
    append(CHAPTER, '[^lost]: Words of it.'),
    '[^lost]: Words',
    1,
    '`[^lost]`',
  ],
  [
    'table-written',
    'a row with more cells than its head',
    append(CHAPTER, '| a | b |\n| - | - |\n| c | d | e |'),
    '| c | d | e |',
    9,
    'The row has 3 cells, expected at most 2',
  ],
  [
    'unit-once',
    'a unit behind a figure that has it',
    append(CHAPTER, 'Of :metric[anvils] anvils in all.'),
    'Of :metric[anvils] anvils',
    19,
    'Unexpected `anvils` after `:metric[anvils]`',
  ],
  [
    'unit-once',
    'a sign of percent behind a percentage',
    append(CHAPTER, 'It grew by :metric[growth]%.'),
    'It grew by',
    27,
    'Unexpected `%`',
  ],
  [
    'words-translated',
    'a metric that one language has no words for',
    async report => {
      await append(
        METRICS,
        'tin:\n  title: { en: Tin }\n  kind: count\n  observations:\n    2030: { value: 5, source: ledger }',
      )(report)
      for (const path of [CHAPTER, CHINESE]) await append(path, ':metric[tin]')(report)
    },
    'title: { en: Tin }',
    3,
    '`tin.title` has no words in `zh-Hans`',
  ],
  [
    'words-translated',
    'an edition that one language has no theme for',
    async report => {
      const edition = join(report, '2030/edition.yaml')
      const text = await readFile(edition, 'utf8')
      await writeFile(edition, text.replace(/^theme:.*$/m, 'theme: { en: Iron, zh-Hans: "" }'))
    },
    'theme: { en: Iron, zh-Hans: "" }',
    1,
    '`theme` has no words in `zh-Hans`',
  ],
  [
    'image-resolution',
    'an image of one pixel',
    async report => {
      const png =
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII='
      await writeFile(join(report, '2030/images/small.png'), Buffer.from(png, 'base64'))
      await append(CHAPTER, '![A grey square](images/small.png)')(report)
    },
    'small.png',
    1,
    'is 1 pixels wide, expected 913',
  ],
  [
    'image-resolution',
    'an image across the page',
    async report => {
      await writeFile(join(report, '2030/images/small.png'), plainPng(950, 1, [90, 90, 90]))
      await append(CHAPTER, ':::figure{src=images/small.png alt="Grey" size=wide}\nGrey.\n:::')(report)
    },
    'small.png',
    1,
    'is 950 pixels wide, expected 1386',
  ],
  [
    'image-resolution',
    'an image that fills a page',
    async report => {
      await writeFile(join(report, '2030/images/small.png'), plainPng(700, 990, [90, 90, 90]))
      const file = join(report, CHAPTER)
      const text = await readFile(file, 'utf8')
      await writeFile(
        file,
        text.replace('opener: art', 'opener: { image: images/small.png, alt: A grey wall }'),
      )
    },
    'small.png',
    9,
    'is 700 pixels wide, expected 1654',
  ],
  [
    'claim-direction',
    'a value that rose and is said to have fallen',
    append(CHAPTER, 'Output fell to :metric[anvils].'),
    'Output fell',
    8,
    '`anvils` rose from 36.1 million (2029) to 36.84 million (2030)',
  ],
  [
    'claim-record',
    'a record that an earlier year has',
    append(CHAPTER, 'At :metric[anvils], the lowest in two years.'),
    'the lowest',
    25,
    '`anvils` was lower in 2029',
  ],
  [
    'claim-fraction',
    'a fraction that is not the share beside it',
    async report => {
      await append(
        METRICS,
        'women:\n  title: { en: Women, zh-Hans: 女性 }\n  kind: percent\n  observations:\n    2030: { value: 38%, source: ledger }',
      )(report)
      for (const path of [CHAPTER, CHINESE])
        await append(path, path === CHAPTER ? 'Half (:metric[women]) are women.' : ':metric[women]')(report)
    },
    'Half (',
    1,
    '`women` is 38% in 2030',
  ],
  [
    'claim-multiple',
    'a value that has not doubled',
    append(CHAPTER, 'Output doubled to :metric[anvils].'),
    'Output doubled',
    8,
    'from 36.1 million (2029) to 36.84 million (2030)',
  ],
  ['number-cited', 'a typed number', append(CHAPTER, 'We employ 105 people.'), 'We employ 105', 11, '`105`'],
  ['number-cited', 'a percentage', append(CHAPTER, 'Sales rose by 7.5%.'), 'Sales rose', 15, '`7.5%`'],
  [
    'number-cited',
    'Chinese numerals',
    append(CHINESE, '就业机会三千六百八十四万个。'),
    '就业机会',
    5,
    '三千六百八十四万',
  ],
  [
    'figure-same-words',
    'one figure at two precisions',
    append(CHAPTER, 'Once :metric[rd-spend]{decimals=1}.'),
    'Once',
    1,
    'as in line',
  ],
  [
    'metric-used',
    'a metric that nobody cites',
    append(METRICS, metric('idle', '  observations: { 2030: { value: 3, source: ledger } }')),
    'title: { en: idle',
    3,
    '`idle`',
  ],
  [
    'chapter-language',
    'a chapter that nobody translated',
    async report => {
      const words = 'Acme turns iron into anvils, and lends them to whoever needs one. '
      const text = `---\ntitle: On lending\npart: main\n---\n\n## Lending\n\n${words.repeat(5)}\n\nThe end.\n`
      for (const locale of ['en', 'zh-Hans'])
        await writeFile(join(report, `2030/${locale}/04-lending.md`), text)
    },
    'Acme turns iron',
    1,
    'another language, expected `zh-Hans`',
  ],
  [
    'chapter-language',
    'a chapter in the folder of another language',
    async report => {
      const words = '顶点公司把铁打成铁砧，借给需要的人。'
      const text = `---\ntitle: 出借\npart: main\n---\n\n## 出借\n\n${words.repeat(5)}\n`
      for (const locale of ['en', 'zh-Hans'])
        await writeFile(join(report, `2030/${locale}/04-lending.md`), text)
    },
    '顶点公司把铁',
    1,
    'another language, expected `en`',
  ],
  [
    'magnitude-plausible',
    'a value without its scale',
    async report => {
      const file = join(report, METRICS)
      await writeFile(file, (await readFile(file, 'utf8')).replace('36.84 million', '36.84'))
    },
    '2030: { value: 36.84,',
    20,
    'expected the magnitude of `36.1 million` in 2029',
  ],
  [
    'markdown-written',
    'a note in a title, where nothing is marked',
    append(CHAPTER, '::table{title="Anvils[^1]" metrics=anvils}'),
    '::table{title="Anvils[^1]',
    1,
    '`[^1]` in `title` is printed as it is written',
  ],
  [
    'number-known',
    'a number in a title that the registry does not have',
    append(CHAPTER, '::table{title="Anvils: 36.48 million" metrics=anvils}'),
    '::table{title="Anvils',
    1,
    'Number `36.48 million` in `title`',
  ],
  [
    'parts-whole',
    'parts that add up to more than the whole',
    async report => {
      await append(
        METRICS,
        'staff:\n  title: { en: Staff, zh-Hans: 员工 }\n  kind: count\n  unit: { en: people, zh-Hans: 人 }\n  dimensions: { gender: { female: { en: women, zh-Hans: 女 }, male: { en: men, zh-Hans: 男 } } }\n  observations:\n    2030:\n      - { value: 100, source: ledger }\n      - { dimensions: { gender: female }, value: 45, source: ledger }\n      - { dimensions: { gender: male }, value: 57, source: ledger }',
      )(report)
      for (const path of [CHAPTER, CHINESE]) await append(path, ':metric[staff]')(report)
    },
    'gender: female }, value',
    9,
    'add up to 102 in 2030, expected 100',
  ],
  [
    'value-possible',
    'a count that is not whole',
    async report => {
      await append(
        METRICS,
        'visits:\n  title: { en: Visits, zh-Hans: 参观 }\n  kind: count\n  observations:\n    2030: { value: 12.5, source: ledger }',
      )(report)
      for (const path of [CHAPTER, CHINESE]) await append(path, ':metric[visits]')(report)
    },
    'value: 12.5',
    20,
    'Count 12.5 of `visits`',
  ],
  [
    'dates-possible',
    'a source that is dated after the publication',
    replaceIn('sources.yaml', 'date: 2031-02-01', 'date: 2031-04-01'),
    'title: { en: Acme’s',
    3,
    'Source `ledger` is dated 2031-04-01, after the edition was published (2031-03-01)',
  ],
  [
    'target-status',
    'a target that is met only in words',
    append(
      'targets.yaml',
      'more:\n  title: { en: More, zh-Hans: 更多 }\n  commitment: { en: More., zh-Hans: 更多。 }\n  metric: anvils\n  base: { year: 2029 }\n  value: 40 million\n  year: 2035\n  status: met\n  source: ledger',
    ),
    'title: { en: More',
    3,
    '`anvils` is 36.84 million in 2030 and should be 40 million',
  ],
  [
    'target-words',
    'a commitment with another year than the target',
    append(
      'targets.yaml',
      'more:\n  title: { en: More, zh-Hans: 更多 }\n  commitment: { en: More anvils by 2036., zh-Hans: 到2035年更多。 }\n  year: 2035\n  status: started\n  source: ledger',
    ),
    'title: { en: More',
    3,
    'name 2036, but its fields have 2035',
  ],
  [
    'target-base',
    'a measured target without a base',
    append(
      'targets.yaml',
      'more:\n  title: { en: More, zh-Hans: 更多 }\n  commitment: { en: More., zh-Hans: 更多。 }\n  metric: anvils\n  value: 40 million\n  year: 2035\n  status: started\n  source: ledger',
    ),
    'title: { en: More',
    3,
    '`more`',
  ],
  [
    'restatement-listed',
    'a restatement that no list has',
    async report => {
      const file = join(report, METRICS)
      const revision =
        '      revisions:\n        - { edition: 2030, value: 36.2 million, reason: error, source: ledger, note: { en: Recounted., zh-Hans: 重新统计。 } }'
      const text = await readFile(file, 'utf8')
      await writeFile(
        file,
        text.replace(
          '2029: { value: 36.1 million, source: ledger }',
          `2029:\n      value: 36.1 million\n      source: ledger\n${revision}`,
        ),
      )
      await append('2030/en/03-about.md', '::restatements')(report)
    },
    'edition: 2030',
    11,
    'does not list the restatement of',
  ],
  [
    'evidence-unchanged',
    'a changed file',
    async report => {
      await append('evidence/count.txt', 'changed')(report)
      const sha256 = createHash('sha256').update('as it was').digest('hex')
      await append(
        METRICS,
        metric(
          'kept',
          `  observations:\n    2029: { value: 3, source: ledger, evidence: { file: evidence/count.txt, sha256: ${sha256} } }`,
        ),
      )(report)
    },
    '2029: { value: 3',
    11,
    'Evidence evidence/count.txt has changed',
  ],
  [
    'heading-order',
    'a level left out',
    append(CHAPTER, '## One\n\n#### Three'),
    '#### Three',
    1,
    'level 4 after level 2',
  ],
  [
    'directive-written',
    'a full-width colon',
    append(CHINESE, '共：metric[anvils]。'),
    '：metric',
    2,
    'half-width',
  ],
  ['table-written', 'no line of dashes', append(CHAPTER, '| a | b |\n| c | d |'), '| a | b |', 1, 'a table'],
  ['punctuation-chinese', 'half-width punctuation', append(CHINESE, '铁,很硬。'), '铁,很硬', 2, '`，`'],
  [
    'punctuation-chinese',
    'a half-width sign behind a citation',
    append(CHINESE, '共:metric[anvils],很多。'),
    '共:metric',
    17,
    '`，`',
  ],
  ['punctuation-chinese', 'one between Latin and Han', append(CHINESE, '按LEED,很好。'), '按LEED', 6, '`，`'],
  ['punctuation-chinese', 'straight quotation marks', append(CHINESE, '是"铁"。'), '是"铁', 2, '`“铁”`'],
  ['punctuation-chinese', 'three dots', append(CHINESE, '铁...很硬。'), '铁...', 2, '`……`'],
  [
    'punctuation-chinese',
    'a typed space',
    append(CHINESE, '使用 LEED认证。'),
    '使用 LEED',
    3,
    'between Han and Latin',
  ],
  [
    'term-preferred',
    'a word that the glossary avoids',
    async report => {
      await append(
        'glossary.yaml',
        'smithy: { words: { en: forge, zh-Hans: 锻造间 }, avoid: { en: [smithy] } }',
      )(report)
      await append(CHAPTER, 'In the smithy it is warm.')(report)
    },
    'In the smithy',
    8,
    '`forge`',
  ],
  [
    'wording-change',
    'a fall by several times',
    append(CHINESE, '成本减少了三倍。'),
    '成本减少了三倍',
    3,
    '减少了三倍',
  ],
]

test.each(CASES)('%s: %s', async (rule, _, edit, line, column, says) => {
  const report = await copyOfAcme()
  await edit(report)
  const found = await problems(report)
  expect(found.map(problem => problem.rule)).toEqual([rule])
  expect(found[0]?.text).toContain(line)
  expect(found[0]?.column).toBe(column)
  expect(found[0]?.reason).toContain(says)
})

test('the sample report triggers none', async () => {
  expect(await problems(await copyOfAcme())).toEqual([])
})

test('under --strict every cited value must be approved', async () => {
  const report = await copyOfAcme()
  expect(await problems(report, true)).toEqual([])
  const sources = join(report, 'sources.yaml')
  await writeFile(sources, (await readFile(sources, 'utf8')).replace('status: approved', 'status: reviewed'))
  const found = await problems(report, true)
  // Reported once, where the status is written.
  expect(found).toMatchObject([
    { rule: 'figure-approved', path: 'sources.yaml', text: '  status: reviewed', column: 11 },
  ])
  expect(found[0]?.reason).toContain('`reviewed` of `ledger`')
})

test('every rule has a case', () => {
  const covered = new Set([...CASES.map(([rule]) => rule), 'figure-approved'])
  expect([...rules, ...strictRules].filter(({ id }) => !covered.has(id) && !isOfLanguages(id))).toEqual([])
})

test('addresses and names in another script are not counted as text of a language', async () => {
  const report = await copyOfAcme()
  const names = '- Acme Sustainability Report, Standards of Iron and Steel, Volume One\n'
  const text = `---\ntitle: 参考文献\npart: main\n---\n\nAcme Ltd, Forge Lane, Ironbridge\n\n${names.repeat(9)}`
  for (const locale of ['en', 'zh-Hans']) await writeFile(join(report, `2030/${locale}/04-sources.md`), text)
  expect(await problems(report)).toEqual([])
})

test('a link that is the mark of a note is no typed number, unlike one that is a value', async () => {
  const report = await copyOfAcme()
  await append(CHAPTER, 'It has sources [1](https://a.example), [2](https://b.example).')(report)
  expect(await problems(report)).toEqual([])
  await append(CHAPTER, 'Members: [12](https://a.example). It has [13](https://b.example) plants.')(report)
  expect((await problems(report)).map(({ rule }) => rule)).toEqual(['number-cited', 'number-cited'])
})

test('a problem is suppressed at its place, with a reason', async () => {
  const report = await copyOfAcme()
  await append(CHAPTER, '<!-- allow number-cited: a song title -->\n\nThey sang 105 Bottles.')(report)
  expect(await problems(report)).toEqual([])
  await append(CHAPTER, '<!-- allow number-cited -->\n\nThey sang 99 Bottles.')(report)
  expect((await problems(report)).map(({ rule }) => rule).sort()).toEqual(['allow-reason'])
})

test('an `allow` in a code example suppresses nothing, and is not reported as unused', async () => {
  const report = await copyOfAcme()
  const shown =
    '```markdown\n<!-- allow number-cited: a song -->\n```\n\nWrite `<!-- allow number-cited -->`.'
  await append(CHAPTER, `${shown}\n\nThey sang 99 Bottles.`)(report)
  expect((await problems(report)).map(({ rule }) => rule)).toEqual(['number-cited'])
})

test('an `allow` between two charts is recognised', async () => {
  const report = await copyOfAcme()
  const chart = (id: string) =>
    `\`\`\`chart\nid: ${id}\ntitle: T\nmarks: [{ barX: { metrics: anvils, x: value, y: period } }]\n\`\`\``
  const allowed = '<!-- allow number-cited: a song title -->\n\nThey sang 105 Bottles.'
  await append(CHAPTER, `${chart('one')}\n\n${allowed}\n\n${chart('two')}`)(report)
  expect((await problems(report)).map(({ rule }) => rule)).not.toContain('number-cited')
})

test('an `allow` that is no longer needed is reported', async () => {
  const report = await copyOfAcme()
  await append(CHAPTER, '<!-- allow number-cited: once there was one -->\n\nThey sang.')(report)
  expect(await problems(report)).toMatchObject([{ rule: 'allow-used' }])
})
