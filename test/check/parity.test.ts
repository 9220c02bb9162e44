/** Differences between the languages of a chapter are reported once, at their place; the shipped reports have none. */
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCheck } from '../../src/check/run-check.ts'
import { copyOfAcme, temporaryFolder } from '../support/folder.ts'
import { root, run } from '../support/run.ts'

const SOURCE = '2030/en/02-iron.md'
const TRANSLATION = '2030/zh-Hans/02-iron.md'

interface Found {
  rule: string
  /** Path, and the text of the line. */
  path: string
  line: string
  reason: string
}

async function found(report: string): Promise<Found[]> {
  const files = await runCheck({ report, editions: [], all: true, strict: false })
  return files.flatMap(file =>
    file.messages.map(({ ruleId, line, reason }) => ({
      rule: ruleId ?? '',
      path: file.path,
      line: String(file.value).split('\n')[(line ?? 0) - 1] ?? '',
      reason,
    })),
  )
}

async function replace(report: string, path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(report, path), 'utf8')
  expect(text).toContain(from)
  await writeFile(
    join(report, path),
    text.replace(from, () => to),
  )
}

/** Edit of the translation, then rule, text of the line, and words of the message. */
const CASES: [name: string, from: string, to: string, rule: string, line: string, says: string][] = [
  [
    'a figure missing',
    '研发投入为:metric[rd-spend]，',
    '',
    'parity-citations',
    '在10:30',
    'Missing citation `:metric[rd-spend]` (2030)',
  ],
  [
    'another figure',
    ':metric[rd-spend]',
    ':metric[anvils]',
    'parity-citations',
    '在10:30',
    'citation `:metric[anvils]` (2030), expected citation `:metric[rd-spend]`',
  ],
  [
    'another period',
    ':metric[rd-spend]',
    ':metric[rd-spend]{period=2028}',
    'parity-citations',
    '在10:30',
    '(2028), expected citation `:metric[rd-spend]` (2030)',
  ],
  [
    'another base of a change',
    ':change[anvils]{from=2029}',
    ':change[anvils]{from=2028}',
    'parity-citations',
    ':change[anvils]{from=2028}',
    '(2028→2030)',
  ],
  [
    'a heading too few',
    '### 产量\n',
    '',
    'parity-headings',
    '## 各种版块',
    'Unexpected heading of level 2, expected level 3',
  ],
  [
    'a heading too many',
    '铁能长久。',
    '铁能长久。\n:::\n\n## 又一节\n\n:::only{locale=zh-Hans}\n无。',
    'parity-headings',
    '## 又一节',
    'which 2030/en/02-iron.md does not have',
  ],
  [
    'another picture',
    'src=images/forge.svg',
    'src=images/smithy.svg',
    'parity-figures',
    ':::figure{#forge',
    '`images/smithy.svg`, expected figure `images/forge.svg`',
  ],
  [
    'a dropped row',
    '| 大   |    `2` |\n',
    '',
    'parity-tables',
    '| 种类',
    'table of 2 rows and 2 columns, expected table of 3 rows',
  ],
  [
    'a dropped event',
    '- **2020** 创立\n',
    '',
    'parity-blocks',
    ':::timeline',
    '`timeline` of 3 items, expected `timeline` of 4 items',
  ],
  [
    'a dropped block',
    ':::note{title="当心"}\n铁还烫。\n:::',
    '',
    'parity-blocks',
    ':::only{format=web}',
    'Missing `note`',
  ],
  ['a dropped note', '紧挨着标点。[^1]', '紧挨着标点。', 'parity-notes', '在10:30', 'Missing note `[^1]`'],
  [
    'another link',
    '<http://x.y:80>',
    '<http://x.y:81>',
    'parity-links',
    '在10:30',
    'http://x.y:81, expected link to http://x.y:80',
  ],
  [
    'a dropped reference',
    '与:ref[made]{page}',
    '',
    'parity-links',
    '在10:30',
    'Missing reference `:ref[made]`',
  ],
  [
    'disclosures',
    'part: main\n',
    'part: main\ndiscloses: ["gri:2-22"]\n',
    'parity-disclosures',
    'discloses:',
    'Unexpected `gri:2-22` in `discloses`',
  ],
]

