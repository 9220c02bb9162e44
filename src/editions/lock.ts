/**
 * Locks the values that an edition publishes.
 *
 * A lock is verified before it is written: the edition composed from it must have the same pages as the edition composed from the
 * registry.
 */

import { join } from 'node:path'
import { VFile } from 'vfile'
import { removeLeftoversOf } from '../base/leftovers.ts'
import { writeAtomically } from '../base/write-atomically.ts'
import { readReport } from '../plugins/read-report.ts'
import { hasErrors } from '../problems/diagnostics.ts'
import { code, listed, message } from '../problems/messages/message.ts'
import { WrongUse } from '../problems/wrong-use.ts'
import { lockText } from '../registry/lock/text.ts'
import { toLock } from '../registry/lock/to-lock.ts'
import type { EditionLock, LockSpec } from '../registry/lock/types.ts'
import { chooseEditions, reportNoChapters } from '../stages/1-read/choose-editions.ts'
import { LOCK_FILE, readLock } from '../stages/1-read/lock.ts'
import { reportInEdition } from '../stages/1-read/report-in-edition.ts'
import { openTemplate } from '../stages/4-book/template.ts'
import type { Book } from '../stages/4-book/types.ts'
import { composeBooks, type EditionFrame } from '../stages/compose.ts'
import { citedValues } from './cited-values.ts'

export interface LockOptions {
  /** Folder that contains report.yaml. */
  report: string
  edition: string
  /** Replace an existing lock, even if it differs. */
  force: boolean
}

export interface LockResult {
  files: VFile[]
  /** Undefined if the edition has errors. */
  lock: LockSpec | undefined
  /** Path of the lock, relative to the report's folder. */
  path: string
  /** False if an equal lock already existed. */
  written: boolean
}

export async function lockEdition({ report: folder, edition: id, force }: LockOptions): Promise<LockResult> {
  const path = `${id}/${LOCK_FILE}`
  const read = await readReport(folder)
  if (!('config' in read)) return { files: read.files, lock: undefined, path, written: false }
  const [edition] = chooseEditions(read, { editions: [id], all: false })
  if (!edition) return { files: read.files, lock: undefined, path, written: false }
  // Problems of a lock that will be replaced are not reported.
  const files = read.files.filter(file => !force || file.path !== path)
  const unlocked = { ...edition, lock: undefined }
  const others = new Map([...read.editions].map(([key, other]) => [key, key === id ? unlocked : other]))
  const report = reportInEdition({ ...read, files, editions: others }, unlocked)
  const template = openTemplate(report.config.template, report.root, report.templates)
  for (const locale of report.config.locales) reportNoChapters(edition, locale, report)
  const frame = { report, edition: unlocked, template }
  const books = await bothFormats(frame)
  if (hasErrors([...files, ...template.files.values()]))
    return { files: [...files, ...template.files.values()], lock: undefined, path, written: false }

  const lock = toLock(id, report.registry, citedValues(books))
  const text = lockText(lock)
  const proof = new VFile({ path, value: text })
  const newLock = readLock(proof, report.languages)
  if (
    !newLock ||
    !isSame(books, await bothFormats({ ...frame, report: { ...report, registry: newLock.registry } }))
  )
    throw new Error(
      `the lock of ${id} does not give the pages that the registry gives: ${proof.messages.join('; ')}`,
    )

  const same = edition.lock?.spec.hash === lock.hash
  if (same) return { files, lock, path, written: false }
  if (edition.lock && !force) refuse(edition.lock, newLock)
  const target = join(folder, path)
  await removeLeftoversOf(target)
  await writeAtomically(target, text)
  return { files, lock, path, written: true }
}

async function bothFormats(frame: EditionFrame): Promise<Book[]> {
  const print = await composeBooks(frame, 'print')
  const web = await composeBooks(frame, 'web')
  return [...print, ...web].map(({ book }) => book)
}

const isSame = (a: readonly Book[], b: readonly Book[]): boolean =>
  JSON.stringify(a.map(pagesOf)) === JSON.stringify(b.map(pagesOf))
const pagesOf = ({ chapters }: Book) => chapters.map(({ tree }) => tree)

function refuse(old: EditionLock, now: EditionLock): never {
  const keys = [...new Set([...Object.keys(old.spec.figures), ...Object.keys(now.spec.figures)])].sort()
  const differ = keys.filter(key => old.spec.figures[key]?.hash !== now.spec.figures[key]?.hash)
  const named = differ.slice(0, 8).map(code)
  const different = listed(differ.length > named.length ? [...named, '…'] : named)
  const { edition } = old
  throw new WrongUse(
    named.length > 0
      ? message('lock/differs-in', { edition, keys: different })
      : message('lock/differs', { edition }),
  )
}
