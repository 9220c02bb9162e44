/** Command lines that open a line in an editor. */
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openEditor } from '../../src/preview/open-editor.ts'
import { temporaryFolder } from '../support/folder.ts'

describe('an editor', () => {
  const place = { file: '/a b/x.md', line: 7 }

  test('that is missing or runs in the terminal is replaced by the address of VS Code', () => {
    expect(openEditor(place, {})).toBe('vscode://file/a%20b/x.md:7')
    expect(openEditor(place, { EDITOR: 'vim' })).toBe('vscode://file/a%20b/x.md:7')
  })

  test.each([
    ['code', ['--goto', '/a b/x.md:7']],
    ['subl', ['/a b/x.md:7']],
    ['idea', ['--line', '7', '/a b/x.md']],
    ['gvim', ['+7', '/a b/x.md']],
  ])('%s gets the line in its own form', async (name, args) => {
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
