/** Resolves the report for one edition. Imports no stage, so that an unchanged edition is recognised quickly. */
import { registryInEdition } from '../../registry/in-edition.ts'
import { checkAgainstLocks } from '../../registry/lock/check-against-locks.ts'
import { reportRestatedSince } from '../../registry/lock/report-restated.ts'
import { isRegistryFile } from './registry.ts'
import type { Edition, Report } from './types.ts'

/**
 * Returns the report with the registry of one edition. A locked edition uses only the values in its lock; any other uses the registry,
 * checked against the locks of earlier editions.
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
