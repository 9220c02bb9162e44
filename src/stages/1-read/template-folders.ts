/** Lists the folders in which a template's files are searched. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import { suggest } from '../../problems/suggest.ts'

/** The templates that ship with Perennial. */
export const SHIPPED: string = fileURLToPath(new URL('../../../templates', import.meta.url))

/** Folders in order: the report's own, the named one (from `elsewhere` or shipped), the default one. */
export function templateFolders(
  name: string,
  reportRoot: string,
  elsewhere: ReadonlyMap<string, string>,
): readonly string[] {
  const external = elsewhere.get(name)
  const named = TEMPLATE_NAME.test(name)
  return [
    ...(named ? [join(reportRoot, 'templates', name)] : []),
    ...(external ? [external] : []),
    ...(named ? [join(SHIPPED, name)] : []),
    join(SHIPPED, 'default'),
  ]
}

/** A single folder name: no path, no `..`, not hidden. */
export const TEMPLATE_NAME: RegExp = /^[\p{L}\p{N}_][^/\\:\p{Cc}]*$/u

/** Reports a template that does not exist; the default template would otherwise be used silently. */
export function checkTemplateExists(
  name: string,
  reportRoot: string,
  elsewhere: ReadonlyMap<string, string>,
  file: VFile,
  place: Position | undefined,
): void {
  const reportTemplates = join(reportRoot, 'templates')
  if (elsewhere.has(name) || [reportTemplates, SHIPPED].some(folder => existsSync(join(folder, name)))) return
  const available = [reportTemplates, SHIPPED].flatMap(folder =>
    existsSync(folder) ? readdirSync(folder) : [],
  )
  problem(
    file,
    'template-exists',
    { name },
    {
      place,
      ...suggest(name, [...elsewhere.keys(), ...available]),
    },
  )
}
