/** Where the files of a template are looked for. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What comes with Perennial. */
export const SHIPPED: string = fileURLToPath(new URL('../../templates', import.meta.url))

/** In this order: the report's own, the named one (of `elsewhere` or shipped), the default one. */
export function templateFolders(
  name: string,
  reportRoot: string,
  elsewhere: ReadonlyMap<string, string>,
): readonly string[] {
  const own = elsewhere.get(name)
  return [
    join(reportRoot, 'templates', name),
    ...(own ? [own] : []),
    join(SHIPPED, name),
    join(SHIPPED, 'default'),
  ]
}
