/** Whether what lies in the output folder is what a build would put there. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Hashes, hash } from './inputs.ts'
import type { LocaleRecord, Manifest } from './manifest.ts'

export interface Wanted {
  /** As `outputs` of the manifest name them: `en/report.pdf`. */
  outputs: readonly string[]
  settings: string
  inputs: Hashes
  strict: boolean
}

export async function upToDate(
  target: string,
  { outputs }: Manifest,
  record: LocaleRecord,
  wanted: Wanted,
): Promise<boolean> {
  if (wanted.strict && !record.strict) return false
  if (wanted.outputs.some(path => !record.outputs.some(output => output.path === path))) return false
  if (record.settings !== wanted.settings || !isSame(record.inputs, wanted.inputs)) return false
  // Somebody may have taken out a file, or changed it.
  const folder = record.outputs[0]?.path.split('/')[0] ?? ''
  const files = Object.entries(outputs).filter(([path]) => path.startsWith(`${folder}/`))
  const whole = await Promise.all(
    files.map(async ([path, known]) => {
      const bytes = await readFile(join(target, path)).catch(() => undefined)
      return bytes !== undefined && hash(bytes) === known
    }),
  )
  return whole.every(Boolean)
}

function isSame(a: Hashes, b: Hashes): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every(key => a[key] === b[key])
}
