/** `figures.lock.yaml` of an edition, if there is one. */
import type { VFile } from 'vfile'
import type { Languages } from '../figures/locales/language.ts'
import { fromLock } from '../figures/lock/from-lock.ts'
import { lockSchema } from '../figures/lock/schema.ts'
import type { FigureLock } from '../figures/lock/types.ts'
import { readYaml } from './yaml-document.ts'

export const LOCK_FILE = 'figures.lock.yaml'

/** Undefined when it cannot be read or was changed by hand; the problems are on the file. */
export function readLock(file: VFile, languages: Languages): FigureLock | undefined {
  const { value, broken, position } = readYaml(file, String(file.value), lockSchema, 'lock')
  if (!value || broken.size > 0) return undefined
  return fromLock(value, file, languages, path => ({ file, position: position(path) }))
}
