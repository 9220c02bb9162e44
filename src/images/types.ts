/** Pictures as they are wanted: how large, for what, and whose mistake it is when one cannot be read. */
import type { VFile } from 'vfile'

export interface ImageJob {
  /** Name in the output: `assets/0a1b….avif`. */
  output: string
  /** Path of the file. */
  source: string
  /** The most pixels across that are of use; a smaller picture stays as it is. */
  width: number
  format: ImageFormat
  /** Where it is named. */
  file: VFile
  line: number | undefined
}

/**
 * `print` is what a PDF holds best: JPEG in sRGB, or PNG for line art and what is transparent. `same` keeps the kind of the
 * source, for browsers that know neither of the others.
 */
export type ImageFormat = 'print' | 'avif' | 'webp' | 'same'
