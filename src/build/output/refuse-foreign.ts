/** Protects files that Perennial did not create from being overwritten by a build. */
import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { WrongUse } from '../../stages/1-read/choose.ts'
import { isPublished } from './swap-folder.ts'

/**
 * Rejects if `target` is a non-empty folder that no build created (for example chapters, after a wrong `--out`), a file, or a
 * link to elsewhere.
 */
export async function refuseForeign(target: string): Promise<void> {
  const stats = await lstat(target).catch(() => undefined)
  if (!stats) return
  if (stats.isSymbolicLink()) {
    // Builds publish through a link.
    if (!isPublished(target, await readlink(target)))
      throw new WrongUse(
        `Unexpected \`${target}\`, a link that no build has made, expected a place for what is built: take it away, or name another folder with --out`,
      )
    return
  }
  if (!stats.isDirectory())
    throw new WrongUse(
      `Unexpected \`${target}\`, a file, expected a place for what is built: move it, or name another folder with --out`,
    )
  const names = await readdir(target)
  if (names.length > 0 && !names.includes('manifest.json'))
    throw new WrongUse(
      `Unexpected \`${target}\`, a folder that no build has made, expected a place for what is built: name another folder with --out`,
    )
}

/** Files that a build writes beside the editions name their generator; older start pages are recognised by their first entry. */
const GENERATED = /\bgenerator\b[^<]{0,12}>?\s*Perennial\b|<li class="edition"><div class="cover"/

/** Rejects if a file in `out` with one of these names was not written by a build. */
export async function refuseForeignFiles(out: string, names: Iterable<string>): Promise<void> {
  for (const name of names) {
    const path = join(out, name)
    const stats = await lstat(path).catch(() => undefined)
    if (!stats || (stats.isFile() && GENERATED.test(await readFile(path, 'utf8')))) continue
    throw new WrongUse(
      `Unexpected \`${path}\`, which no build has made, expected a place for what is built: move it, or name another folder with --out, as a new one beside it`,
    )
  }
}
