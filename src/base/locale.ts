/** Languages and the words in them, as every layer names them. */

/** A BCP 47 tag: `zh-Hans`, `en`. */
export type Locale = string
/** The same words in several languages. */
export type LocaleText = Readonly<Record<Locale, string>>
