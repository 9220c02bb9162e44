/** Describes what the operating system refused, and how to fix it. */

import { lookupTable } from '../../base/lookup-table.ts'
import { DISK_ERRORS } from '../../base/with-path.ts'
import { type ErrorTexts, errorTexts } from '../../problems/error-texts.ts'
import { checkOpenFileLimit, settingOf } from '../../problems/machine-limits.ts'
import { message } from '../../problems/messages/message.ts'
import type { Message } from '../../problems/messages/types.ts'
import { MissingPart } from '../../problems/missing-part.ts'

interface RefusalTexts {
  error: Message
  remedy: (values: { setting: string }) => Message
}

const notWritable: RefusalTexts['remedy'] = values => message('system/not-writable-remedy', values)
const inTheWay: RefusalTexts['remedy'] = values => message('system/in-the-way-remedy', values)

/** Keyed by Node's error codes. `setting` is the option or variable that names another folder. */
const REFUSALS: Readonly<Record<string, RefusalTexts>> = lookupTable({
  EACCES: { error: message('system/permission-denied'), remedy: notWritable },
  EPERM: { error: message('system/not-permitted'), remedy: notWritable },
  EROFS: { error: message('system/read-only'), remedy: notWritable },
  EEXIST: { error: message('system/file-in-the-way'), remedy: inTheWay },
  ENOTDIR: { error: message('system/file-in-the-way'), remedy: inTheWay },
  EISDIR: { error: message('system/folder-in-the-way'), remedy: inTheWay },
  ENOENT: {
    error: message('system/no-parent'),
    remedy: values => message('system/no-parent-remedy', values),
  },
  ELOOP: {
    error: message('system/link-loop'),
    remedy: values => message('system/link-loop-remedy', values),
  },
  ENAMETOOLONG: {
    error: message('system/name-too-long'),
    remedy: values => message('system/name-too-long-remedy', values),
  },
  ENOSPC: { error: message('system/no-space'), remedy: values => message('system/no-space-remedy', values) },
  EDQUOT: { error: message('system/quota'), remedy: values => message('system/quota-remedy', values) },
  EFBIG: {
    error: message('system/file-too-large'),
    remedy: values => message('system/file-too-large-remedy', values),
  },
  EIO: { error: message('system/disk-error'), remedy: values => message('system/disk-error-remedy', values) },
})

/** Returns undefined for errors that the user cannot fix. */
export function refusalOf(error: unknown): ErrorTexts | undefined {
  const { code, path: from, syscall, dest } = error as NodeJS.ErrnoException & { dest?: string }
  // When a copy fails, the disk of its target is full, not that of its source.
  const path = DISK_ERRORS.includes(code ?? '') ? (dest ?? from) : from
  if (code === 'EMFILE' || code === 'ENFILE')
    return errorTexts(
      checkOpenFileLimit() ??
        new MissingPart(message('system/open-files'), message('system/open-files-remedy')),
    )
  if (path === undefined && (code === 'ENOSPC' || code === 'EDQUOT'))
    return {
      text: message('system/some-disk-full'),
      remedy: message('system/some-disk-full-remedy'),
    }
  // A missing file is a defect of Perennial, but a folder that cannot be made is not.
  if (path === undefined || (code === 'ENOENT' && syscall !== 'mkdir' && syscall !== 'mkdtemp'))
    return undefined
  const refusal = REFUSALS[code ?? '']
  return (
    refusal && {
      text: message('system/refused', { path, error: refusal.error }),
      remedy: refusal.remedy({ setting: settingOf(path) }),
    }
  )
}
