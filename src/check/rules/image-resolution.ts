/**
 * An image has at least 200 pixels an inch where it is printed.
 *
 * How wide that is depends on the paper, the layout of the chapter and the figure’s `size`: a `wide` one on A4 needs 1,386 pixels.
 */
import { visit } from 'unist-util-visit'
import { problem } from '../../diagnostics.ts'
import { type PictureSize, printedWidth } from '../../images/printed-width.ts'
import { readAsset } from '../../source/assets.ts'
import { sheetOf } from '../../source/sheet.ts'
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
        visit(mdast, 'containerDirective', node => {
          const src = node.name === 'figure' ? node.attributes?.['src'] : undefined
          if (!src) return
          const asset = readAsset(report.root, edition.folder, src)
          if ('problem' in asset || asset.kind === 'svg') return
          const size = (node.attributes?.['size'] ?? 'column') as PictureSize
          const inches = printedWidth(size, chapter.matter.layout, sheet) / INCH
          const needed = Math.round(inches * DPI)
          if (asset.width >= needed) return
          problem(
            chapter.file,
            'image-resolution',
            `Unexpected image \`${src}\` of ${asset.width} pixels across, expected ${needed} for print at ${DPI} dpi`,
            {
              place: node,
              severity: 'warning',
              note: `It prints with ${Math.round(asset.width / inches)} dpi. Take a larger image, or a drawing.`,
            },
          )
        })
      }
    }
  },
}
