/** Whether what lies in the output folder is what a build has put there, and from the same. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '../../stages/1-read/types.ts'
import { type Format, placeOf } from './formats.ts'
import { type Hashes, hash } from './inputs.ts'
import type { Manifest } from './manifest.ts'

/** Somebody may have taken out a file, or changed it. */
export async function isWhole(
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

export function isSame(a: Hashes, b: Hashes): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every(key => a[key] === b[key])
}
