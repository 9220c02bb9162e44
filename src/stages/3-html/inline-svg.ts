/**
 * Inlines SVG drawings, so that their words are set in the report’s fonts and can be searched. Anything that runs or loads
 * resources is removed, because drawings may come from strangers.
 */
import { createHash } from 'node:crypto'
import { dirname, relative } from 'node:path'
import type { Element } from 'hast'
import { copyTree } from '../../base/tree/copy-tree.ts'
import { eachElement } from '../../base/tree/each-element.ts'
import { isLinked } from '../../images/svg/clean-attributes.ts'
import { isDeep } from '../../images/svg/is-deep.ts'
import { paintsAnything } from '../../images/svg/paints.ts'
import { DrawingMistake } from '../../images/svg/parse-drawing.ts'
import { renameIds } from '../../images/svg/references.ts'
import { type SafeDrawing, safeDrawing } from '../../images/svg/safe-drawing.ts'
import { problem } from '../../problems/diagnostics.ts'
import { readAsset } from '../1-read/assets.ts'
import type { RenderContext } from './context.ts'

declare module 'vfile' {
  interface DataMap {
    /** Number of drawings so far, which makes the ids of each unique. */
    drawings: number | undefined
  }
}

export type Place = NonNullable<Parameters<typeof problem>[3]>['place']

export function inlineSvg(
  { text, path }: { text: string; path: string },
  alt: string,
  place: Place,
  context: RenderContext,
): Element | undefined {
  const { file, report, locale } = context
  const name = relative(report.root, path).replaceAll('\\', '/')
  if (isDeep(text)) {
    problem(file, 'nesting-depth/drawing', {}, { place })
    return undefined
  }
  const drawing = readDrawing(text, locale)
  if (drawing instanceof DrawingMistake) {
    reportMistake(drawing, name, context, place)
    return undefined
  }
  if (!paintsAnything(drawing.svg)) {
    problem(file, 'image-kind/invisible', { path: name }, { place })
    return undefined
  }
  const svg = copyTree(drawing.svg)
  const missing = linkPictures(svg, path, context)
  for (const { what, line } of [...drawing.leftOut, ...missing])
    problem(file, 'drawing-complete', { what, path: name, line }, { place, severity: 'warning' })
  const number = (file.data.drawings ?? 0) + 1
  file.data.drawings = number
  nameIds(svg, `${file.path} ${number}`)
  // Positions in the drawing are not positions in the chapter.
  delete svg.position
  eachElement(svg, element => {
    delete element.position
    return undefined
  })
  svg.properties['role'] = 'img'
  svg.properties['ariaLabel'] = alt
  return svg
}

function reportMistake(
  { text, line, column }: DrawingMistake,
  name: string,
  { file }: RenderContext,
  place: Place,
): void {
  problem(file, 'image-kind/drawing', { path: name, line, column, cause: text }, { place })
}

/** Links the pictures that a drawing uses, and returns those that are missing. */
function linkPictures(svg: Element, path: string, context: RenderContext): SafeDrawing['leftOut'] {
  const missing: { what: string; line: number }[] = []
  const { report, assets, file } = context
  eachElement(svg, element => {
    if (!isLinked(element)) return undefined
    const href = String(element.properties['href'])
    const asset = readAsset(report.root, relative(report.root, dirname(path)), href)
    if ('kind' in asset && asset.kind === 'raster') {
      // A separate name, because this copy is not resized for a text column.
      const output = asset.output.replace(/(\.\w+)$/, '-drawn$1')
      assets.set(output, asset.path)
      file.data.pictures?.add(asset.path)
      element.properties['href'] = output
    } else {
      delete element.properties['href']
      missing.push({ what: `\`${href}\``, line: element.position?.start.line ?? 1 })
    }
    return undefined
  })
  return missing
}

function nameIds(svg: Element, occurrence: string): void {
  const prefix = `d${createHash('sha256').update(occurrence).digest('hex').slice(0, 8)}`
  const names = new Map<string, string>()
  renameIds(svg, id => {
    const known = names.get(id) ?? `${prefix}-${names.size + 1}`
    names.set(id, known)
    return known
  })
}

/** Size of the cache of read drawings: all languages and every save in the preview use the same ones. */
const MAX_KEPT = 50
const read = new Map<string, SafeDrawing | DrawingMistake>()

function readDrawing(text: string, language: string): SafeDrawing | DrawingMistake {
  const key = `${language} ${text}`
  const drawing = read.get(key) ?? tryDrawing(text, language)
  read.delete(key)
  read.set(key, drawing)
  const [oldest] = read.keys()
  if (read.size > MAX_KEPT && oldest !== undefined) read.delete(oldest)
  return drawing
}

function tryDrawing(text: string, language: string): SafeDrawing | DrawingMistake {
  try {
    return safeDrawing(text, language)
  } catch (error) {
    if (error instanceof DrawingMistake) return error
    throw error
  }
}
