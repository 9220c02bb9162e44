/** The files `labels/<tag>.yaml` of the template’s folders: how each language is written, and the words of its pages. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { z } from 'zod'
import { type LocaleData, localeSchema } from '../figures/locales/locale-data.ts'
import { SHIPPED } from './template-folders.ts'
import { readYaml } from './yaml-document.ts'

const DEFAULT = join(SHIPPED, 'default')

/** Where languages are looked for: a report’s own template goes before the shipped one. */
let folders: readonly string[] = [DEFAULT]
let known = new Map<string, LocaleData | undefined>()

/** A report that brings languages of its own, or writes one in another way. The formatters ask by tag only. */
export function useLocalesOf(templateFolders: readonly string[]): void {
  if (templateFolders.join('\n') === folders.join('\n')) return
  folders = templateFolders
  known = new Map()
}

/** The data of exactly this tag; undefined where no folder has a section `locale` for it. */
export function localeOf(tag: string): LocaleData | undefined {
  if (!known.has(tag)) known.set(tag, load(tag))
  return known.get(tag)
}

const fileSchema: z.ZodType<{ locale?: LocaleData | undefined }> = z.looseObject({
  locale: localeSchema.optional(),
})

/** Mistakes are said by who reads the words of the file; here it only has no data. */
function load(tag: string): LocaleData | undefined {
  if (!/^[\w-]+$/.test(tag)) return undefined
  for (const folder of folders) {
    const path = join(folder, 'labels', `${tag}.yaml`)
    if (!existsSync(path)) continue
    const file = new VFile({ path, value: readFileSync(path, 'utf8') })
    const { value } = readYaml(file, String(file.value), fileSchema, 'labels')
    if (value?.locale) return value.locale
  }
  return undefined
}
