/** What somebody else put where an edition would be built is not taken away for it. */
import { lstat, readdir } from 'node:fs/promises'
import { WrongUse } from '../choose.ts'

/** Rejects when `target` is a folder with something in it that no build has left there: chapters, say, by a wrong `--out`. */
export async function refuseForeign(target: string): Promise<void> {
  const found = await lstat(target).catch(() => undefined)
  // A link is how a build publishes.
  if (!found?.isDirectory()) return
  const names = await readdir(target)
  if (names.length > 0 && !names.includes('manifest.json'))
    throw new WrongUse(
      `Unexpected \`${target}\`, a folder that no build has made, expected a place for what is built: name another folder with --out`,
    )
}
