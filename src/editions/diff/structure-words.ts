/** Names parts and places of chapters in the reader's language. */
import type { Translate } from '../../problems/messages/render.ts'
import type { StructureChange } from './types.ts'

const PARTS = {
  chapter: 'diff/part-chapter',
  section: 'diff/part-section',
  'figure or table': 'diff/part-figure-or-table',
} as const

export const partName = (what: StructureChange['what'], t: Translate): string => t(PARTS[what])

/** The place of a moved chapter, by the id of the chapter before it; empty for the first. */
export const placeAfter = (chapter: string, t: Translate): string =>
  chapter === '' ? t('diff/first') : t('diff/after', { chapter })
