/** Finds Markdown in texts that are printed as they are written: front matter, attributes, alternative texts, notes of the registry. */
import { CITATIONS } from '../../directives/lookup.ts'
import { printedTexts } from '../printed-texts.ts'
import type { Subject } from '../types.ts'

const MARK = new RegExp(
  [
    String.raw`\[\^[^\]\n]{1,60}\]`,
    String.raw`:(?:${[...CITATIONS, 'ref', 'plain'].join('|')})\[[^\]\n]{0,60}\](?:\{[^}\n]{0,100}\})?`,
    String.raw`\*\*[^*\s][^*\n]{0,200}\*\*`,
    String.raw`\[[^\]\n]{1,100}\]\((?:https?:|\.{0,2}/|#)[^)\n]{0,300}\)`,
  ].join('|'),
  'gu',
)

export function plainTextMarks(
  subject: Subject,
): (ReturnType<typeof printedTexts>[number] & { mark: string })[] {
  return printedTexts(subject).flatMap(printed =>
    [...printed.text.matchAll(MARK)].map(([mark]) => ({ ...printed, mark })),
  )
}
