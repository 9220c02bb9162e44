/** Makes build/<edition>/manifest.json: all inputs and outputs, and the pages of every cited value; no times, no absolute paths. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { observationKey } from '../../registry/lock/key.ts'
import { observationCited, partFrom } from '../../registry/lookup.ts'
import type { Edition, Locale, Report } from '../../stages/1-read/types.ts'
import type { Citation, PageMap } from '../../stages/4-book/types.ts'
import { sharedSettings } from './format-settings.ts'
import { type Format, outputOf } from './formats.ts'
import { toolIdentity } from './identities.ts'
import { type Hashes, hash } from './inputs.ts'
import type { RecordedProblem } from './recorded-problems.ts'

export interface BuiltLocale {
  locale: Locale
  outputs: OutputRecord[]
  /** Formats that stay as the last build left them. */
  unchanged: readonly Format[]
  pageMap: PageMap | undefined
  fonts: string[]
  browser: string | undefined
  citations: readonly Citation[]
  /** Hashes of all inputs. */
  inputs: Hashes
  pictures: readonly string[]
}

export interface Output {
  path: string
  pages?: number
  bytes: number
}

export interface OutputRecord extends Output {
  /** Hash of the settings that apply to this format only. */
  settings: string
  /** Hash of everything that `--strict` rules read; undefined if they did not run. */
  judged?: string | undefined
  /** Warnings, reported again by later builds that find this output up to date. */
  problems: readonly RecordedProblem[]
}

export interface Manifest {
  edition: string
  tool: string
  browser: string | undefined
  fonts: string[]
  inputs: Record<string, string>
  outputs: Record<string, string>
  locales: Record<Locale, LocaleRecord>
}

export interface LocaleRecord {
  pages: number | undefined
  /** Hash of the settings that all formats share, at the time this language was built. */
  settings: string
  fonts: string[]
  /** All outputs in this list were built with these settings and from the same inputs. */
  outputs: OutputRecord[]
  inputs: Hashes
  pictures: readonly string[]
  pageMap: Record<string, number>
  figures: Record<string, CitedValue>
}
interface CitedValue {
  value: string
  source: string
  chapters: string[]
  pages: number[]
}

/** Builds an edition's manifest; entries of languages not built this time are copied from `last`. */
export async function manifest(
  edition: Edition,
  report: Report,
  built: readonly BuiltLocale[],
  folder: string,
  last: Manifest | undefined,
): Promise<Manifest> {
  const outputs: Record<string, string> = {}
  for (const path of await allFiles(folder)) outputs[path] = hash(await readFile(join(folder, path)))
  const locales: Record<Locale, LocaleRecord> = {}
  for (const locale of report.config.locales) {
    const now = built.find(item => item.locale === locale)
    const previous = Object.keys(outputs).some(path => path.startsWith(`${locale}/`)) && last?.locales[locale]
    if (now) locales[locale] = recordOf(now, report, last?.locales[locale])
    else if (previous) locales[locale] = previous
  }
  const records = Object.values(locales)
  return {
    edition: edition.id,
    tool: toolIdentity(),
    browser: built.find(item => item.browser)?.browser ?? last?.browser,
    fonts: [...new Set(records.flatMap(({ fonts }) => fonts))].sort(),
    inputs: sorted(Object.assign({}, ...records.map(({ inputs }) => inputs))),
    outputs: sorted(outputs),
    locales,
  }
}

function recordOf(built: BuiltLocale, report: Report, last: LocaleRecord | undefined): LocaleRecord {
  const { locale, outputs, unchanged, inputs, pictures, pageMap } = built
  const paths = unchanged.map(format => outputOf(locale, format))
  const previousOutputs = last?.outputs.filter(({ path }) => paths.includes(path)) ?? []
  // Page numbers come from the build that printed the PDF.
  const printed = unchanged.includes('pdf') ? last : undefined
  return {
    pages: printed ? printed.pages : pageMap?.pages,
    settings: sharedSettings(report, locale),
    fonts: printed ? printed.fonts : built.fonts,
    outputs: [...outputs, ...previousOutputs].sort((a, b) => (a.path < b.path ? -1 : 1)),
    inputs,
    pictures,
    pageMap: printed ? printed.pageMap : Object.fromEntries(pageMap?.of ?? []),
    figures: printed ? printed.figures : citedValuesOf(built, report),
  }
}

function citedValuesOf({ citations, pageMap }: BuiltLocale, report: Report): Record<string, CitedValue> {
  const values: Record<string, CitedValue> = {}
  for (const { metric, period, part, chapter, anchor } of citations) {
    const observation = observationCited(report.registry.metrics.get(metric), { period, part })
    const key = observationKey({ metric, period, dimensions: partFrom(part) })
    const value = values[key] ?? {
      value: observation?.value.text ?? '',
      source: observation?.source ?? '',
      chapters: [],
      pages: [],
    }
    values[key] = value
    if (!value.chapters.includes(chapter)) value.chapters.push(chapter)
    const page = pageMap?.of.get(anchor)
    if (page !== undefined && !value.pages.includes(page)) value.pages.push(page)
  }
  return sorted(values)
}

/** Undefined if there is no manifest or another version wrote it; then everything is built. */
export async function readManifest(target: string): Promise<Manifest | undefined> {
  try {
    const last = JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8')) as Manifest
    return Object.values(last.locales).every(({ inputs, outputs }) => inputs && outputs) ? last : undefined
  } catch {
    return undefined
  }
}

/** Page map of the last build; if its numbers are still right, one printing pass is enough. */
export function pageMapOf(record: LocaleRecord | undefined): PageMap | undefined {
  return record?.pages === undefined
    ? undefined
    : { pages: record.pages, of: new Map(Object.entries(record.pageMap)) }
}

async function allFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
}

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
