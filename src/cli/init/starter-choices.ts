/** Languages and frameworks of the sample report. The help of `init` lists them, so this file imports no stage. */
import type { Locale } from '../../base/locale.ts'

/** Languages of the sample and of the default template. */
export const STARTER_LOCALES: readonly Locale[] = ['en', 'zh-Hans', 'zh-Hant', 'ja', 'ar']

/** Frameworks for which the sample has a content index, `<n>-<framework>-index.md`. */
export const STARTER_FRAMEWORKS = ['gri', 'esrs'] as const
export type StarterFramework = (typeof STARTER_FRAMEWORKS)[number]
