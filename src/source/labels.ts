/** Words of the interface by locale, from the template's `labels/<locale>.yaml`. */
import type { VFile } from 'vfile'
import { z } from 'zod'
import { type LocaleData, localeSchema } from '../figures/locales/locale-data.ts'
import { readYaml } from './yaml-document.ts'

/** The words for a key, with `{name}` filled in; the key itself when the template has no words for it. */
export type Labels = (key: string, values?: Readonly<Record<string, string | number>>) => string

interface LabelsFile {
  locale?: LocaleData | undefined
  [key: string]: LocaleData | string | undefined
}

export const labelsSchema: z.ZodType<LabelsFile> = z
  .object({ locale: localeSchema.optional().describe('How figures, dates and numbers are written.') })
  .catchall(z.string())
  .describe('Words of the pages by key; `{n}` and the like are filled in.') as z.ZodType<LabelsFile>

export function readLabels(file: VFile): Labels {
  const { value = {} } = readYaml(file, String(file.value), labelsSchema, 'labels')
  return (key, values = {}) =>
    String(value[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
