/** Reports values of a locked edition that have changed in the registry since. The edition keeps its locked values. */
import { problem } from '../../problems/diagnostics.ts'
import { observationInEdition } from '../in-edition.ts'
import type { Registry } from '../types.ts'
import { inRegistry } from './check-against-locks.ts'
import type { EditionLock } from './types.ts'
import { isSameValue } from './value.ts'
import { formatForMessage } from './value-in-message.ts'

/** A change with a revision is reported for information, a change without one as a warning. */
export function reportRestatedSince(lock: EditionLock, registry: Registry): void {
  for (const [key, { observation: then, unused }] of lock.values) {
    if (unused || then.derived) continue
    const { written } = inRegistry(key, registry)
    if (!written) continue
    const asThen = observationInEdition(written, lock.edition).value
    const revision = written.revisions.filter(({ edition }) => edition > lock.edition).at(-1)
    const isUnexplained = !isSameValue(asThen, then.value)
    if (!isUnexplained && (!revision || isSameValue(revision.value, then.value))) continue
    const { file, position } = revision?.place ?? written.place
    const now = revision?.value ?? asThen
    const { edition } = lock
    const locked = formatForMessage(then.value)
    if (isUnexplained)
      problem(
        file,
        'figure-restated-since/unexplained',
        { key, value: formatForMessage(asThen), locked, edition },
        { place: position, severity: 'warning' },
      )
    else
      problem(
        file,
        'figure-restated-since',
        { key, value: formatForMessage(now), since: revision?.edition ?? '', edition, locked },
        { place: position, severity: 'info' },
      )
  }
}
