/** Reads a report folder: configuration, registry, editions and chapters. */
import { VFile } from 'vfile'
import { hasErrors, problem } from '../../problems/diagnostics.ts'
import { readChapter } from './chapter.ts'
import { readEdition } from './edition.ts'
import { checkPeriodsUnique } from './edition-times.ts'
import { converter, deriveChapterFile, withWords } from './languages/derive-locale.ts'
import { readLanguages } from './languages/locale-files.ts'
import { reportNoEdition, withoutCopies } from './mistakes/stray-files.ts'
import { readRegistry } from './registry.ts'
import { listFolders, readText, reportSimilarNames } from './report-files.ts'
import { reportSchema } from './schemas.ts'
import { checkTemplateExists, templateFolders } from './template-folders.ts'
import type { Edition, Locale, Report, ReportConfig, ReportSpec } from './types.ts'
import { readYaml } from './yaml/yaml-document.ts'

/** The result for a folder that is not a report or whose report.yaml is invalid; problems are on its files. */
export interface Unreadable {
  files: VFile[]
}

export interface FolderOptions {
  /** Template name → absolute path of its folder, for templates outside the report. */
  templates: ReadonlyMap<string, string>
  /** Files that were already read, to be listed with the report's files. */
  others: readonly VFile[]
  /** Report a template that exists nowhere. */
  checkTemplate: boolean
}

export async function readReportFolder(
  root: string,
  { templates, others, checkTemplate }: FolderOptions,
): Promise<Report | Unreadable> {
  const skipped: VFile[] = []
  await reportSimilarNames(root, '', ['report.yaml'], skipped)
  const configFile = await readText(root, 'report.yaml', skipped)
  if (!configFile) {
    if (hasErrors(skipped)) return { files: skipped }
    const missing = new VFile({ path: 'report.yaml', cwd: root })
    problem(missing, 'report-exists', { folder: root })
    return { files: [missing] }
  }
  const { value: spec, position } = readYaml(configFile, String(configFile.value), reportSchema, 'report')
  if (!spec) return { files: [configFile] }
  const config = toConfig(spec, tag =>
    problem(configFile, 'locale-derives', { tag }, { place: position(['locales']) }),
  )

  const files: VFile[] = [configFile, ...skipped]
  // Read before the registry, which checks scales against the words of each language.
  const languages = readLanguages(templateFolders(config.template, root, templates), root)
  if (checkTemplate) checkTemplateExists(config.template, root, templates, configFile, position(['template']))
  const {
    registry,
    glossary,
    frameworks,
    files: registryFiles,
  } = await readRegistry(root, languages, config.locales)
  files.push(...registryFiles, ...others)

  const editions = new Map<string, Edition>()
  const folders = withoutCopies(root, await listFolders(root, files), files)
  for (const folder of folders) {
    const edition = await readEdition(root, folder, config, languages, files)
    if (edition) editions.set(edition.id, edition)
  }
  await reportNoEdition(root, folders, config.locales, { files, isOnly: editions.size === 0 })
  checkPeriodsUnique([...editions.values()], files)
  if (editions.size === 0 && !hasErrors(files)) problem(configFile, 'edition-exists', {})
  const report = { root, config, registry, glossary, frameworks, languages, templates, editions, files }
  return Object.keys(config.derive).length === 0 ? report : withDerivedLanguages(report)
}

/** Converts the specification of languages to a list and a map of derived languages. */
function toConfig(spec: ReportSpec, refuse: (tag: Locale) => void): ReportConfig {
  const { locales } = spec
  if (Array.isArray(locales)) return { ...spec, locales, derive: {} }
  const all = Object.entries(locales)
  const derive: Record<Locale, Locale> = {}
  for (const [tag, options] of all) {
    if (options?.derive === undefined) continue
    if (!tag.startsWith('zh-Hant') || options.derive !== 'zh-Hans' || !('zh-Hans' in locales))
      refuse(options.derive)
    else derive[tag] = options.derive
  }
  return { ...spec, locales: all.map(([tag]) => tag), derive }
}

/** Adds derived languages: missing words and chapters are converted from the language that each derives from. */
async function withDerivedLanguages(report: Report): Promise<Report> {
  let result = report
  for (const [to, from] of Object.entries(report.config.derive)) {
    const convert = await converter(report.languages(from), report.languages(to), [
      report.glossary,
      report.registry,
      report.config,
    ])
    const words = <T>(value: T): T => withWords(value, from, to, convert)
    const editions = new Map<string, Edition>()
    for (const [id, edition] of result.editions) {
      const existing = edition.chapters.get(to) ?? []
      const chapters = (edition.chapters.get(from) ?? []).flatMap(source => {
        const written = existing.find(({ slug }) => slug === source.slug)
        if (written) return [written]
        const chapter = readChapter(deriveChapterFile(source, to, convert), edition.folder, to, undefined)
        return chapter ? [{ ...chapter, derived: true }] : []
      })
      editions.set(id, {
        ...edition,
        config: words(edition.config),
        chapters: new Map([...edition.chapters, [to, chapters]]),
        lock: edition.lock && { ...edition.lock, registry: words(edition.lock.registry) },
      })
    }
    result = {
      ...result,
      editions,
      config: words(result.config),
      registry: words(result.registry),
      glossary: words(result.glossary),
      frameworks: words(result.frameworks),
    }
  }
  return result
}
