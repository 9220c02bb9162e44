/** What an edition sees of a report: its figures as of then. Light, so that it can be known before anything is built. */
import { registryInEdition } from '../../registry/in-edition.ts'
import { checkAgainstLocks } from '../../registry/lock/check-against-locks.ts'
import { reportRestatedSince } from '../../registry/lock/report-restated.ts'
import { isRegistryFile } from './registry.ts'
import type { Edition, Report } from './types.ts'

/**
 * The report as one edition sees it: with figures from its lock where it has one, so that nothing in the registry's files
 * reaches it, else from the registry, held to what earlier editions locked.
 */
export function reportInEdition<T extends Report>(report: T, edition: Edition): T {
  const { lock } = edition
  if (lock) {
    reportRestatedSince(lock, report.registry)
    return {
      ...report,
      registry: lock.registry,
      files: report.files.filter(file => !isRegistryFile(file.path)),
    }
  }
  const locks = [...report.editions.values()].flatMap(other => other.lock ?? [])
  const registry = registryInEdition(report.registry, edition.id)
  checkAgainstLocks(report.registry, registry, edition.id, locks)
  return { ...report, registry }
}
