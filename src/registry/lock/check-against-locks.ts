/**
 * Checks the registry against the locks of earlier editions: a published value may only change through a revision with a reason.
 *
 * Revisions are append-only, so the registry resolved for a locked edition must still have the locked values (GRI 2-4, ESRS 1 §7.5:
 * a restated comparative is disclosed with its reason).
 */
import { problem } from '../../problems/diagnostics.ts'
import { observationInEdition } from '../in-edition.ts'
import { observationOf } from '../lookup.ts'
import type { Metric, Observation, Registry } from '../types.ts'
import { conversion, measureOf, unitInMessage } from '../units/units.ts'
import { observationKey, parseObservationKey } from './key.ts'
import type { EditionLock, LockedValue } from './types.ts'
import { isSameNumber, isSameValue } from './value.ts'
import { formatDistinctly, formatForMessage } from './value-in-message.ts'

/**
 * `registry` is as written, `inEdition` resolved for the current edition. Problems are reported on the files of the registry.
 *
 * The newest lock is checked first, and a value that fails is not reported again for an older lock.
 */
export function checkAgainstLocks(
  registry: Registry,
  inEdition: Registry,
  edition: string,
  locks: readonly EditionLock[],
): void {
  const reported = new Set<string>()
  const before = locks.filter(lock => lock.edition <= edition)
  for (const lock of before.sort((a, b) => (a.edition < b.edition ? 1 : -1))) {
    const published = [...lock.values].filter(
      ([key, lockedValue]) => !lockedValue.unused && !reported.has(key),
    )
    for (const [key, lockedValue] of published)
      if (!lockedValue.observation.derived && !checkPublishedValue(key, lockedValue, registry, lock))
        reported.add(key)
    // Inputs were checked first, so that one change is one problem.
    for (const [key, lockedValue] of published)
      if (
        lockedValue.observation.derived &&
        !checkComputedValue(key, lockedValue, registry, inEdition, lock, reported)
      )
        reported.add(key)
  }
}

/** False if reported. A value that was removed from the registry is not reported here: citing it is an error of its own. */
function checkPublishedValue(
  key: string,
  lockedValue: LockedValue,
  registry: Registry,
  lock: EditionLock,
): boolean {
  const { metric, written } = inRegistry(key, registry)
  if (!metric || !written) return true
  const now = observationInEdition(written, lock.edition)
  const then = lockedValue.observation
  const place = now === written ? written.place : (written.revisions.at(-1)?.place ?? written.place)
  const { edition } = lock
  const options = { place: place.position }
  const value = formatForMessage(now.value)
  const lockedMetric = withOtherUnit(metric, lockedValue, lock)
  if (lockedMetric) {
    const [unit, expected] = [unitInMessage(metric), unitInMessage(lockedMetric)]
    problem(
      place.file,
      'comparative-locked/unit',
      { metric: metric.id, unit, expected, edition, value },
      options,
    )
    return false
  }
  if (!isSameValue(now.value, then.value)) {
    const expected = formatForMessage(then.value)
    problem(place.file, 'comparative-locked', { key, value, expected, edition }, options)
    return false
  }
  const lockedRevision = then.restatement?.revision
  if (!lockedRevision || now.restatement?.revision.reason === lockedRevision.reason) return true
  const reason = now.restatement?.revision.reason
  const expected = lockedRevision.reason
  if (reason) problem(place.file, 'revision-kept', { key, reason, expected, edition }, options)
  else problem(place.file, 'revision-kept/missing', { key, expected, edition }, options)
  return false
}

/** Checks that a computed value changed only because of a revision of its inputs. False if reported. */
function checkComputedValue(
  key: string,
  lockedValue: LockedValue,
  registry: Registry,
  inEdition: Registry,
  lock: EditionLock,
  reported: ReadonlySet<string>,
): boolean {
  const { metric, written: now } = inRegistry(key, inEdition)
  if (!metric || !now?.derived || isSameNumber(now.value, lockedValue.observation.value)) return true
  const { place } = metric.derive ?? metric
  if (inputsOf(key, inEdition).some(input => reported.has(input) || isRevised(input, registry, lock)))
    return true
  const [computed, locked] = formatDistinctly(now.value, lockedValue.observation.value)
  problem(
    place.file,
    'comparative-locked/computed',
    { key, value: computed, expected: locked, edition: lock.edition },
    { place: place.position },
  )
  return false
}

function inputsOf(key: string, registry: Registry): string[] {
  const { written } = inRegistry(key, registry)
  return (written?.derivation?.inputs ?? []).flatMap(input => {
    const inputKey = observationKey(input)
    return inputKey === key ? [] : [inputKey, ...inputsOf(inputKey, registry)]
  })
}

function isRevised(key: string, registry: Registry, { edition }: EditionLock): boolean {
  return inRegistry(key, registry).written?.revisions.some(revision => revision.edition > edition) ?? false
}

/** The locked metric if its unit differs. A unit in words may be reworded; another code is another measure. */
function withOtherUnit(metric: Metric, { metric: id }: LockedValue, lock: EditionLock): Metric | undefined {
  const then = lock.registry.metrics.get(id)
  if (!then || (typeof metric.unit === 'object' && typeof then.unit === 'object')) return undefined
  const factor = conversion(measureOf(metric), measureOf(then))
  return factor?.eq(1) ? undefined : then
}

export function inRegistry(
  key: string,
  registry: Registry,
): { metric: Metric | undefined; written: Observation | undefined } {
  const { metric: id, period, dimensions } = parseObservationKey(key)
  const metric = registry.metrics.get(id)
  return { metric, written: metric && observationOf(metric, period, dimensions) }
}
