/** Words shown in a language are written in it. */
import type { VFile } from 'vfile'
import { problem } from '../../problems/diagnostics.ts'
import { byTag } from '../../registry/locales/tag-lookup.ts'
import { observationCited } from '../../registry/lookup.ts'
import type { Place } from '../../registry/types.ts'
import { citationsIn } from '../citations-in.ts'
import type { CheckRule, Subject } from '../types.ts'
import { reportQuotedWords, reportWrongTag, type TranslatedWords } from '../word-mistakes.ts'

export const wordsTranslated: CheckRule = {
  id: 'words-translated',
  severity: 'warning',
  check(subject) {
    const { derive, locales } = subject.report.config
    const original = locales.filter(locale => derive[locale] === undefined)
    for (const written of [...ofConfig(subject), ...ofRegistry(subject)]) {
      const { what, words, place, isUnit } = written
      reportQuotedWords(written, original)
      const isLacking = (locale: string) => !(isUnit ? byTag(words, locale) : words[locale])?.trim()
      const lacking = original.filter(isLacking).filter(locale => !reportWrongTag(written, locale, locales))
      for (const locale of lacking)
        problem(
          place.file,
          'words-translated',
          { key: what, locale },
          { place: place.position, severity: 'warning' },
        )
    }
  },
}

function ofConfig({ report, edition }: Subject): TranslatedWords[] {
  const { organisation } = report.config
  const { title, theme, strapline, edition: name, disclaimer, parts } = edition.config
  const at = (
    path: string,
    key: string,
    what: string,
    words: TranslatedWords['words'] | undefined,
  ): TranslatedWords[] => {
    const file = report.files.find(candidate => candidate.path === path)
    return file && words ? [{ what, words, place: { file, position: keyIn(file, key) } }] : []
  }
  const editionFile = `${edition.folder}/edition.yaml`
  return [
    ...at('report.yaml', 'name', 'organisation.name', organisation.name),
    ...at(editionFile, 'title', 'title', title),
    ...at(editionFile, 'theme', 'theme', theme),
    ...at(editionFile, 'strapline', 'strapline', strapline),
    ...at(editionFile, 'edition', 'edition', name),
    ...at(editionFile, 'disclaimer', 'disclaimer', disclaimer),
    ...parts.flatMap(part => at(editionFile, part.id, `${part.id}.title`, part.title)),
  ]
}

/** Words of the registry that the edition shows; none for a locked edition, whose words were published. */
function ofRegistry({ report, edition, locales }: Subject): TranslatedWords[] {
  if (edition.lock) return []
  const { metrics, sources, targets } = report.registry
  const cited = locales.flatMap(citationsIn)
  const shown = [...metrics.values()].filter(({ id }) => cited.some(({ metric }) => metric === id))
  const named = new Set(
    cited.map(citation => observationCited(metrics.get(citation.metric), citation)?.source),
  )
  const written = (
    key: string,
    id: string,
    words: TranslatedWords['words'],
    place: Place,
  ): TranslatedWords => ({
    what: `${id}.${key}`,
    words,
    place,
  })
  return [
    ...shown.map(({ id, title, place }) => written('title', id, title, place)),
    ...shown.flatMap(({ id, unit, place }) =>
      typeof unit === 'object' ? [{ ...written('unit', id, firstWords(unit), place), isUnit: true }] : [],
    ),
    ...[...sources.values()]
      .filter(({ id }) => named.has(id))
      .map(({ id, title, place }) => written('title', id, title, place)),
    ...[...targets.values()].map(({ id, title, place }) => written('title', id, title, place)),
  ]
}

/** Reduces the plural forms of a unit, `users` or `{ one: anvil, other: anvils }`, to one text per language. */
function firstWords(unit: object): TranslatedWords['words'] {
  return Object.fromEntries(
    Object.entries(unit).map(([locale, words]) => [locale, typeof words === 'string' ? words : 'words']),
  )
}

/** The place of the first line that begins with a key. */
function keyIn(file: VFile, key: string): Place['position'] {
  const lines = String(file.value).split('\n')
  const begins = new RegExp(`^\\s*(?:-\\s*)?(?:\\{?\\s*id:\\s*)?["']?${key}["']?\\s*[:,}]`)
  const line =
    Math.max(
      0,
      lines.findIndex(text => begins.test(`${text},`)),
    ) + 1
  const end = (lines[line - 1]?.length ?? 0) + 1
  return { start: { line, column: 1 }, end: { line, column: end } }
}
