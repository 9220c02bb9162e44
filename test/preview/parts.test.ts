/** Mends that a machine can make, and how editors are told a line. */
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCheck } from '../../src/check/run-check.ts'
import { mendOf } from '../../src/preview/mends.ts'
import { openEditor } from '../../src/preview/open-editor.ts'
import { type FlatProblem, flatProblems } from '../../src/reporting/flat-problems.ts'
import { copyOfAcme, temporaryFolder } from '../support/folder.ts'

describe('a mend', () => {
  const of = (message: string, note: string, excerpt: string, column = 1, rule = 'x', answer?: string) =>
    mendOf({ message, note, excerpt, column, line: 1, path: 'x.md', rule } as FlatProblem, answer)?.line

  test.each([
    [
      'the nearest id',
      'Unexpected metric `anvilz`',
      'Did you mean `anvils`?',
      'We made :metric[anvilz].',
      'We made :metric[anvils].',
    ],
    [
      'of a whole word only',
      'Unexpected key `unit`',
      'Did you mean `units`?',
      'unit-x: 1, unit: 2',
      'unit-x: 1, units: 2',
    ],
    [
      'of a sign that a letter follows',
      'Unexpected `：metric[` as text, expected a directive with half-width signs and no space',
      'Did you mean `:metric[`?',
      '我们用了：metric[anvils]。',
      '我们用了:metric[anvils]。',
    ],
  ])('%s', (_, message, note, line, mended) => {
    expect(of(message, note, line)).toBe(mended)
  })

  test('is at the problem’s column when the word stands there twice', () => {
    const line = ':metric[ab] and :metric[ab]'
    expect(of('Unexpected metric `ab`', 'Did you mean `abc`?', line, 17)).toBe(':metric[ab] and :metric[abc]')
    expect(of('Unexpected metric `ab`', 'Did you mean `abc`?', line, 40)).toBeUndefined()
  })

  test('is not offered where only a person knows it', () => {
    expect(of('Unexpected number 12', 'Cite it.', 'There are 12.')).toBeUndefined()
  })

  test('writes an answer as attributes are read', () => {
    const line = ':::figure{src=a.svg}'
    const message = 'Unexpected `figure` without `alt`'
    expect(
      of(message, 'Add `alt="…"` between the braces.', line, 1, 'directive-attributes', 'A "b" & &lt;\nc'),
    ).toBe(':::figure{src=a.svg alt="A &quot;b&quot; &amp; &amp;lt; c"}')
  })

  /** As the rules say it, of a whole report: each mend takes away the problem that it is for. */
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
    ['en', 'two colons that are prose', '::xylophonist', '\\::xylophonist', 'directive-known'],
    ['zh-Hans', 'a typed space', '我们 Acme公司很好。', '我们Acme公司很好。', 'punctuation-chinese'],
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
    const mend = problem && mendOf(problem, 'Seen')
    expect(wrong.replace(problem?.excerpt ?? '', () => mend?.line ?? '')).toBe(right)
    expect(await problems(right)).toEqual([])
  })
})

describe('an editor', () => {
  const place = { file: '/a b/x.md', line: 7 }

  test('that is none, or one of the terminal, leaves it to the address of VS Code', () => {
    expect(openEditor(place, {})).toBe('vscode://file/a%20b/x.md:7')
    expect(openEditor(place, { EDITOR: 'vim' })).toBe('vscode://file/a%20b/x.md:7')
  })

  test.each([
    ['code', ['--goto', '/a b/x.md:7']],
    ['subl', ['/a b/x.md:7']],
    ['idea', ['--line', '7', '/a b/x.md']],
    ['gvim', ['+7', '/a b/x.md']],
  ])('%s is told the line in its own way', async (name, args) => {
    const folder = await temporaryFolder()
    const program = join(folder, name)
    await writeFile(
      program,
      `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/args.part'\nmv '${folder}/args.part' '${folder}/args'\n`,
    )
    await chmod(program, 0o755)
    expect(openEditor(place, { EDITOR: program })).toBeUndefined()
    await expect
      .poll(() => readFile(join(folder, 'args'), 'utf8').catch(() => ''), { timeout: 10_000 })
      .toBe(`${args.join('\n')}\n`)
  })
})
