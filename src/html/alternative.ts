/** Every picture says in words what is to be seen: as a figure, among words, in a cell. None is a mere decoration. */
import type { Nodes } from 'mdast'
import { problem } from '../diagnostics.ts'
import type { RenderContext } from './context.ts'

export function holdToAlternative(
  what: 'figure' | 'image',
  src: string,
  alt: string,
  place: Nodes,
  context: RenderContext,
): void {
  if (alt.trim() !== '') return
  problem(
    context.file,
    'image-alt',
    what === 'figure'
      ? `Unexpected figure \`${src}\` without alternative text`
      : `Unexpected image \`${src}\` without alternative text`,
    {
      place,
      note:
        what === 'figure'
          ? 'Say in a sentence what is to be seen: `alt="…"`.'
          : `Say in a few words what is to be seen: \`![…](${src})\`.`,
      mend: { kind: 'attribute', name: 'alt' },
    },
  )
}
