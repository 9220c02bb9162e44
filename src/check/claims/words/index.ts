/** The claim words of each language, by language subtag. A new language is one file and one line here. */
import { lookupTable } from '../../../base/lookup-table.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import type { ClaimWords } from './types.ts'
import { zh } from './zh.ts'

const WORDS: Readonly<Record<string, ClaimWords>> = lookupTable({ en, de, fr, es, zh, ja })

/** Undefined for a language whose claims are not read. */
export const claimWords = (locale: string): ClaimWords | undefined => WORDS[locale.split('-')[0] ?? '']
