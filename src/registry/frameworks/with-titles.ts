/** A framework with titles that a report gives in its own languages: by code, and by a group’s English title. */
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
      disclosures: group.disclosures.map(one => ({ ...one, title: titled(one.title, one.code) })),
    })),
  }
}

/** What a title can be given for. */
export const titleKeys = ({ groups }: Framework): string[] =>
  groups.flatMap(({ title, disclosures }) => [title['en'] ?? [], disclosures.map(({ code }) => code)].flat())
