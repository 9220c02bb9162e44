/** Adds a report's translated titles to a framework, by code or by a group’s English title. */
import type { LocaleText } from '../../base/locale.ts'
import type { Framework } from './types.ts'

export type Titles = Readonly<Record<string, LocaleText>>

export function withTitles(framework: Framework, titles: Titles): Framework {
  const titled = (title: LocaleText, key: string): LocaleText =>
    Object.hasOwn(titles, key) ? { ...title, ...titles[key] } : title
  return {
    ...framework,
    groups: framework.groups.map(group => ({
      ...group,
      title: titled(group.title, group.title['en'] ?? ''),
      disclosures: group.disclosures.map(disclosure => ({
        ...disclosure,
        title: titled(disclosure.title, disclosure.code),
      })),
    })),
  }
}

/** The keys for which a title can be given. */
export const titleKeys = ({ groups }: Framework): string[] =>
  groups.flatMap(({ title, disclosures }) => [title['en'] ?? [], disclosures.map(({ code }) => code)].flat())
