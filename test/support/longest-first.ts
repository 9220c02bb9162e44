/** Starts the slowest test files first, so that no worker runs one of them alone at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * In order of duration, except that the first one builds the real report, for which others wait. Other files follow in Vitest's
 * order.
 */
const LONGEST = [
  'build/deterministic',
  'faults/kill',
  'faults/browser',
  'build/linear-time',
  'build/interrupted',
  'faults/cache',
  'preview/interface',
  'preview/preview',
  'build/build-all',
  'faults/limits',
  'editions/diff-pages',
  'docs/guide',
  'docs/manual',
  'stages/5-print/layout',
  'import/random',
  'preview/failures',
  'edition-2021/web',
  'edition-2021/reading',
  'build/last-line',
  'build/typing-slips',
  'build/problems',
  'build/yaml-mistakes',
  'safety/names',
  'docs/ci',
  'images/images',
  'stages/5-print/long-words',
  'docs/new-directive',
  'faults/leftovers',
  'cli/package/init',
  'cli/package/package',
]

const rank = ({ moduleId }: TestSpecification): number => {
  const found = LONGEST.findIndex(name => moduleId.endsWith(`/test/${name}.test.ts`))
  return found < 0 ? LONGEST.length : found
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
