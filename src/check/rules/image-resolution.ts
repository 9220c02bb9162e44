/** An image has at least 200 pixels per inch where it is printed. */
import type { Node, Position } from 'unist'
import { visit } from 'unist-util-visit'
import { problem } from '../../problems/diagnostics.ts'
import { readAsset } from '../../stages/1-read/assets.ts'
import { sheetOf } from '../../stages/1-read/paper-sizes.ts'
import { coveringWidth, type PictureSize, printedWidth } from '../../stages/4-book/pictures/printed-width.ts'
import type { CheckRule } from '../types.ts'

const DPI = 200
const INCH = 25.4

export const imageResolution: CheckRule = {
  id: 'image-resolution',
  severity: 'warning',
  check({ report, edition, locales }) {
    const sheet = sheetOf(report.config.print)
    for (const { chapters } of locales) {
      for (const { chapter, mdast } of chapters) {
        /** `millimetres` returns the printed width of an image from its aspect ratio. */
        const check = (
          src: string,
          millimetres: (aspect: number) => number,
          place: Position | Node | undefined,
        ) => {
          const asset = readAsset(report.root, edition.folder, src)
          if ('rule' in asset || asset.kind === 'svg') return
          const inches = millimetres(asset.width / asset.height) / INCH
          const needed = Math.round(inches * DPI)
          if (asset.width >= needed) return
          problem(
            chapter.file,
            'image-resolution',
            {
              src,
              width: asset.width,
              needed,
              expected: DPI,
              actual: Math.round(asset.width / inches),
            },
            { place, severity: 'warning' },
          )
        }
        const { opener, positions, layout } = chapter.matter
        if (typeof opener !== 'string')
          check(opener.image, aspect => coveringWidth(sheet, aspect), positions.get('opener'))
        visit(mdast, 'containerDirective', node => {
          const src = node.name === 'figure' ? node.attributes?.['src'] : undefined
          const size = (node.attributes?.['size'] ?? 'column') as PictureSize
          if (src) check(src, () => printedWidth(size, layout, sheet), node)
        })
      }
    }
  },
}
