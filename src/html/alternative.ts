/** Every picture says in words what is to be seen: as a figure, among words, in a cell. None is a mere decoration. */
import type { Nodes } from 'mdast'
import { problem } from '../diagnostics.ts'
import type { RenderContext } from './context.ts'

export function holdToAlternative(src: string, alt: string, place: Nodes, context: RenderContext): void {
  if (alt.trim() !== '') return
  // A figure, too, may be written as an image.
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
        ? `Say in a sentence what is to be seen: \`![…](${src})\`.`
        : 'Say in a sentence what is to be seen: `alt="…"`.',
      mend: { kind: 'attribute', name: 'alt' },
    },
  )
}
