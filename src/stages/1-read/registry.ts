/** Reads the registry: metrics/*.yaml, sources.yaml, targets.yaml and glossary.yaml, shared by all editions and languages. */
import type { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import { isSlip, suggest } from '../../problems/suggest.ts'
import { frameworks as shipped } from '../../registry/frameworks/lookup.ts'
import type { Framework } from '../../registry/frameworks/types.ts'
import { toMetric, toSource, toTerm } from '../../registry/from-spec.ts'
import type { Language, Languages } from '../../registry/locales/language.ts'
import { reportAmbiguousTarget, reportAmbiguousValues } from '../../registry/mistakes/ambiguous-number.ts'
import { reportEmptyFile } from '../../registry/mistakes/report-empty-file.ts'
import { glossarySchema, metricsSchema, sourcesSchema, targetsSchema } from '../../registry/schema.ts'
import { checkTargetYears } from '../../registry/targets/check-target-years.ts'
import { toTarget } from '../../registry/targets/target-from-spec.ts'
import type { Glossary, Metric, Place, Registry, Source, Target, Term } from '../../registry/types.ts'
import { checkUnitCode } from '../../registry/units/check-units.ts'
import { unitCodes } from '../../registry/units/unit-codes.ts'
import { reportWrongName } from './mistakes/unreadable-files.ts'
import { readFrameworks } from './read-frameworks.ts'
import { foldersIn, listFiles, readText, reportSimilarNames } from './report-files.ts'
import { readYaml, type YamlSource } from './yaml/yaml-document.ts'

/** True for files that a locked edition does not use. */
export const isRegistryFile = (path: string): boolean =>
  path.startsWith('metrics/') || path === 'sources.yaml' || path === 'targets.yaml'

const METRICS = 'metrics'
/** Files beside report.yaml. */
const NAMES: readonly string[] = ['sources.yaml', 'targets.yaml', 'glossary.yaml', 'frameworks.yaml']

export interface RegistryFiles {
  registry: Registry
  glossary: Glossary
  frameworks: ReadonlyMap<string, Framework>
  files: VFile[]
}

/** `locales` are the report's languages, whose words for units are known. */
export async function readRegistry(
  root: string,
  languages: Languages,
  locales: readonly string[] = [],
): Promise<RegistryFiles> {
  const reading: Reading = { root, files: [], skipped: [], broken: new Set(), empty: {} }
  const { files, skipped, broken, empty } = reading
  await reportSimilarNames(root, '', NAMES, skipped)
  const folders = await foldersIn(root, '', skipped)
  const similar = folders.includes(METRICS)
    ? undefined
    : folders.find(name => isSlip(name, METRICS, [METRICS]))
  if (similar !== undefined) reportWrongName(root, similar, METRICS, skipped)
  // Read before the metrics, because sources provide defaults for observations.
  const sources = await readSources(reading)
  const metrics = await readMetrics(reading, sources, languages, locales)
  // If any file could not be read, unknown ids are not reported.
  if (skipped.length > 0) broken.add('*')
  const targets = await readTargets(reading, { sources, metrics }, locales.map(languages))
  const glossary = new Map<string, Term>()
  await readFile(reading, 'glossary.yaml', file => {
    const yaml = readYaml(file, String(file.value), glossarySchema, 'glossary')
    for (const [id, spec] of Object.entries(yaml.value ?? {})) glossary.set(id, toTerm(id, spec))
  })
  const frameworks = new Map(shipped)
  await readFile(reading, 'frameworks.yaml', file => readFrameworks(file, frameworks))
  const registry = { metrics, sources, targets, broken, empty }
  checkSources(registry)
  return { registry, glossary, frameworks, files: [...files, ...skipped] }
}

/** State while the files of a registry are read. */
interface Reading {
  root: string
  files: VFile[]
  /** Files that could not be read. */
  skipped: VFile[]
  /** Ids of entries with errors; `*` if any file could not be read. */
  broken: Set<string>
  empty: Partial<Record<Kind, VFile>>
}

type Kind = 'metric' | 'source' | 'target'

async function readFile(reading: Reading, path: string, use: (file: VFile) => void): Promise<void> {
  const file = await readText(reading.root, path, reading.skipped)
  if (!file) return
  reading.files.push(file)
  use(file)
}

/** Records the entries that could not be read, and a file without any. */
function recordGaps({ broken, empty }: Reading, kind: Kind, file: VFile, yaml: YamlSource<object>): void {
  for (const id of yaml.broken) broken.add(id)
  if (yaml.broken.size === 0 && Object.keys(yaml.value ?? {}).length === 0) empty[kind] ??= file
}

async function readSources(reading: Reading): Promise<Map<string, Source>> {
  const sources = new Map<string, Source>()
  await readFile(reading, 'sources.yaml', file => {
    const yaml = readYaml(file, String(file.value), sourcesSchema, 'source')
    recordGaps(reading, 'source', file, yaml)
    for (const [id, spec] of Object.entries(yaml.value ?? {}))
      sources.set(id, toSource(id, spec, placeIn(file, yaml)))
  })
  return sources
}

async function readMetrics(
  reading: Reading,
  sources: ReadonlyMap<string, Source>,
  languages: Languages,
  locales: readonly string[],
): Promise<Map<string, Metric>> {
  const metrics = new Map<string, Metric>()
  const languageData = locales.map(languages)
  const units = unitCodes(languageData)
  for (const name of await listFiles(reading.root, METRICS, '.yaml', reading.skipped)) {
    await readFile(reading, `${METRICS}/${name}`, file => {
      const yaml = readYaml(file, String(file.value), metricsSchema, 'metric')
      recordGaps(reading, 'metric', file, yaml)
      for (const [id, spec] of Object.entries(yaml.value ?? {})) {
        const at = placeIn(file, yaml)
        const first = metrics.get(id)
        if (first) {
          const { path } = first.place.file
          problem(file, 'metric-unique', { id, path }, { place: at([id]).position })
        }
        metrics.set(id, toMetric(id, spec, sources, languages, at))
        reportAmbiguousValues(id, spec, languageData, at)
        checkUnitCode(id, spec, units, locales, at([id, 'unit']))
      }
    })
  }
  return metrics
}

async function readTargets(
  reading: Reading,
  { sources, metrics }: Pick<Registry, 'sources' | 'metrics'>,
  languageData: readonly Language[],
): Promise<Map<string, Target>> {
  const { broken, empty } = reading
  const targets = new Map<string, Target>()
  await readFile(reading, 'targets.yaml', file => {
    const yaml = readYaml(file, String(file.value), targetsSchema, 'target')
    recordGaps(reading, 'target', file, yaml)
    for (const [id, spec] of Object.entries(yaml.value ?? {})) {
      const target = toTarget(id, spec, placeIn(file, yaml))
      checkTargetYears(target, placeIn(file, yaml))
      reportAmbiguousTarget(id, spec, languageData, placeIn(file, yaml))
      targets.set(id, target)
    }
    for (const [id, { metric }] of targets)
      if (
        metric !== undefined &&
        !metrics.has(metric) &&
        !broken.has(metric) &&
        !broken.has('*') &&
        !reportEmptyFile({ metrics, sources, targets, empty }, 'metric')
      )
        problem(
          file,
          'metric-known/of-target',
          { metric, target: id },
          {
            place: yaml.position([id, 'metric']),
            ...suggest(metric, metrics.keys()),
          },
        )
  })
  return targets
}

const placeIn =
  (file: VFile, yaml: YamlSource<unknown>) =>
  (path: readonly (string | number)[]): Place => ({ file, position: yaml.position(path) })

type Sourced = Pick<Target, 'source' | 'sourcePlace' | 'place'>

/** Reports unknown sources: a value without a source cannot be traced. */
function checkSources(registry: Registry): void {
  const { metrics, targets, sources, broken } = registry
  const check = ({ source, sourcePlace, place }: Sourced) => {
    if (sources.has(source) || broken.has(source) || broken.has('*')) return
    if (reportEmptyFile(registry, 'source')) return
    const { file, position } = sourcePlace ?? place
    problem(
      file,
      'source-known',
      { source },
      {
        place: position,
        ...suggest(source, sources.keys()),
      },
    )
  }
  for (const metric of metrics.values()) {
    for (const observation of [...metric.observations.values(), ...metric.breakdown]) {
      check(observation)
      for (const revision of observation.revisions) check(revision)
    }
  }
  for (const target of targets.values()) check(target)
}
