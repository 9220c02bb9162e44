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
    'image-alt',
    isImage
      ? `Unexpected image \`${src}\` without alternative text`
      : `Unexpected figure \`${src}\` without alternative text`,
    {
      place,
      note: isImage
        ? `Describe the picture in a sentence: \`![…](${src})\`.`
        : 'Describe the picture in a sentence: `alt="…"`.',
      fix: { kind: 'attribute', name: 'alt' },
    },
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
    'image-alt',
    `Unexpected alternative text \`${alt}\` of \`${src}\`, expected a description of the picture`,
    {
      place,
      severity: 'warning',
      note: 'Say it in a sentence: whoever does not see the picture hears these words in its place.',
      fix: { kind: 'attribute', name: 'alt', wrong: alt },
    },
  )
}
