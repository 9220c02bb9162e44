/** How a project asks for this Perennial: from the registry of npm, or from the file that it was installed from. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { version } from '../../base/version.ts'

const OWN = fileURLToPath(new URL('../../../', import.meta.url))

/** What `dependencies` of a package.json in `project` says, so that `npm install` there finds the same one. */
export function ownPackage(project: string): string {
  const modules = dirname(OWN)
  const manifest = join(dirname(modules), 'package.json')
  if (basename(modules) !== 'node_modules' || !existsSync(manifest)) return `^${version}`
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    dependencies?: Readonly<Record<string, string>>
  }
  const asked = dependencies['perennial'] ?? ''
  if (!asked.startsWith('file:')) return `^${version}`
  const file = resolve(dirname(modules), asked.slice('file:'.length))
  return `file:${relative(resolve(project), file).replaceAll('\\', '/')}`
}
