/** Reads `figures.lock.yaml` of an edition. */
import { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import type { Languages } from '../../registry/locales/language.ts'
import { fromLock } from '../../registry/lock/from-lock.ts'
import { LOCK_FORMAT, lockSchema } from '../../registry/lock/schema.ts'
import type { EditionLock } from '../../registry/lock/types.ts'
import { readYaml } from './yaml/yaml-document.ts'

export const LOCK_FILE = 'figures.lock.yaml'

/** Undefined if the lock is damaged or was changed by hand; problems are on the file. */
export function readLock(file: VFile, languages: Languages): EditionLock | undefined {
  // The file is generated, so schema problems would not help; they are collected on a separate file and summarised.
  const scratch = new VFile({ path: file.path, value: file.value })
  const { value, broken, position } = readYaml(scratch, String(file.value), lockSchema, 'lock')
  if (!value || broken.size > 0) {
    reportDamaged(file, scratch)
    return undefined
  }
  return fromLock(value, file, languages, path => ({ file, position: position(path) }))
}

function reportDamaged(file: VFile, { messages: [first] }: VFile): void {
  const [edition = ''] = file.path.split('/')
  const [, format] = /^lock:[ \t]*["']?(\w+)/m.exec(String(file.value)) ?? []
  if (format !== undefined && format !== LOCK_FORMAT) {
    const values = { format, expected: LOCK_FORMAT, edition }
    problem(file, 'lock-untouched/format', values, { place: START })
    return
  }
  const values = { edition, file: LOCK_FILE }
  if (String(file.value).trim() === '') problem(file, 'lock-untouched/empty', values, { place: START })
  else problem(file, 'lock-untouched', values, { place: first?.place ?? START })
}

const START = { line: 1, column: 1 }
