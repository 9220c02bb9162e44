/**
 * Reads pictures and fonts of a template, from its folder only, and names them by their content, so that print, the web edition
 * and the preview use the same names.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { extname, join, posix, relative } from 'node:path'
import type { VFile } from 'vfile'
import { escapesRoot, isIn } from '../../base/escapes-root.ts'
import { readFontFile } from '../../fonts/font-file.ts'
import { DrawingMistake } from '../../images/svg/parse-drawing.ts'
import { publishedDrawing } from '../../images/svg/published-drawing.ts'
import { addProblem, problem } from '../../problems/diagnostics.ts'
import { code, oneOf } from '../../problems/messages/message.ts'
import type { ProblemId, ValuesOfProblem } from '../../problems/messages/types.ts'
import { suggest } from '../../problems/suggest.ts'
import { readAsset } from '../1-read/assets.ts'
import { type Denial, findInside, type InsideFile, MAX_PICTURE, readInside } from '../1-read/read-inside.ts'
import type { Reference } from './template-references.ts'

export interface TemplateAsset {
  kind: 'raster' | 'drawing' | 'font'
  /** Absolute path of the file. */
  path: string
  /** Name in the output: `assets/0a1b….png`. */
  output: string
  /** The file of the template that uses it first, and the line there. */
  file: VFile
  line: number | undefined
  /** Name of a font as a PDF embeds it (`Corp-Regular`). */
  fontName?: string
}

/** Assets by output name. */
export type TemplateAssets = ReadonlyMap<string, TemplateAsset>

/** Assets whose output name occurs in any of the texts. */
export function assetsIn(assets: TemplateAssets, texts: readonly string[]): TemplateAsset[] {
  return [...assets.values()].filter(({ output }) => texts.some(text => text.includes(output)))
}

const FONT_ENDINGS = ['.ttf', '.otf', '.woff2', '.woff']

interface Folders {
  reportRoot: string
  /** The folders of the template, in order of precedence. */
  folders: readonly string[]
  /** Receives the assets. */
  assets: Map<string, TemplateAsset>
}

/**
 * Returns the output name, or undefined with a problem on `file`. `path` is the path of `file` within the template: addresses are
 * relative to it or to the template's folder.
 */
export function addAsset(
  { src, kind, line }: Reference,
  path: string,
  file: VFile,
  { reportRoot, folders, assets }: Folders,
): string | undefined {
  const place = line === undefined ? undefined : { line, column: 1 }
  const report: Report = (id, values) => void problem(file, id, values, { place })
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) return report('file-inside/address', { src })
  // Ignore query and fragment, as in `font.eot?#iefix`, which old browsers needed.
  const name = decode(src.replace(/[?#].*$/s, '')).replaceAll('\\', '/')
  const candidates = [...new Set([posix.join(posix.dirname(path), name), posix.normalize(name)])]
  const found = find(candidates, reportRoot, folders)
  if (typeof found === 'string') {
    const [inside] = candidates.filter(candidate => !candidate.startsWith('..')).reverse()
    if (found === 'missing' && inside !== undefined)
      return void problem(
        file,
        'file-exists/template',
        { src, path: `${file.path.slice(0, -path.length)}${inside}` },
        { place, ...suggest(inside, namesIn(folders, inside)) },
      )
    return DENIED[found](src, report)
  }
  const { folder, inside, full } = found
  const ending = extname(inside).toLowerCase()
  if (kind === 'font') {
    const bytes = readInside(folder, inside, MAX_PICTURE)
    const font = typeof bytes === 'string' ? undefined : readFontFile(bytes)
    if (typeof bytes === 'string' || !font || !FONT_ENDINGS.includes(ending))
      return report('font-kind', { src, kinds: oneOf(FONT_ENDINGS.map(code)) })
    const output = nameOf(bytes, ending)
    assets.set(output, assets.get(output) ?? { kind: 'font', path: full, output, file, line, ...font })
    return output
  }
  const asset = readAsset(folder, '.', encodeURI(inside).replaceAll('#', '%23').replaceAll('?', '%3F'))
  if ('rule' in asset) return void addProblem(file, asset.rule, asset.text, { place })
  if (asset.kind === 'raster') {
    const { output } = asset
    assets.set(output, assets.get(output) ?? { kind: 'raster', path: full, output, file, line })
    return output
  }
  try {
    const { leftOut } = publishedDrawing(asset.text)
    for (const { what, line: there } of leftOut)
      problem(file, 'drawing-complete', { what, path: inside, line: there }, { place, severity: 'warning' })
  } catch (error) {
    if (!(error instanceof DrawingMistake)) throw error
    const { line, column, text } = error
    return report('image-kind/drawing', { path: inside, line, column, cause: text })
  }
  const output = nameOf(asset.text, '.svg')
  assets.set(output, assets.get(output) ?? { kind: 'drawing', path: full, output, file, line })
  return output
}

type Report = <Id extends ProblemId>(id: Id, values: ValuesOfProblem<Id>) => undefined

const outside = (src: string, report: Report) => report('file-inside/template', { src })
const unreadable = (src: string, report: Report) => report('file-readable/template', { src })

const DENIED: Readonly<Record<Denial, (src: string, report: Report) => undefined>> = {
  outside,
  link: outside,
  missing: outside,
  kind: unreadable,
  unreadable,
  size: (src, report) => report('image-size/file', { src, most: MAX_PICTURE / 1_000_000 }),
}

/** Finds the first candidate in the first folder. A file that exists but is denied takes precedence over a missing one. */
function find(
  candidates: readonly string[],
  reportRoot: string,
  folders: readonly string[],
): { folder: string; inside: string; full: string } | Denial {
  let denial: Denial | undefined
  for (const inside of candidates)
    for (const folder of folders) {
      const file = findIn(inside, folder, reportRoot)
      if (typeof file !== 'string') return { folder, inside, full: file.path }
      if (denial === undefined || denial === 'missing' || denial === 'outside')
        denial = denial === 'missing' && file === 'outside' ? denial : file
    }
  return denial ?? 'missing'
}

function findIn(inside: string, folder: string, reportRoot: string): InsideFile | Denial {
  const found = findInside(folder, inside, MAX_PICTURE)
  if (typeof found === 'string' || !isIn(reportRoot, folder)) return found
  // The folder itself may be a symbolic link out of the report.
  return findInside(reportRoot, join(relative(reportRoot, folder), inside), MAX_PICTURE)
}

function namesIn(folders: readonly string[], inside: string): string[] {
  const parent = posix.dirname(inside)
  return folders.flatMap(folder => {
    const path = join(folder, parent)
    if (!existsSync(path) || escapesRoot(folder, path) || !statSync(path).isDirectory()) return []
    return readdirSync(path).map(name => posix.join(parent, name))
  })
}

function nameOf(content: string | Buffer, ending: string): string {
  return `assets/${createHash('sha256').update(content).digest('hex').slice(0, 16)}${ending}`
}

function decode(src: string): string {
  try {
    return decodeURIComponent(src)
  } catch {
    return src
  }
}
