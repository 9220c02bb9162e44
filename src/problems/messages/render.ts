/** Renders messages in a language: ICU MessageFormat by intl-messageformat. */
import { IntlMessageFormat } from 'intl-messageformat'
import { catalogue as englishCatalogue } from './catalogues/en.ts'
import type { List, Message, PartialCatalogue, TextId, Value, ValueArguments } from './types.ts'

/** Renders a message, or a text of the catalogue with the given values. */
export interface Translate {
  (message: Message): string
  <Id extends TextId>(id: Id, ...values: ValueArguments<Id>): string
  /** Renders sentences that follow one another. */
  sentences(messages: readonly Message[]): string
  readonly language: string
}

/** Texts that the catalogue lacks are shown in English. */
export function renderer(language: string, catalogue: PartialCatalogue): Translate {
  const formats = new Map<TextId, IntlMessageFormat>()
  const isSpaced = SPACED.test(language)
  const lists = {
    and: new Intl.ListFormat(language, { type: 'conjunction' }),
    or: new Intl.ListFormat(language, { type: 'disjunction' }),
  }
  const formatOf = (id: TextId) => {
    const text = textIn(catalogue, id)
    // Messages contain code such as `<title>`, which is not markup.
    const options = { ignoreTag: true }
    return text === undefined
      ? new IntlMessageFormat(textIn(englishCatalogue, id) ?? id, 'en', undefined, options)
      : new IntlMessageFormat(text, language, undefined, options)
  }
  const render = ({ id, values }: Message): string => {
    const format = formats.get(id) ?? formatOf(id)
    formats.set(id, format)
    const rendered = Object.entries(values).map(([name, value]) => [name, renderValue(value)])
    const text = String(format.format(Object.fromEntries(rendered)))
    return isSpaced ? text : closeUp(text)
  }
  const renderValue = (value: Value): string | number =>
    typeof value !== 'object'
      ? value
      : 'items' in value
        ? renderList(value)
        : isSpaced
          ? render(value)
          : START + render(value) + END
  const renderList = ({ items, type }: List): string => {
    const texts = items.map(item => String(renderValue(item)))
    return type === 'comma' ? texts.join(COMMA[language] ?? ', ') : lists[type].format(texts)
  }
  const translate = (message: Message | TextId, values = {}): string =>
    render(typeof message === 'string' ? { id: message, values } : message)
  const sentences = (messages: readonly Message[]) => messages.map(render).join(isSpaced ? ' ' : '')
  return Object.assign(translate, { sentences, language }) as Translate
}

/** Languages that have a space between sentences. */
const SPACED = /^(?!zh|ja)/

/** Private characters around an inserted message. */
const [START, END] = ['\uE000', '\uE001']
const SPACE_BEFORE = new RegExp(`(?<=\\p{Script=Han}) ${START}(?=\\p{Script=Han})`, 'gu')
const SPACE_AFTER = new RegExp(`(?<=\\p{Script=Han})${END} (?=\\p{Script=Han})`, 'gu')
/** In Chinese, a space separates text from an inserted name, but not from an inserted message that is Chinese as well. */
const closeUp = (text: string): string =>
  text.replace(SPACE_BEFORE, '').replace(SPACE_AFTER, '').replaceAll(START, '').replaceAll(END, '')

/** The separator between the items of an enumeration, where it is not a comma; Intl.ListFormat has no such list. */
const COMMA: Readonly<Record<string, string>> = { 'zh-Hans': '、', 'zh-Hant': '、', ja: '、' }

/** Returns the source of a text; undefined if the catalogue lacks it. */
export function textIn(catalogue: PartialCatalogue, id: TextId): string | undefined {
  const entries: Readonly<Record<string, string | Readonly<Record<string, string>>>> = catalogue
  const entry = entries[id]
  if (typeof entry === 'string') return entry
  const [problem = '', part = ''] = id.split(/\.(?=[a-z]+$)/)
  const text = entries[problem]
  return typeof text === 'object' ? text[part] : undefined
}

/** English is always loaded: it is the language of `reason` in the API. */
export const english: Translate = renderer('en', englishCatalogue)
