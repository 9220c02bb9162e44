/** In a list or attribute of several words, the problem is located at the wrong one. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCheck } from '../../src/check/run-check.ts'
import { copyOfAcme } from '../support/folder.ts'

const IRON = '2030/en/02-iron.md'
const METRICS = 'metrics/acme.yaml'
const add = (lines: string) => (text: string) => `${text}\n${lines}\n`
const replace = (from: string, into: string) => (text: string) => text.replace(from, into)
const ofAnvils = (lines: string) => replace('  kind: count\n', `  kind: count\n${lines}\n`)

const PLACES: [what: string, path: string, edit: (text: string) => string, wrong: string, rule: string][] = [
  ['a table', IRON, add('::table{#t title="T" metrics="anvils, anvilz"}'), 'anvilz', 'metric-known'],
  ['a chart', IRON, add('> ::chart{title="T" type=line metrics="anvils anvilz"}'), 'anvilz', 'metric-known'],
  [
    'a word that is part of another',
    IRON,
    add('::table{title="anvilz" metrics="rd-spend, rd"}'),
    'rd"',
    'metric-known',
  ],
  [
    'targets',
    IRON,
    add('::chart{title="T" type=progress targets="net-zero, net-one"}'),
    'net-one',
    'chart-data',
  ],
  [
    'a list in a fence',
    IRON,
    add('```chart\ntitle: T\ntype: line\nmetrics:\n  - anvils\n  - anvilz\n```'),
    'anvilz',
    'metric-known',
  ],
  [
    'a text in a fence',
    IRON,
    add('```chart\ntitle: T\ntype: line\nmetrics: "anvils, anvilz"\n```'),
    'anvilz',
    'metric-known',
  ],
  [
    'codes of a metric',
    METRICS,
    ofAnvils('  frameworks: [gri:203-1, gri:999-9]'),
    'gri:999-9',
    'disclosure-known',
  ],
  [
    'codes of a metric, one a line',
    METRICS,
    ofAnvils('  frameworks:\n    - gri:203-1\n    - gri:999-9'),
    'gri:999-9',
    'disclosure-known',
  ],
  [
    'codes of a chapter',
    IRON,
    replace('part: main', 'part: main\ndiscloses: [gri:203-1, gri:999-9]'),
    'gri:999-9',
    'disclosure-known',
  ],
  [
    'parts of a sum',
    METRICS,
    add('all:\n  title: { en: All, zh-Hans: 全部 }\n  kind: count\n  derive: { sum: [anvils, anvilz] }'),
    'anvilz',
    'metric-known',
  ],
]

test.each(PLACES)('%s', async (_, path, edit, wrong, rule) => {
  const report = await copyOfAcme()
  const text = edit(await readFile(join(report, path), 'utf8'))
  await writeFile(join(report, path), text)
  const files = await runCheck({ report, editions: [], all: false, strict: false })
  const errors = files.flatMap(({ path: at, messages }) =>
    messages.filter(({ fatal }) => fatal).map(({ ruleId, line, column }) => [at, ruleId, line, column]),
  )
  const before = text.slice(0, text.lastIndexOf(wrong)).split('\n')
  expect(errors).toEqual([[path, rule, before.length, (before.at(-1) ?? '').length + 1]])
})
