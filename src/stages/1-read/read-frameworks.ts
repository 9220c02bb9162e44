/** Reads frameworks.yaml: additional frameworks, and titles in more languages for those that ship. */
import type { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import { suggest } from '../../problems/suggest.ts'
import { frameworksSchema } from '../../registry/frameworks/schema.ts'
import type { Framework } from '../../registry/frameworks/types.ts'
import { titleKeys, withTitles } from '../../registry/frameworks/with-titles.ts'
import { readYaml } from './yaml/yaml-document.ts'

/** Adds the file's frameworks to `frameworks`, which contains those that ship with Perennial. */
export function readFrameworks(file: VFile, frameworks: Map<string, Framework>): void {
  const { value, position } = readYaml(file, String(file.value), frameworksSchema, 'framework')
  for (const [id, { name, groups, titles = {} }] of Object.entries(value ?? {})) {
    if (name === undefined && groups === undefined && !frameworks.has(id)) {
      problem(
        file,
        'framework-known',
        { id },
        {
          place: position([id]),
          ...suggest(id, frameworks.keys()),
        },
      )
      continue
    }
    const framework = name && groups ? { id, name, groups } : frameworks.get(id)
    if (!framework || (name === undefined) !== (groups === undefined)) {
      const key = groups ? 'name' : 'groups'
      problem(file, 'framework-valid', { id, key }, { place: position([id]) })
      continue
    }
    const known = titleKeys(framework)
    for (const key of Object.keys(titles).filter(candidate => !known.includes(candidate))) {
      problem(
        file,
        'disclosure-known/title',
        { code: `${id}:${key}` },
        {
          place: position([id, 'titles', key]),
          ...suggest(key, known),
        },
      )
    }
    frameworks.set(id, withTitles(framework, titles))
  }
}
