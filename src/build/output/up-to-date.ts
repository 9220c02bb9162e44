/** Checks whether files in the output folder are still as a build wrote them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '../../stages/1-read/types.ts'
import { type Format, placeOf } from './formats.ts'
import { type Hashes, hash } from './inputs.ts'
import type { Manifest } from './manifest.ts'

/** True if no file of the format was removed or changed since it was built. */
export async function isIntact(
  target: string,
  { outputs }: Manifest,
  locale: Locale,
  format: Format,
): Promise<boolean> {
  const place = placeOf(locale, format)
  const files = Object.entries(outputs).filter(([path]) => path === place || path.startsWith(`${place}/`))
  const whole = await Promise.all(
    files.map(async ([path, known]) => {
      const bytes = await readFile(join(target, path)).catch(() => undefined)
      return bytes !== undefined && hash(bytes) === known
    }),
  )
  return files.length > 0 && whole.every(Boolean)
}

export function sameHashes(a: Hashes, b: Hashes): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every(key => a[key] === b[key])
}
