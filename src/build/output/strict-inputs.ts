import { hashInside } from '../../stages/1-read/read-inside.ts'
import type { Edition, Report } from '../../stages/1-read/types.ts'
import { hash } from './inputs.ts'

/**
 * Hash everything that the rules of `--strict` read for an edition: more than one language is built from, because rules compare
 * languages. `report` is as the edition sees it.
 */
export async function hashStrictInputs(edition: Edition, report: Report): Promise<string> {
  const others = [...report.editions.values()].filter(({ folder }) => folder !== edition.folder)
  const seen = report.files
    .filter(({ path }) => !others.some(({ folder }) => path.startsWith(`${folder}/`)))
    .map(({ path, value }) => [path, hash(String(value))])
  const metrics = [...report.registry.metrics.values()]
  const evidence = metrics.flatMap(({ observations, breakdown }) =>
    [...observations.values(), ...breakdown].flatMap(({ evidence }) => (evidence ? [evidence.file] : [])),
  )
  for (const path of new Set(evidence)) {
    const read = await hashInside(report.root, path)
    seen.push([path, typeof read === 'string' ? read : read.sha256])
  }
  return hash(JSON.stringify(seen.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))))
}
