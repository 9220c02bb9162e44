/** Identifies the version of Perennial, the browser and the fonts of a build, without starting any of them. */
import { existsSync, readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { version } from '../../base/version.ts'
import { facesFor } from '../../fonts/font-faces.ts'
import type { Language } from '../../registry/locales/language.ts'
import { embeddedVersion } from '../../stages/5-print/browser/embedded-chromium.ts'
import { hash, hashesUnder } from './inputs.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
/** `dist` in the published package, `src` in tests. */
const CODE = fileURLToPath(new URL('../..', import.meta.url))

let code: string | undefined

/** Version, and a hash of the code and its lockfile, because a checkout changes without a new version. */
export function toolIdentity(): string {
  code ??= hash(
    JSON.stringify([hashesUnder([CODE], ''), textOf('package-lock.json'), textOf('package.json')]),
  )
  return `perennial ${version} ${code.slice(0, 16)}`
}

/** Empty if the file does not exist: an installed package has no lockfile. */
function textOf(name: string): string {
  const path = join(ROOT, name)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

export function fontsIdentity(language: Language): string {
  return [...new Set(facesFor(language).map(face => face.origin))].sort().join(' ')
}

/** The embedded browser is identified by its version, any other one by its file's size and date, which an update changes. */
export async function browserIdentity(env: NodeJS.ProcessEnv): Promise<string> {
  const version = env['PERENNIAL_BROWSER'] ? undefined : await embeddedVersion()
  if (version !== undefined) return `chromium ${version}`
  const { findBrowser } = await import('../../stages/5-print/browser/find-browser.ts')
  const { path } = await findBrowser(env)
  const { size, mtimeMs } = await stat(path)
  return hash(`${path} ${size} ${mtimeMs}`).slice(0, 16)
}
