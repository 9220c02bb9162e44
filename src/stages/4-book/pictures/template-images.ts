/** Lists the images to generate from a template's pictures, large enough to cover a page or the window. */

import type { ImageJob } from '../../../images/types.ts'
import type { Sheet } from '../../1-read/paper-sizes.ts'
import type { TemplateAsset } from '../template-assets.ts'
import { coveringWidth, printedPixels } from './printed-width.ts'
import { WIDEST } from './web-pictures.ts'

export function printTemplateImages(assets: readonly TemplateAsset[], sheet: Sheet): ImageJob[] {
  return rasters(assets, { width: printedPixels(coveringWidth(sheet, 3 / 2)), format: 'print' })
}

export function webTemplateImages(assets: readonly TemplateAsset[]): ImageJob[] {
  return rasters(assets, { width: WIDEST, format: 'same' })
}

function rasters(assets: readonly TemplateAsset[], how: Pick<ImageJob, 'width' | 'format'>): ImageJob[] {
  return assets
    .filter(({ kind }) => kind === 'raster')
    .map(({ output, path, file, line }) => ({ output, source: path, file, line, ...how }))
}
