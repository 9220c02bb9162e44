/** Encodes a picture in one size and format. */

import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import type { Metadata, Sharp, SharpOptions } from 'sharp'
import { MAX_PIXELS } from './max-pixels.ts'
import type { ImageJob } from './types.ts'

type Open = (source: string, options: SharpOptions) => Sharp

/** Returns the bytes, or undefined if the source file can be used as it is. Throws if the file cannot be read. */
export async function encode(open: Open, job: ImageJob): Promise<Buffer | undefined> {
  const image = open(job.source, {
    // The header was checked before, but its size may be wrong.
    limitInputPixels: MAX_PIXELS,
    failOn: 'error',
    sequentialRead: true,
  })
  const metadata = await image.metadata()
  const checkOnly = async (): Promise<undefined> => {
    // Decode the whole picture, because a damaged end would otherwise be noticed only in print.
    await image.resize({ width: 16 }).raw().toBuffer()
  }
  const sized = image
    .clone()
    .autoOrient()
    .resize({ width: job.width, withoutEnlargement: true, kernel: 'lanczos3' })
    .toColourspace('srgb')
  switch (job.format) {
    case 'print':
      // A JPEG is embedded into the PDF byte for byte.
      return metadata.format === 'jpeg' && isClean(metadata, job.width)
        ? checkOnly()
        : forPrint(sized, metadata.format !== 'jpeg')
    case 'avif':
      return sized.avif({ quality: 60, effort: 2, chromaSubsampling: '4:4:4' }).toBuffer()
    case 'webp':
      return sized.webp({ quality: metadata.format === 'jpeg' ? 80 : 85, smartSubsample: true }).toBuffer()
    case 'same':
      // A GIF is never resized, because it may be an animation.
      if (metadata.format === 'gif' || isClean(metadata, job.width)) return checkOnly()
      return metadata.format === 'jpeg'
        ? sized.jpeg({ quality: 80, mozjpeg: true }).toBuffer()
        : metadata.format === 'webp'
          ? sized.webp({ quality: 82, smartSubsample: true }).toBuffer()
          : sized.png({ compressionLevel: 9, palette: metadata.isPalette === true }).toBuffer()
  }
}

const AS_THEY_ARE: readonly (string | undefined)[] = ['jpeg', 'png', 'webp']

/**
 * True if the picture has the right size and is upright and in sRGB, so that encoding it again would only reduce its quality. Its
 * metadata is removed when it is copied (copy-picture.ts).
 */
function isClean({ format, space, width = 0, orientation = 1, icc }: Metadata, most: number): boolean {
  return (
    AS_THEY_ARE.includes(format) &&
    space === 'srgb' &&
    width <= most &&
    orientation === 1 &&
    icc === undefined
  )
}

/**
 * Encodes for print. Transparent pictures become PNG. Line art also becomes PNG if its pixels are smaller in a PDF than a JPEG,
 * which also avoids JPEG artefacts around edges. Everything else becomes JPEG.
 */
async function forPrint(sized: Sharp, mayBeLineArt: boolean): Promise<Buffer> {
  const png = () => sized.clone().png({ compressionLevel: 6 }).toBuffer()
  const isOpaque = !mayBeLineArt || (await sized.clone().stats()).isOpaque
  if (!isOpaque) return png()
  const jpeg = await sized.clone().removeAlpha().jpeg({ quality: 88, chromaSubsampling: '4:4:4' }).toBuffer()
  if (!mayBeLineArt) return jpeg
  const raw = await sized.clone().removeAlpha().raw().toBuffer()
  const inPdf = await promisify(deflate)(raw)
  return inPdf.length <= jpeg.length ? png() : jpeg
}
