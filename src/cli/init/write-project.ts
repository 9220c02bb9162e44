/** Writes a project around a sample report: files for Git, CI and an editor. Existing files are never overwritten. */
import { readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder } from '../../base/make-folder.ts'
import { message } from '../../problems/messages/message.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import type { Locale } from '../../stages/1-read/types.ts'
import { writeEditorSettings } from '../editor/write-settings.ts'
import { findFontPackages } from './find-font-packages.ts'
import { perennialVersion } from './perennial-version.ts'
import { type StarterOptions, starterFile, starterReport } from './starter.ts'

export interface WrittenProject {
  /** Paths of written files, relative to the project. */
  written: string[]
  /** Paths of existing files, which were left unchanged. */
  kept: string[]
}

export async function writeProject(project: string, options: StarterOptions): Promise<WrittenProject> {
  const taken = await readdir(join(project, 'report')).catch(() => [])
  if (taken.length > 0) throw new WrongUse(message('init/report-exists', { path: join(project, 'report') }))
  const result: WrittenProject = { written: [], kept: [] }
  const write = async (path: string, text: string) => {
    await makeFolder(dirname(join(project, path)))
    // `wx` fails if the file exists, so that no file of another tool or of a parallel run is overwritten.
    const exists = await writeFile(join(project, path), text, { flag: 'wx' }).then(
      () => false,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return true
        throw error
      },
    )
    ;(exists ? result.kept : result.written).push(path)
  }
  for (const [path, text] of await starterReport(options)) await write(`report/${path}`, text)
  await write('.gitignore', await starterFile('gitignore'))
  await write('.github/workflows/report.yml', await starterFile('workflows/report.yml'))
  await write('package.json', `${JSON.stringify(packageJson(project, options.locales), null, 2)}\n`)
  result.written.push(...(await writeEditorSettings(project, 'report')))
  return result
}

const packageJson = (project: string, locales: readonly Locale[]) => ({
  private: true,
  type: 'module',
  scripts: { build: 'perennial build', check: 'perennial check' },
  dependencies: { perennial: perennialVersion(project), ...Object.fromEntries(findFontPackages(locales)) },
})
