/** Reports files that exist but cannot be read, each on an empty file in `skipped`. */
import { lstat, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { escapesRoot } from '../../../base/escapes-root.ts'
import { problem, type Severity } from '../../../problems/diagnostics.ts'
import type { ProblemId, ValuesOfProblem } from '../../../problems/messages/types.ts'
import { MAX_TEXT } from '../read-inside.ts'

/** True if the path exists and is not a link out of the report. Broken links, unreadable paths and links out of the report are reported. */
export async function isReadable(root: string, path: string, skipped: VFile[]): Promise<boolean> {
  const full = join(root, path)
  try {
    await stat(full)
  } catch (error) {
    const isLink = (await lstat(full).catch(() => undefined))?.isSymbolicLink()
    if (isLink) reportBrokenLink(skippedFile(root, path, skipped))
    else if (!isMissing(error)) reportUnreadablePath(root, path, skipped)
    return false
  }
  if (!escapesRoot(root, full)) return true
  reportLinkOut(skippedFile(root, path, skipped))
  return false
}

function reportBrokenLink(file: VFile): void {
  problem(file, 'file-exists/link', { path: file.path })
}

export function reportLinkOut(file: VFile): void {
  problem(file, 'file-inside/link', { path: file.path })
}

export function reportUnreadablePath(root: string, path: string, skipped: VFile[]): void {
  reportUnreadable(skippedFile(root, path, skipped))
}

export function reportTooLargePath(root: string, path: string, skipped: VFile[]): void {
  reportTooLarge(skippedFile(root, path, skipped))
}

/** Reports a text that is larger than the limit. */
export function reportTooLarge(file: VFile): void {
  problem(file, 'file-size', { path: file.path, most: MAX_TEXT / 1_000_000 })
}

/** Reports a file that is a folder, a pipe or a device, or lacks permission. */
export function reportUnreadable(file: VFile): void {
  problem(file, 'file-readable', { path: file.path })
}

export function reportWrongName(root: string, path: string, expected: string, skipped: VFile[]): void {
  const file = skippedFile(root, path, skipped)
  problem(file, 'file-name', { path, expected })
}

/** Mentions a link to an edition. It is not read as a second edition with the same text; such links are often made to find the newest. */
export function mentionLinkedEdition(root: string, folder: string, skipped: VFile[]): void {
  const file = skippedFile(root, folder, skipped)
  problem(file, 'edition-folder/link', { path: folder }, { severity: 'info' })
}

/** Reports a file that looks like a part of the report but is skipped. Each caller chooses the severity. */
export function reportSkipped<Id extends ProblemId>(
  root: string,
  path: string,
  [id, values]: readonly [id: Id, values: ValuesOfProblem<Id>],
  severity: Severity,
  skipped: VFile[],
): void {
  problem(skippedFile(root, path, skipped), id, values, { severity })
}

/** Mentions a folder of a language that report.yaml does not list, which may be an unfinished translation. */
export function mentionUnlisted(root: string, folder: string, tag: string, skipped: VFile[]): void {
  const file = skippedFile(root, folder, skipped)
  problem(file, 'locale-listed', { folder, tag }, { severity: 'info' })
}

/** Characters that are special in URLs; most are also invalid in file names on other systems. */
const NO_NAME = /[#?%:*"<>|\\]/

/** Reports special characters in the name of an edition’s folder or a chapter, which become part of URLs. */
export function reportSpecialCharacters(file: VFile, name: string): void {
  const [sign] = NO_NAME.exec(name) ?? []
  if (sign === undefined) return
  const example = name.replace(/[#?%:*"<>|\\]+(?=\.|$)/g, '').replace(/[#?%:*"<>|\\]+/g, '-')
  problem(file, 'file-name/sign', { sign, name, example })
}

/** Reports spaces in a chapter’s name. `slug` is the part of the name that is used in URLs. */
export function reportSpacesInName(file: VFile, name: string, slug: string): void {
  if (!/\s/.test(slug) || NO_NAME.test(name)) return
  problem(file, 'file-name/space', { path: file.path, expected: name.replace(/\s+/g, '-') })
}

/** The file in `skipped` for a path, added if it is missing. */
function skippedFile(root: string, path: string, skipped: VFile[]): VFile {
  const known = skipped.find(file => file.path === path)
  if (known) return known
  const file = new VFile({ path, cwd: root, value: '' })
  skipped.push(file)
  return file
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

export const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')
