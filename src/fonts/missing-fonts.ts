/** Reports all fonts of a report's languages that are not installed at once, before a build begins. */

import { message } from '../problems/messages/message.ts'
import { MissingPart } from '../problems/missing-part.ts'
import type { Language } from '../registry/locales/language.ts'
import { fontPackage, isInstalled } from './font-faces.ts'

/** Languages with families that are not installed. */
export function missingFonts(languages: readonly Language[]): { tag: string; families: string[] }[] {
  return languages.flatMap(({ tag, fonts: { serif, sans } }) => {
    const families = [...new Set([...serif, ...sans])].filter(name => !isInstalled(name))
    return families.length > 0 ? [{ tag, families }] : []
  })
}

/** Throws `MissingPart` with one command that installs all missing fonts. */
export function refuseMissingFonts(languages: readonly Language[]): void {
  const missing = missingFonts(languages)
  if (missing.length === 0) return
  const each = missing.map(({ tag, families }) => `${families.join(', ')} (${tag})`).join('; ')
  const packages = [...new Set(missing.flatMap(({ families }) => families.map(fontPackage)))]
  throw new MissingPart(
    message('fonts/missing', { fonts: each }),
    message('system/run', { command: `npm install ${packages.join(' ')}` }),
  )
}
