/** Excessive nesting is an error at its place; the nesting of real reports is accepted. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { runCheck } from '../../src/check/run-check.ts'
import { copyOfAcme } from '../support/folder.ts'

const check = async (files: Readonly<Record<string, string>>) => {
  const report = await copyOfAcme()
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(report, path)), { recursive: true })
    await writeFile(join(report, path), text)
  }
  const read = await runCheck({ report, editions: [], all: false, strict: false })
  // Ignore that other languages lack the chapter.
  const messages = read.flatMap(file => file.messages.map(message => ({ file, message })))
  return messages
    .filter(({ message }) => message.ruleId !== 'parity-chapters')
    .map(({ file, message: { ruleId, reason, line } }) => ({ path: file.path, ruleId, reason, line }))
}
const N = 3000
const of = (text: string, n: number) => text.repeat(n)
const indented = (n: number, mark: string) =>
  Array.from({ length: n }, (_, i) => `${' '.repeat(i * 2)}${mark} a`).join('\n')
const KINDS: Readonly<Record<string, (n: number) => string>> = {
  quotes: n => `${of('>', n)} a`,
  'quotes with spaces': n => `${of('> ', n)}a`,
  bullets: n => `${of('- ', n)}a`,
  'bullets of stars': n => `${of('* ', n)}a`,
  numbers: n => `${of('1. ', n)}a`,
  'quotes and bullets': n => `${of('> - ', n)}a`,
  'lists by indent': n => indented(Math.min(n, 400), '-'),
  notes: n => `${of('[^a]: ', n)}a`,
  'a chain of notes': n =>
    `A[^0].\n\n${Array.from({ length: Math.min(n, 1000) }, (_, i) => `[^${i}]: A[^${i + 1}].`).join('\n\n')}\n\n[^${Math.min(n, 1000)}]: End.`,
  directives: n =>
    `${Array.from({ length: Math.min(n, 120) }, (_, i) => `${':'.repeat(Math.min(n, 120) + 3 - i)}note`).join('\n')}\na`,
  brackets: n => `${of('[', n)}a${of(']', n)}`,
  links: n => `${of('[', n)}a${of('](b)', n)}`,
  pictures: n => `${of('![', n)}a${of('](b)', n)}`,
  citations: n => `${of(':metric[', n)}a${of(']', n)}`,
  emphasis: n => `${of('*a **b ', n)}c${of('** d* ', n)}`,
  stars: n => `${of('*', n)}a${of('*', n)}`,
  struck: n => `${of('~~a ', n)}c${of(' b~~', n)}`,
  'over lines': n => of('[a\n', n),
  superscripts: n => `${of('<sup>', n)}a${of('</sup>', n)}`,
  'superscripts without an end': n => `a ${of('<sup>', n)}`,
}

test.each(Object.keys(KINDS))('%s of a chapter', async kind => {
  const text = KINDS[kind]?.(N) ?? ''
  const path = '2030/en/09-deep.md'
  const problems = await check({ [path]: `---\ntitle: Deep\n---\n\nBefore.\n\n${text}\n\nAfter.\n` })
  const deep = problems.filter(({ ruleId }) => ruleId === 'nesting-depth')
  expect(deep.length).toBeGreaterThan(0)
  expect(deep.every(one => one.path === path && one.line !== undefined && one.line >= 7)).toBe(true)
})

const FLAT = [
  of('- ', 200),
  of('* ', 200),
  of('*a* ', 2000),
  of('a_b_c ', 2000),
  of('[a](#deep) ', 500),
  of('**a**', 2000),
  `\`\`\`\n${of('> ', 200)}\n${of('[', 500)}\n\`\`\``,
  `${of('> ', 12)}a`,
  indented(10, '-'),
  of('<sup>a</sup> ', 500),
]
test('a long text without deep nesting is accepted', async () => {
  const path = '2030/en/09-flat.md'
  const problems = await check({
    [path]: `---\ntitle: Flat\n---\n\n## Deep {#deep}\n\n${FLAT.join('\n\n')}\n`,
  })
  expect(problems.filter(({ ruleId }) => ruleId === 'nesting-depth')).toEqual([])
})

const YAML: Readonly<Record<string, (n: number) => string>> = {
  'flow lists': n => `a: ${of('[', n)}${of(']', n)}\n`,
  'flow lists without an end': n => `a: ${of('[', n)}\n`,
  'flow maps': n => `a: ${of('{ b: ', n)}x${of(' }', n)}\n`,
  'flow over lines': n => `a: [\n${of(' [\n', n)}`,
  'block lists in a line': n => `a:\n  ${of('- ', n)}x\n`,
  'block maps': n => Array.from({ length: Math.min(n, 500) }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
}
const FILES = [
  'report.yaml',
  'sources.yaml',
  'metrics/more.yaml',
  '2030/edition.yaml',
  '2030/en/09-deep.md',
  'fence',
]
test.each(Object.keys(YAML))('%s in each kind of file', async kind => {
  const yaml = YAML[kind]?.(N) ?? ''
  for (const file of FILES) {
    const path = file === 'fence' ? '2030/en/09-deep.md' : file
    const text =
      file === 'fence'
        ? `---\ntitle: Deep\n---\n\n\`\`\`chart\n${yaml}\`\`\`\n`
        : path.endsWith('.md')
          ? `---\ntitle: Deep\n${yaml}---\n\nText.\n`
          : yaml
    const problems = await check({ [path]: text })
    expect([file, problems.filter(one => one.path === path)]).toEqual([
      file,
      [expect.objectContaining({ ruleId: 'nesting-depth', line: expect.any(Number) })],
    ])
  }
})

test('brackets between quotation marks are text', async () => {
  const problems = await check({
    'glossary.yaml': `iron: { words: { en: iron }, definition: { en: "${of('[', 200)}" } }\n`,
  })
  expect(problems.filter(({ ruleId }) => ruleId === 'nesting-depth')).toEqual([])
})

test.each(['<g>', '<g a="b>c">', '<text><tspan>'])('groups of a drawing: %s', async group => {
  const svg = `<svg viewBox="0 0 9 9">${of(group, N)}<path d="M0 0"/></svg>`
  const path = '2030/en/09-deep.md'
  const problems = await check({
    '2030/images/deep.svg': svg,
    [path]: '---\ntitle: Deep\n---\n\n![Words](images/deep.svg)\n',
  })
  expect(problems.filter(one => one.path === path)).toEqual([
    expect.objectContaining({ ruleId: 'nesting-depth', line: 5 }),
  ])
})

test('a chain of derivations', async () => {
  const chain = Array.from(
    { length: N },
    (_, i) => `m${i}: { title: { en: A }, kind: count, derive: { sum: [m${i + 1}, anvils] } }`,
  ).join('\n')
  const problems = await check({
    'metrics/chain.yaml': `${chain}\nm${N}: { title: { en: A }, kind: count }\n`,
  })
  expect(problems.filter(({ ruleId }) => ruleId === 'derive-valid').length).toBeGreaterThan(0)
})
