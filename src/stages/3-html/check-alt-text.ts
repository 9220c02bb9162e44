/** Checks that every picture has alternative text: as a figure, inline or in a table cell. A report has no decorative pictures. */
import type { Nodes } from 'mdast'
import { problem } from '../../problems/diagnostics.ts'
import type { RenderContext } from './context.ts'

export function checkAltText(src: string, alt: string, place: Nodes, context: RenderContext): void {
  if (alt.trim() !== '') {
    if (isEmptyWord(alt.trim())) reportEmptyWord(alt.trim(), src, place, context)
    return
  }
  // A figure may be written as a Markdown image, too.
  const isImage = String(context.file.value).startsWith('![', place.position?.start.offset)
  problem(
    context.file,
    isImage ? 'image-alt' : 'image-alt/figure',
    { src },
    { place, fix: { kind: 'attribute', name: 'alt' } },
  )
}

/** Placeholder texts, which say only that there is a picture. */
const EMPTY_WORD =
  /^(?:an? |the )?(?:image|picture|photo|photograph|pic|img|figure|graphic|alt|alt text|图片?|图像|图案|照片|插图|配图|圖片?|圖像|相片|画像|写真)[.。]?$/iu
const FILE = /^(?:[^\s]+\.(?:png|jpe?g|svg|webp|gif|avif|tiff?|heic)|(?:IMG|DSC[FN]?|PXL|MVIMG)[_-]?\d+)$/i

const isEmptyWord = (alt: string) => EMPTY_WORD.test(alt) || FILE.test(alt)

function reportEmptyWord(alt: string, src: string, place: Nodes, { file }: RenderContext): void {
  problem(
    file,
    'image-alt/placeholder',
    { alt, src },
    { place, severity: 'warning', fix: { kind: 'attribute', name: 'alt', wrong: alt } },
  )
}
