/** Finds the npm packages of fonts that Perennial does not bundle, with the version range that it was tested with. */
import { readFileSync } from 'node:fs'
import { fontPackage } from '../../fonts/font-faces.ts'
import { shippedLanguages } from '../../stages/1-read/languages/locale-files.ts'
import type { Locale } from '../../stages/1-read/types.ts'

interface Manifest {
  dependencies: Readonly<Record<string, string>>
  devDependencies?: Readonly<Record<string, string>>
}

export function findFontPackages(locales: readonly Locale[]): ReadonlyMap<string, string> {
  const manifest = new URL('../../../package.json', import.meta.url)
  const { dependencies, devDependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest
  const languages = shippedLanguages()
  const families = locales.flatMap(tag => Object.values(languages(tag).fonts).flat())
  const missing = families.map(fontPackage).filter(name => dependencies[name] === undefined)
  return new Map(missing.sort().map(name => [name, devDependencies[name] ?? '*']))
}
