/** The files that take longest come first, so that no worker is left alone with one of them at the end. */
import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** By seconds; other files follow, in Vitest's own order. The first one builds the real report, which others wait for. */
const LONGEST = [
  'deterministic',
  'kill',
  'browser',
  'whole-house',
  'interface',
  'slips',
  'random',
  'troubles',
  'yaml-mistakes',
  'web',
  'reading',
]

const rank = ({ moduleId }: TestSpecification): number => {
  const found = LONGEST.indexOf(basename(moduleId, '.test.ts'))
  return found < 0 ? LONGEST.length : found
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
