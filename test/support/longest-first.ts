/** Starts the slowest test files first, so that no worker runs one of them alone at the end. */
import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** In order of duration; other files follow in Vitest's order. The first one builds the real report, which others wait for. */
const LONGEST = [
  'deterministic',
  'kill',
  'browser',
  'build-all',
  'interface',
  'typing-slips',
  'random',
  'failures',
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
