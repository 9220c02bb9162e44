/** Gets the PDFs of one side of a comparison: from the last build if it is up to date, otherwise printed for the comparison. */
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { makeTemporaryFolder } from '../../base/temporary-folder.ts'
import { findBuilt } from '../../build/output/find-built.ts'
import { outputOf } from '../../build/output/formats.ts'
import { pageMapOf, readManifest } from '../../build/output/manifest.ts'
import { templateHashes } from '../../build/output/template-hashes.ts'
import type { BuildOptions, BuildResult } from '../../build/types.ts'
import { message } from '../../problems/messages/message.ts'
import { english } from '../../problems/messages/render.ts'
import type { Message } from '../../problems/messages/types.ts'
import type { Edition, Locale, Report } from '../../stages/1-read/types.ts'
import type { PrintedSide } from '../compare-pages/compare-pages.ts'

/** Thrown if a side cannot be printed; `files` have the problems of its report. */
export class NotPrinted extends Error {
  override name = 'NotPrinted'
  readonly files: readonly VFile[]
  readonly text: Message
  constructor(side: string, files: readonly VFile[]) {
    const text = message('diff/not-printed', { side })
    super(english(text))
    this.text = text
    this.files = files
  }
}

export interface ToPrint {
  /** The side as the user wrote it. */
  side: string
  edition: Edition
  /** The report as the edition sees it, in all its languages. */
  report: Report
  locales: readonly Locale[]
  /** Folder of the last build; undefined for a git revision, which has none. */
  out: string | undefined
}

/** The build function, passed in by the command so that it can show progress and cancel. */
export interface Printing {
  env: NodeJS.ProcessEnv
  build(options: BuildOptions): Promise<Pick<BuildResult, 'ok' | 'files'>>
}

export async function printedPages(
  { side, edition, report, locales, out }: ToPrint,
  printing: Printing,
): Promise<ReadonlyMap<Locale, PrintedSide>> {
  const printed = new Map<Locale, PrintedSide>()
  const missing: Locale[] = []
  const template = templateHashes(report)
  for (const locale of locales) {
    const built = { edition, locale, report, template }
    const isThere =
      out !== undefined &&
      (await findBuilt(built, { out, formats: ['pdf'] }, printing.env)).stale.length === 0
    if (isThere) printed.set(locale, await readPrinted(out, edition, locale))
    else missing.push(locale)
  }
  if (missing.length === 0) return printed
  const folder = await makeTemporaryFolder('diff-pages')
  try {
    const { ok, files } = await printing.build({
      report: report.root,
      out: folder,
      editions: [edition.id],
      all: false,
      locales: missing,
      formats: ['pdf'],
      strict: false,
    })
    if (!ok) throw new NotPrinted(side, files)
    for (const locale of missing) printed.set(locale, await readPrinted(folder, edition, locale))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return printed
}

async function readPrinted(out: string, edition: Edition, locale: Locale): Promise<PrintedSide> {
  const folder = join(out, edition.id)
  const manifest = await readManifest(folder)
  return {
    pdf: await readFile(join(folder, outputOf(locale, 'pdf'))),
    pageMap: pageMapOf(manifest?.locales[locale]),
  }
}
