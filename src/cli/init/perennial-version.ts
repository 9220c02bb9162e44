/** Finds the version under which a new project depends on Perennial: a range of npm, or the file that it was installed from. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { version } from '../../base/version.ts'

const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url))

/** Returns the value for `dependencies` of a package.json in `project`, so that `npm install` there installs the same Perennial. */
export function perennialVersion(project: string): string {
  const modules = dirname(PACKAGE)
  const manifest = join(dirname(modules), 'package.json')
  if (basename(modules) !== 'node_modules' || !existsSync(manifest)) return `^${version}`
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    dependencies?: Readonly<Record<string, string>>
  }
  const installed = dependencies['perennial'] ?? ''
  if (!installed.startsWith('file:')) return `^${version}`
  const file = resolve(dirname(modules), installed.slice('file:'.length))
  return `file:${relative(resolve(project), file).replaceAll('\\', '/')}`
}
