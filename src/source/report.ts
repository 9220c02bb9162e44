/** Read a report folder: configuration, registry, editions and chapters. */
import { join } from 'node:path'
import { VFile } from 'vfile'
import { hasErrors, problem } from '../diagnostics.ts'
import { NO_EXTENSIONS } from '../extend/none.ts'
import { readConfig } from '../extend/read-config.ts'
import { readChapter } from './chapter.ts'
import { useLocalesOf } from './locale-files.ts'
import { LOCK_FILE, readLock } from './lock.ts'
import { readRegistry } from './registry.ts'
import { listFiles, listFolders, readText } from './report-files.ts'
import { REVIEW_FILE, readReview } from './review.ts'
import { editionSchema, reportSchema } from './schemas.ts'
import { templateFolders } from './template-folders.ts'
import { readTranslations, TRANSLATIONS_FILE } from './translations.ts'
import type { Chapter, Edition, Locale, Report, ReportConfig } from './types.ts'
import { readYaml } from './yaml-document.ts'

/** A folder that is no report, or whose report.yaml cannot be used: the problems are on its files. */
export interface Unreadable {
  files: VFile[]
}

export interface ReadOptions {
  /** Run the report's own perennial.config.js. Default: yes. */
  config?: boolean
}

export async function readReport(
  root: string,
  { config: runConfig = true }: ReadOptions = {},
): Promise<Report | Unreadable> {
  const configFile = await readText(root, 'report.yaml')
  if (!configFile) {
    const missing = new VFile({ path: 'report.yaml', cwd: root })
    problem(missing, 'report-exists', 'Unexpected folder without `report.yaml`, expected a report', {
      note: `Run Perennial where a folder \`report\` is, or name the report's folder with \`--report\`. Looked in ${root}.`,
    })
    return { files: [missing] }
  }
  const { value: config } = readYaml(configFile, String(configFile.value), reportSchema, 'report')
  if (!config) return { files: [configFile] }

  const files: VFile[] = [configFile]
  const { registry, glossary, frameworks, files: registryFiles } = await readRegistry(root)
  files.push(...registryFiles)
  const { extensions, file: ownConfig } = runConfig ? await readConfig(root) : { extensions: NO_EXTENSIONS }
  if (ownConfig) files.push(ownConfig)

  useLocalesOf(templateFolders(config.template, root, extensions.templates))
  const editions = new Map<string, Edition>()
  for (const folder of await listFolders(root)) {
    const edition = await readEdition(root, folder, config, files)
    if (edition) editions.set(edition.id, edition)
  }
  if (editions.size === 0 && !hasErrors(files)) {
    problem(configFile, 'edition-exists', 'Unexpected report without an edition', {
      note: 'Make a folder beside report.yaml, as `2021`, with an `edition.yaml` in it.',
    })
  }
  return { root, config, registry, glossary, frameworks, extensions, editions, files }
}

/** Names of pages that the web edition has of its own. */
const RESERVED = new Set(['index'])

/** A folder with an edition.yaml is an edition; others (metrics, templates) are not. */
async function readEdition(
  root: string,
  folder: string,
  config: ReportConfig,
  files: VFile[],
): Promise<Edition | undefined> {
  const file = await readText(root, join(folder, 'edition.yaml').replaceAll('\\', '/'))
  if (!file) return undefined
  files.push(file)
  const { value } = readYaml(file, String(file.value), editionSchema, 'edition')
  if (!value) return undefined
  const partIds = value.parts.map(part => part.id)
  const chapters = new Map<Locale, readonly Chapter[]>()
  for (const locale of config.locales) {
    const inLocale: Chapter[] = []
    for (const name of await listFiles(root, `${folder}/${locale}`, '.md')) {
      const text = await readText(root, `${folder}/${locale}/${name}`)
      if (!text) continue
      files.push(text)
      const chapter = readChapter(text, folder, locale, partIds)
      if (!chapter) continue
      if (RESERVED.has(chapter.slug)) {
        problem(
          text,
          'chapter-name-free',
          `Unexpected chapter named \`${chapter.slug}\`, expected another name: its page is the start page of the web edition`,
          { note: `Rename ${name}, as \`10-content-index.md\`.` },
        )
        continue
      }
      const first = inLocale.find(other => other.slug === chapter.slug)
      if (first) {
        problem(
          text,
          'chapter-unique',
          `Unexpected second chapter \`${chapter.slug}\`, expected each name once`,
          {
            note: `Rename one of ${first.id}.md and ${name}: the number in front only orders them.`,
          },
        )
      } else inLocale.push(chapter)
    }
    chapters.set(locale, inLocale)
  }
  const locked = await readText(root, `${folder}/${LOCK_FILE}`)
  if (locked) files.push(locked)
  const taken = await readText(root, `${folder}/${REVIEW_FILE}`)
  if (taken) files.push(taken)
  const accepted = await readText(root, `${folder}/${TRANSLATIONS_FILE}`)
  if (accepted) files.push(accepted)
  return {
    id: folder,
    folder,
    config: value,
    chapters,
    translations: accepted ? readTranslations(accepted) : {},
    lock: locked && readLock(locked),
    review: taken && readReview(taken),
  }
}
