/**
 * A drawing becomes part of the page, so that its words are set in the report's fonts and can be searched; what can run or
 * fetch is removed, because drawings may come from strangers.
 */
import type { Element } from 'hast'
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'
import { isDeep, safeSvg } from '../svg/safe-svg.ts'
import { copyTree } from '../tree/copy-tree.ts'

export function inlineSvg(
  text: string,
  alt: string,
  file: VFile,
  place: Parameters<typeof problem>[3] extends infer O ? (O extends { place?: infer P } ? P : never) : never,
): Element | undefined {
  if (isDeep(text)) {
    problem(
      file,
      'nesting-depth',
      'Unexpected SVG with groups nested more than 200 levels deep, expected fewer',
      {
        place,
        note: 'Ungroup the drawing, and export it again.',
      },
    )
    return undefined
  }
  const svg = readSvg(text)
  if (!svg?.properties['viewBox']) {
    problem(file, 'image-kind', 'Unexpected SVG, expected an `<svg>` with a `viewBox`', {
      place,
      note: 'Export the drawing again as plain SVG.',
    })
    return undefined
  }
  delete svg.properties['width']
  delete svg.properties['height']
  svg.properties['role'] = 'img'
  svg.properties['ariaLabel'] = alt
  return svg
}

/** Every language shows the same drawings, and in the preview every save does: the last ones are kept as they were read. */
const MOST_KEPT = 50
const read = new Map<string, Element | undefined>()

function readSvg(text: string): Element | undefined {
  const svg = read.has(text) ? read.get(text) : safeSvg(text)
  read.delete(text)
  read.set(text, svg)
  const [oldest] = read.keys()
  if (read.size > MOST_KEPT && oldest !== undefined) read.delete(oldest)
  return svg && copyTree(svg)
}
