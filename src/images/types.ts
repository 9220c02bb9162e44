/** Describes which pictures to make: size, purpose, and the source position for problems. */
import type { VFile } from 'vfile'

export interface ImageJob {
  /** Name in the output, such as `assets/0a1b….avif`. */
  output: string
  /** Path of the source file. */
  source: string
  /** Largest useful width in pixels; a smaller picture is not enlarged. */
  width: number
  format: ImageFormat
  /** Markdown file that refers to the picture, for problems. */
  file: VFile
  line: number | undefined
}

/**
 * `print` is the best format for a PDF: JPEG in sRGB, or PNG for line art and transparent pictures. `same` is the format of the
 * source, for browsers that support neither AVIF nor WebP.
 */
export type ImageFormat = 'print' | 'avif' | 'webp' | 'same'
