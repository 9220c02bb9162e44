/**
 * An image has at least 200 pixels an inch where it is printed.
 *
 * The widest a figure is printed is the type area of A4, 174 mm: 1,370 pixels.
 */
import { visit } from 'unist-util-visit'
import { problem } from '../../diagnostics.ts'
import { readAsset } from '../../source/assets.ts'
import type { CheckRule } from '../types.ts'

const DPI = 200
const TYPE_AREA_MM = 174
const NEEDED = Math.round((TYPE_AREA_MM / 25.4) * DPI)

export const imageResolution: CheckRule = {
  id: 'image-resolution',
  severity: 'warning',
  check({ report, edition, locales }) {
    for (const { chapters } of locales) {
      for (const { chapter, mdast } of chapters) {
        visit(mdast, 'containerDirective', node => {
          const src = node.name === 'figure' ? node.attributes?.['src'] : undefined
          if (!src) return
          const asset = readAsset(report.root, edition.folder, src)
          if ('problem' in asset || asset.kind === 'svg' || asset.width >= NEEDED) return
          problem(
            chapter.file,
            'image-resolution',
            `Unexpected image \`${src}\` of ${asset.width} pixels across, expected ${NEEDED} for print at ${DPI} dpi`,
            {
              place: node,
              severity: 'warning',
              note: `At full width it prints with ${Math.round(asset.width / (TYPE_AREA_MM / 25.4))} dpi. Take a larger image, or a drawing.`,
            },
          )
        })
      }
    }
  },
}
