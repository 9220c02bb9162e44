/** Loads the languages of the preview, and chooses one for a browser. */
import {
  findLanguage,
  messageLanguage,
  messageLanguages,
  textsOf,
  translator,
} from '../problems/messages/languages.ts'
import type { Translate } from '../problems/messages/render.ts'
import type { ClientTextId } from './client/translate.ts'

export interface Translation {
  t: Translate
  /** Texts for the scripts of the preview's page. */
  texts: Readonly<Record<ClientTextId, string>>
}

/**
 * `--lang` decides; without it, the environment if it names another language than English; then the languages that the browser accepts,
 * in the order of their weights (RFC 9110, 12.5.4).
 */
export function chooseLanguage(
  asked: string | undefined,
  env: NodeJS.ProcessEnv,
  accepted: string | undefined,
  languages: readonly string[] = messageLanguages(),
): string {
  const ofEnvironment = messageLanguage(asked, env, languages)
  if (asked !== undefined || ofEnvironment !== 'en') return ofEnvironment
  const found = acceptedTags(accepted ?? '').flatMap(tag => findLanguage(tag, languages) ?? [])
  return found[0] ?? 'en'
}

/** Returns the tags of an `Accept-Language` header, those with the largest weight first. */
function acceptedTags(header: string): string[] {
  return header
    .split(',')
    .map(item => {
      const [tag = '', ...parameters] = item.split(';').map(part => part.trim())
      const weight = parameters.find(parameter => parameter.startsWith('q='))
      return { tag, weight: weight === undefined ? 1 : Number(weight.slice('q='.length)) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}

/** Returns the translations of all languages, by language. */
export async function translations(): Promise<ReadonlyMap<string, Translation>> {
  const all = new Map<string, Translation>()
  for (const language of messageLanguages())
    all.set(language, {
      t: await translator(language),
      texts: await textsOf('preview/client/', language),
    })
  return all
}
