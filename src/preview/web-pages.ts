/** Pages of the web edition, made when they are asked for, and kept until something changes. */
import type { FontFace } from '../fonts/font-faces.ts'
import { shippedLanguages } from '../stages/1-read/languages/locale-files.ts'
import { searchIndex, searchScript } from '../stages/5-web/search-index.ts'
import { type Site, site } from '../stages/5-web/site.ts'
import type { EditionView, ViewState } from './edition-view.ts'
import { installedFaces } from './preview-faces.ts'

/** A page is asked for twice, for its words and for its styles: as many are kept as are looked at. */
const MOST_KEPT = 8

export class WebPages {
  #view: () => EditionView
  #kept = new Map<string, Site>()
  /** What the kept ones were made of. */
  #of: ViewState | undefined

  /** Of what `view` gives: another after the edition was changed. */
  constructor(view: () => EditionView) {
    this.#view = view
  }

  /** One page and what it needs. */
  page(locale: string, name: string): Site | undefined {
    const { state } = this.#view()
    if (this.#of !== state) this.#kept.clear()
    this.#of = state
    const key = `${locale} ${name}`
    const made = this.#kept.get(key) ?? this.#make(locale, name)
    if (!made) return undefined
    // The one that was asked for last is the last to go.
    this.#kept.delete(key)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size >= MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest)
    this.#kept.set(key, made)
    return made
  }

  /** What the search of a language looks through, as the script that the page asks for. */
  search(locale: string): string | undefined {
    const view = this.#view()
    const book = view.book(locale, 'web')
    return view.state && book && searchScript(searchIndex(book, view.state.template.labels(locale)))
  }

  /** Path of a picture or font that the template names. */
  templateAsset(output: string): string | undefined {
    return this.#view().state?.template.assets.get(output)?.path
  }

  /** In which a language is set: by the report, or as it ships while none can be read. */
  faces(locale: string): readonly FontFace[] {
    const languages = this.#view().state?.report.languages ?? shippedLanguages()
    return installedFaces(languages(locale))
  }

  #make(locale: string, name: string): Site | undefined {
    const view = this.#view()
    const { state } = view
    const book = view.book(locale, 'web', new Set([name]))
    if (!state || !book) return undefined
    const { template, report } = state
    const others = report.config.locales
      .filter(other => other !== locale)
      .map(other => ({
        locale: other,
        name: template.labels(other)('language'),
        slugs: new Set((view.book(other, 'web', new Set())?.chapters ?? []).map(({ id }) => id)),
      }))
    return site(book, template, template.labels(locale), others, false, {
      only: new Set([name]),
      places: true,
    })
  }
}
