/** The same inputs give the same bytes, in any folder, at any time, in any time zone, with or without a cache. */
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtEdition } from '../support/built-edition.ts'
import { temporaryFolder } from '../support/folder.ts'
import { hashes } from '../support/hash.ts'
import { root, run } from '../support/run.ts'

const built = await builtEdition()

test('the real report, built in another folder, then again over the last build', async () => {
  const folder = join(await temporaryFolder(), '年报 with spaces')
  await cp(join(root, 'report'), join(folder, 'report'), { recursive: true })
  const first = await hashes(built)
  expect(Object.keys(first).length).toBeGreaterThan(30)

  const cold = await run(['build', '2021'], {
    cwd: folder,
    env: { TZ: 'Asia/Shanghai', LANG: 'de_DE.UTF-8' },
  })
  expect(cold.code, cold.stderr).toBe(0)
  expect(cold.stderr).toContain('pass 2')
  expect(await hashes(join(folder, 'build', '2021'))).toEqual(first)

  const warm = await run(['build', '2021', '--force'], { cwd: folder, env: { TZ: 'America/St_Johns' } })
  expect(warm.code, warm.stderr).toBe(0)
  expect(warm.stderr).not.toContain('pass 2')
  expect(await hashes(join(folder, 'build', '2021'))).toEqual(first)
})
