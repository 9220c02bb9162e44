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
    problem(file, 'lock-untouched', `Unexpected lock of format ${format}, expected ${LOCK_FORMAT}`, {
      place: { line: 1, column: 1 },
      note: `It was written by another version of Perennial: build with that one, or write it anew with \`perennial lock ${edition} --force\`.`,
    })
    return
  }
  const isEmpty = String(file.value).trim() === ''
  problem(
    file,
    'lock-untouched',
    isEmpty
      ? 'Unexpected empty lock, expected it as `perennial lock` wrote it'
      : 'Unexpected damage of a lock, expected it as `perennial lock` wrote it',
    {
      place: isEmpty ? { line: 1, column: 1 } : (first?.place ?? { line: 1, column: 1 }),
      note: `Nobody writes it by hand. Take it back from version control, as \`git checkout -- ${edition}/${LOCK_FILE}\`, or write it anew with \`perennial lock ${edition} --force\`.`,
    },
  )
}
