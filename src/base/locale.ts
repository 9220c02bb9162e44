/** Types for languages and translated text, used by every layer. */

/** A BCP 47 tag: `zh-Hans`, `en`. */
export type Locale = string
/** The same text in several languages, by tag. */
export type LocaleText = Readonly<Record<Locale, string>>
