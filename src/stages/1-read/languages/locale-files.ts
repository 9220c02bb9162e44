/** Reads how languages are written (section `locale`) from the files `labels/<tag>.yaml` in the template’s folders. */
import { join, relative } from 'node:path'
import { VFile } from 'vfile'
import { z } from 'zod'
import { isIn } from '../../../base/escapes-root.ts'
import type { Language, Languages } from '../../../registry/locales/language.ts'
import { type LocaleData, localeSchema } from '../../../registry/locales/language-schema.ts'
import { parents } from '../../../registry/locales/tag-lookup.ts'
import { MAX_TEXT, readInside } from '../read-inside.ts'
import { SHIPPED } from '../template-folders.ts'
import { cachedYamlReader } from '../yaml/cached-yaml.ts'

/** Languages of the report in `root`. Its own folder takes precedence over shipped ones. Files are read on first use. */
export function readLanguages(folders: readonly string[], root?: string): Languages {
  const files = new Map<string, LocaleData | undefined>()
  const inFile = (tag: string): LocaleData | undefined => {
    if (!files.has(tag)) files.set(tag, load(tag, folders, root))
    return files.get(tag)
  }
  const nearest = (tag: string): LocaleData => {
    for (const candidate of [...parents(tag), 'en']) {
      const data = inFile(candidate)
      if (data) return data
    }
    throw new Error('labels/en.yaml has no section `locale`')
  }
  const known = new Map<string, Language>()
  return tag => {
    const language = known.get(tag) ?? { ...nearest(tag), tag }
    known.set(tag, language)
    return language
  }
}

/** The languages that ship with Perennial, for use without a report. */
export const shippedLanguages = (): Languages => readLanguages([join(SHIPPED, 'default')])

const fileSchema: z.ZodType<{ locale?: LocaleData | undefined }> = z.looseObject({
  locale: localeSchema.optional(),
})

const read = cachedYamlReader(fileSchema, 'labels')

/** The `locale` section of a tag. Mistakes in the file are reported by `readLabels`; here the data is just missing. */
function load(tag: string, folders: readonly string[], root: string | undefined): LocaleData | undefined {
  if (!/^[\w-]+$/.test(tag)) return undefined
  for (const folder of folders) {
    const path = join(folder, 'labels', `${tag}.yaml`)
    const base = root !== undefined && isIn(root, folder) ? root : folder
    const bytes = readInside(base, relative(base, path), MAX_TEXT)
    if (typeof bytes === 'string') continue
    const file = new VFile({ path, value: bytes.toString('utf8') })
    const { value } = read(file)
    if (value?.locale) return value.locale
  }
  return undefined
}
