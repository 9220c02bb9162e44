/** A build of one language leaves the others as they are. */
import { existsSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '../source/types.ts'

/** From the folder of the last build into the one that takes its place. */
export async function keepOther(locale: Locale, target: string, staging: string): Promise<void> {
  const old = join(target, locale)
  await rm(join(staging, locale), { recursive: true, force: true })
  if (existsSync(old)) await cp(old, join(staging, locale), { recursive: true })
}
