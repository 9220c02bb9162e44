/** Hashes everything that the rules of `--strict` read for an edition: all its languages, because rules compare them. */
import { hashInside } from '../../stages/1-read/read-inside.ts'
import type { Edition, Report } from '../../stages/1-read/types.ts'
import { hash } from './inputs.ts'

/** `report` is the report as the edition sees it. */
export async function judgedFrom(edition: Edition, report: Report): Promise<string> {
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
