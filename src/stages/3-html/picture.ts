/** Renders an image of the report: drawings are inlined, other pictures are copied to the output. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { addProblem } from '../../problems/diagnostics.ts'
import { readAsset } from '../1-read/assets.ts'
import type { RenderContext } from './context.ts'
import { inlineSvg, type Place } from './inline-svg.ts'

/** Returns undefined, with a problem at `place`, if the image cannot be read. */
export function picture(src: string, alt: string, place: Place, context: RenderContext): Element | undefined {
  const asset = readAsset(context.report.root, context.edition.folder, src)
  if ('rule' in asset) {
    addProblem(context.file, asset.rule, asset.text, { place, fix: asset.fix })
    return undefined
  }
  context.file.data.pictures ??= new Set()
  context.file.data.pictures.add(asset.path)
  if (asset.kind === 'svg') return inlineSvg(asset, alt, place, context)
  context.assets.set(asset.output, asset.path)
  return h('img', { src: asset.output, alt, width: asset.width, height: asset.height })
}
