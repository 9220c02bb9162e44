/** Caches YAML files without problems: a template's files are read again for each language, check and save. */
import type { VFile } from 'vfile'
import type { ZodType } from 'zod'
import type { YamlKind } from '../../../problems/rule-ids.ts'
import { readYaml, type YamlSource } from './yaml-document.ts'

/** Entries in the cache; more than the files of one report. */
const MAX_KEPT = 64

/** Returns a reader that caches values by text. Callers must not change the values. Files with problems are read each time. */
export function cachedYamlReader<T>(schema: ZodType<T>, rule: YamlKind): (file: VFile) => YamlSource<T> {
  const cache = new Map<string, YamlSource<T>>()
  return file => {
    const text = String(file.value)
    const known = cache.get(text)
    if (known) return known
    const before = file.messages.length
    const source = readYaml(file, text, schema, rule)
    if (file.messages.length > before) return source
    if (cache.size >= MAX_KEPT) cache.clear()
    cache.set(text, source)
    return source
  }
}
