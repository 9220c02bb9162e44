/** Reads one side of a comparison: an edition, one of its languages, or either of them at a git revision. */
import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-fs'
import { makeTemporaryFolder } from '../../base/temporary-folder.ts'
import { pageMapOf, readManifest } from '../../build/output/manifest.ts'
import { readReport } from '../../plugins/read-report.ts'
import { message } from '../../problems/messages/message.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import { chooseEditions, unknownLocale } from '../../stages/1-read/choose-editions.ts'
import { reportInEdition } from '../../stages/1-read/report-in-edition.ts'
import { openTemplate } from '../../stages/4-book/template.ts'
import { composeBooks } from '../../stages/compose.ts'
import { type Printing, printedPages } from './printed.ts'
import { readingOf } from './reading.ts'
import type { Reading } from './types.ts'

export interface SideSpec {
  /** Git revision; undefined: the working tree. */
  revision: string | undefined
  edition: string
  locale: string | undefined
}

/** Parses `2030`, `2030/en`, `HEAD~1:2030` or `v1.2:2030/zh-Hans`. */
export function parseSide(text: string): SideSpec {
  const match = /^(?:(?<revision>[^:]+):)?(?<edition>[^/:]+)(?:\/(?<locale>[^/:]+))?$/.exec(text)
  const { revision, edition = '', locale } = match?.groups ?? {}
  if (!match) throw new WrongUse(message('diff/side', { side: text }))
  return { revision, edition, locale }
}

export interface ReadSideOptions {
  /** Folder that contains report.yaml. */
  report: string
  /** Folder of the last build, for page numbers. */
  out: string
  /** Language of a side that does not name one; undefined: all. */
  locale: string | undefined
  /** Set to get printed pages too; pages that are not built are printed. */
  printing: Printing | undefined
}

/** Reads the edition in each requested language. */
export async function readSide(
  name: string,
  { report: folder, out, locale: asked, printing }: ReadSideOptions,
): Promise<Reading[]> {
  const { revision, edition: id, locale = asked } = parseSide(name)
  if (revision === undefined) return read(name, folder, id, locale, resolve(out), printing)
  const checkedOut = await makeTemporaryFolder('diff')
  try {
    await checkOut(revision, folder, checkedOut)
    // The build output belongs to the working tree, so that a revision has no pages.
    return await read(name, checkedOut, id, locale, undefined, printing)
  } finally {
    await rm(checkedOut, { recursive: true, force: true })
  }
}

async function read(
  name: string,
  folder: string,
  id: string,
  locale: string | undefined,
  out: string | undefined,
  printing: Printing | undefined,
): Promise<Reading[]> {
  const report = await readReport(folder)
  if (!('config' in report)) throw new WrongUse(message('diff/no-report', { side: name }))
  const [edition] = chooseEditions(report, { editions: [id], all: false })
  if (!edition) return []
  const { locales } = report.config
  if (locale !== undefined && !locales.includes(locale)) throw new WrongUse(unknownLocale(locale, locales))
  const wanted = locales.filter(tag => locale === undefined || tag === locale)
  const whole = reportInEdition(report, edition)
  const seen = { ...whole, config: { ...whole.config, locales: wanted } }
  const template = openTemplate(report.config.template, report.root, report.templates)
  const books = await composeBooks({ report: seen, edition, template }, 'web')
  const built = out === undefined ? undefined : await readManifest(join(out, edition.id))
  const printed =
    printing && (await printedPages({ side: name, edition, report: whole, locales: wanted, out }, printing))
  return books.map(({ book }) => {
    const pages = printed?.get(book.locale)
    return {
      ...readingOf(name, book, pages?.pageMap ?? pageMapOf(built?.locales[book.locale])),
      printed: pages,
    }
  })
}

/** Extracts the report's folder at a revision, without touching the working tree. */
async function checkOut(revision: string, folder: string, into: string): Promise<void> {
  // git would read a revision that begins with a dash as an option.
  if (revision.startsWith('-')) throw new WrongUse(message('diff/revision', { revision }))
  const git = spawn('git', ['-C', folder, 'archive', '--format=tar', revision, '--', '.'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let gitMessage = ''
  git.stderr.on('data', data => {
    gitMessage += data
  })
  const exitCode = new Promise<number | null>((resolveCode, reject) => {
    git.on('error', reject)
    git.on('close', resolveCode)
  })
  const unpacked = pipeline(git.stdout, extract(into)).then(
    () => undefined,
    (error: Error) => error,
  )
  // Undefined if git could not be started.
  const code = await exitCode.catch(() => undefined)
  const unpackError = await unpacked
  if (code === undefined) throw new WrongUse(message('diff/no-git', { revision }))
  if (code !== 0)
    throw new WrongUse(
      message('diff/revision-with-error', { revision, error: gitMessage.split('\n')[0] ?? '' }),
    )
  // An incomplete revision must not be compared.
  if (unpackError) throw unpackError
}
