/** Select boxes for edition, language and chapter. */
import type { ShownState } from '../messages.ts'
import { byId, make } from './api.ts'
import { t } from './translate.ts'

/** `page` is a chapter, or `index` for the start page. */
export interface ViewedPage {
  locale: string
  page: string
}

export interface Choices {
  show(state: ShownState, at: ViewedPage): void
}

export interface ChoiceEvents {
  edition(id: string): void
  locale(tag: string): void
  page(name: string): void
}

export function choices(events: ChoiceEvents): Choices {
  const [edition, locale, page] = ['edition', 'locale', 'chapter'].map(id => byId<HTMLSelectElement>(id)) as [
    HTMLSelectElement,
    HTMLSelectElement,
    HTMLSelectElement,
  ]
  edition.addEventListener('change', () => events.edition(edition.value))
  locale.addEventListener('change', () => events.locale(locale.value))
  page.addEventListener('change', () => events.page(page.value))
  return {
    show: (state, at) => {
      const chapters = state.chapters[at.locale] ?? []
      fill(
        edition,
        state.editions.map(id => [id, id]),
        state.edition,
      )
      fill(
        locale,
        state.locales.map(id => [id, languageName(id)]),
        at.locale,
      )
      fill(
        page,
        [['index', t('preview/client/start-page')], ...chapters.map(({ id, title }) => [id, title] as const)],
        at.page,
      )
    },
  }
}

/** Changes the options only if they differ, because an open list would close. */
function fill(
  select: HTMLSelectElement,
  options: readonly (readonly [value: string, words: string])[],
  value: string,
): void {
  const content = JSON.stringify(options)
  if (select.dataset['options'] !== content) {
    select.dataset['options'] = content
    select.replaceChildren(
      ...options.map(([id, words]) => {
        const option = make('option', '', words)
        option.value = id
        return option
      }),
    )
  }
  if (select.value !== value) select.value = value
}

const languageName = (tag: string) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