describe('an introduced difference is reported once, at the right place', () => {
  test.each(CASES)('%s', async (_, from, to, rule, line, says) => {
    const report = await copyOfAcme()
    await cp(join(report, '2030/images/forge.svg'), join(report, '2030/images/smithy.svg'))
    // The differing base periods both exist, so they are not errors by themselves.
    const earlier = '    2028: { value: 35.2 million, source: ledger }\n'
    await replace(report, 'metrics/acme.yaml', '    2029: { value: 36.1', `${earlier}    2029: { value: 36.1`)
    await replace(report, TRANSLATION, from, to)
    const problems = (await found(report)).filter(problem => problem.rule.startsWith('parity-'))
    expect(problems.map(problem => [problem.rule, problem.path])).toEqual([[rule, TRANSLATION]])
    expect(problems[0]?.line).toContain(line)
    expect(problems[0]?.reason).toContain(says)
    expect(problems[0]?.reason).toContain('2030/en/02-iron.md')
  })

  test('a dropped table', async () => {
    const report = await copyOfAcme()
    const text = await readFile(join(report, TRANSLATION), 'utf8')
    await writeFile(
      join(report, TRANSLATION),
      text.replace(/:::table[\s\S]*?:::\n/, '').replace('与:ref[made]{page}', '与:ref[forge]'),
    )
    const problems = await found(report)
    expect(problems.map(({ rule }) => rule).sort()).toEqual([
      'parity-links',
      'parity-tables',
      'parity-tables',
    ])
    expect(problems.find(({ reason }) => reason.includes('table `made`'))?.line).toContain(':::kpis')
  })

  test('a chapter that one language lacks', async () => {
    const report = await copyOfAcme()
    await rm(join(report, '2030/zh-Hans/03-about.md'))
    const problems = (await found(report)).filter(problem => problem.rule.startsWith('parity-'))
    expect(problems).toMatchObject([
      { rule: 'parity-chapters', path: '2030/en/03-about.md', line: expect.stringContaining('title:') },
    ])
  })

  test.each(['03-people.md', '04-people.md'])('a chapter under another name: %s', async name => {
    const report = await copyOfAcme()
    await rename(join(report, '2030/zh-Hans/03-about.md'), join(report, '2030/zh-Hans', name))
    const problems = (await found(report)).filter(problem => problem.rule.startsWith('parity-'))
    expect(problems).toMatchObject([{ rule: 'parity-chapters', path: `2030/zh-Hans/${name}` }])
    expect(problems[0]?.reason).toContain('expected `03-about.md`')
  })

  test('two chapters that have nothing in common', async () => {
    const report = await copyOfAcme()
    await rename(join(report, '2030/zh-Hans/03-about.md'), join(report, '2030/zh-Hans/04-people.md'))
    await replace(report, '2030/zh-Hans/04-people.md', '::figures', '')
    const problems = (await found(report)).filter(problem => problem.rule.startsWith('parity-'))
    expect(problems.map(({ rule }) => rule)).toEqual(['parity-chapters', 'parity-chapters'])
  })

  test('a block marked for one language needs no counterpart', async () => {
    const report = await copyOfAcme()
    await replace(
      report,
      TRANSLATION,
      ':target[net-zero]',
      ':::only{locale=zh-Hans}\n仅中文：:metric[anvils]{period=2029}。\n:::\n\n:target[net-zero]',
    )
    expect(await found(report)).toEqual([])
  })
})

test('the sample report and the real one have no difference', async () => {
  expect(await found(await copyOfAcme())).toEqual([])
  const real = (await found(join(root, 'report'))).filter(({ rule }) => /^parity|^translation/.test(rule))
  expect(real).toEqual([])
})

describe('a translation older than its source', () => {
  const accept = (report: string, ...args: string[]) => run(['accept', ...args, '--report', report])
  const stale = async (report: string) =>
    (await found(report)).filter(({ rule }) => rule === 'translation-current')

  test('is reported paragraph by paragraph until it is accepted', async () => {
    const report = await copyOfAcme()
    const first = await accept(report, 'iron')
    expect(first.code, first.stderr).toBe(0)
    expect(first.stdout).toContain('zh-Hans/iron')
    expect(await found(report)).toEqual([])

    await replace(report, SOURCE, 'The river rose.', 'The river rose and fell.')
    await replace(report, SOURCE, ':target[net-zero]', 'A new paragraph.\n\n:target[net-zero]')
    await replace(report, SOURCE, ':::note{title="Mind"}\nHot iron.\n:::\n\n', '')
    await replace(report, SOURCE, 'title: Iron and people', 'title: People and iron')
    const problems = await stale(report)
    expect(problems.map(({ path }) => path)).toEqual(Array(4).fill(TRANSLATION))
    expect(problems.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('the source now reads “People and iron | How iron is made'),
      expect.stringContaining('the source now reads “:::case{#flood'),
      expect.stringContaining('“:::note{title="Mind"} Hot iron. :::”, which was removed'),
      expect.stringContaining(
        'Missing translation of “A new paragraph.”, which is new in 2030/en/02-iron.md:',
      ),
    ])
    expect(problems[0]?.line).toContain('title: 铁与人')
    expect(problems[1]?.line).toContain(':::case')

    await accept(report, '--all', '--locale', 'zh-Hans')
    expect(await stale(report)).toEqual([])
    // Changes of comments and line breaks do not count.
    await replace(report, SOURCE, 'The river rose', 'The\nriver rose')
    expect(await stale(report)).toEqual([])
  })

  test('the recorded state is sorted and readable; an unknown chapter is wrong use', async () => {
    const report = await copyOfAcme()
    await accept(report, 'letter')
    await accept(report, '01-letter', 'about')
    const text = await readFile(join(report, '2030/translations.yaml'), 'utf8')
    expect(text).toMatch(/^zh-Hans:\n {2}about:\n {4}- [0-9a-f]{12} About this report\n/m)
    expect(text.indexOf('about:')).toBeLessThan(text.indexOf('letter:'))
    const wrong = await accept(report, 'leter')
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toContain('letter, iron, about')
    expect((await accept(report)).code).toBe(2)
  })

  test('it is not an input of a build', async () => {
    const report = await copyOfAcme()
    const out = await temporaryFolder()
    const build = ['build', '--format', 'web', '--report', report, '--out', out]
    await run(build)
    await accept(report, '--all')
    expect((await run(build)).stdout.match(/unchanged$/gm)?.length).toBe(2)
  })
})
