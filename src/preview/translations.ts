/** Chooses the language in which the preview speaks to a browser: English or Chinese. */
import { type MessageLanguage, messageLanguage, type Say, sayIn } from '../problems/messages/translate.ts'
import { interfaceWords } from '../problems/messages/zh-hans-preview.ts'

export interface Translation {
  language: MessageLanguage
  say: Say
  /** English sentence → translation, for the scripts of the preview's page. */
  words: Readonly<Record<string, string>>
}

/** `--lang` decides; without it, Chinese is chosen if the environment or the browser's first language is Chinese. */
export function chooseLanguage(
  asked: string | undefined,
  env: NodeJS.ProcessEnv,
  accepted: string | undefined,
): MessageLanguage {
  const ofEnvironment = messageLanguage(asked, env)
  if (asked !== undefined || ofEnvironment !== 'en') return ofEnvironment
  return messageLanguage((accepted ?? '').split(/[,;]/)[0]?.trim() || 'en', {})
}

export function translations(): Readonly<Record<MessageLanguage, Translation>> {
  return {
    en: { language: 'en', say: sayIn('en'), words: {} },
    'zh-Hans': { language: 'zh-Hans', say: sayIn('zh-Hans'), words: interfaceWords },
  }
}
