/** In which language the preview speaks to a browser: English or Chinese. */
import { type MessageLanguage, messageLanguage, type Say, sayIn } from '../problems/messages/translate.ts'
import { interfaceWords } from '../problems/messages/zh-hans-preview.ts'

export interface Saying {
  language: MessageLanguage
  say: Say
  /** Sentences of the page's own scripts. */
  words: Readonly<Record<string, string>>
}

/** `--lang` first. Else Chinese, when the environment or the browser's first language is. */
export function languageOf(
  asked: string | undefined,
  env: NodeJS.ProcessEnv,
  accepted: string | undefined,
): MessageLanguage {
  const own = messageLanguage(asked, env)
  if (asked !== undefined || own !== 'en') return own
  return messageLanguage((accepted ?? '').split(/[,;]/)[0]?.trim() || 'en', {})
}

export function sayings(): Readonly<Record<MessageLanguage, Saying>> {
  return {
    en: { language: 'en', say: sayIn('en'), words: {} },
    'zh-Hans': { language: 'zh-Hans', say: sayIn('zh-Hans'), words: interfaceWords },
  }
}
