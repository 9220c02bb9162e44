/** Mends that a machine can make, and how editors are told a line. */
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mendOf } from '../../src/preview/mends.ts'
import { openEditor } from '../../src/preview/open-editor.ts'
import type { FlatProblem } from '../../src/reporting/flat-problems.ts'
import { temporaryFolder } from '../support/folder.ts'

describe('a mend', () => {
  const of = (message: string, note: string, excerpt: string, column = 1) =>
    mendOf({ message, note, excerpt, column, line: 1, path: 'x.md' } as FlatProblem)?.line

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
      'a missing attribute',
      'Unexpected `figure` without `alt`',
      'Add `alt="…"` between the braces.',
      ':::figure{src=a.svg}',
      ':::figure{src=a.svg alt=""}',
    ],
    [
      'a missing attribute without braces',
      'Unexpected `plain` without `why`',
      'Add `why="…"` between the braces.',
      ':plain[9]',
      ':plain[9]{why=""}',
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
