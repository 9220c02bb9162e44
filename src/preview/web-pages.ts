/** Makes pages of the web edition on request, and caches them until something changes. */
import type { FontFace } from '../fonts/font-faces.ts'
import { shippedLanguages } from '../stages/1-read/languages/locale-files.ts'
import { searchIndex, searchScript } from '../stages/5-web/search-index.ts'
import { type Site, site } from '../stages/5-web/site.ts'
import type { EditionView, ViewState } from './edition-view.ts'
import { installedFaces } from './preview-faces.ts'

/** Number of pages in the cache. Each page is requested twice (HTML and CSS), by each open tab. */
const MAX_CACHED = 8

export class WebPages {
  #view: () => EditionView
  #cache = new Map<string, Site>()
  /** The state that the cached pages were made of. */
  #cachedState: ViewState | undefined

  /** `view` returns the current view, which is another one after the edition was changed. */
  constructor(view: () => EditionView) {
    this.#view = view
  }

  /** Returns one page and its files. */
  page(locale: string, name: string): Site | undefined {
    const { state } = this.#view()
    if (this.#cachedState !== state) this.#cache.clear()
    this.#cachedState = state
    const key = `${locale} ${name}`
    const page = this.#cache.get(key) ?? this.#make(locale, name)
    if (!page) return undefined
    // Insert it again at the end, so that the least recently used page is removed first.
    this.#cache.delete(key)
    const [oldest] = this.#cache.keys()
    if (this.#cache.size >= MAX_CACHED && oldest !== undefined) this.#cache.delete(oldest)
    this.#cache.set(key, page)
    return page
  }

  /** Returns the search index of a language, as the script that the page loads. */
  search(locale: string): string | undefined {
    const view = this.#view()
    const book = view.book(locale, 'web')
    return view.state && book && searchScript(searchIndex(book, view.state.template.labels(locale)))
  }

  /** Returns the path of a picture or font of the template. */
  templateAsset(output: string): string | undefined {
    return this.#view().state?.template.assets.get(output)?.path
  }

  /** Returns the faces of a language: those that the report chooses, or the shipped ones while it cannot be read. */
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
