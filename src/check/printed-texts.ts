/** Collects the printed texts in which nothing can be cited: titles, notes, alternative texts, front matter and texts of the registry. */
import type { Nodes } from 'mdast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { attributeOf } from '../directives/lookup.ts'
import type { Place } from '../registry/types.ts'
import { attributesOf } from './parity/directive.ts'
import type { CheckedLocale, Subject } from './types.ts'

export interface PrintedText {
  text: string
  /** The attribute or key. */
  name: string
  locale: string
  file: VFile
  place: Position | undefined
}

export function printedTexts(subject: Subject): PrintedText[] {
  return subject.locales.flatMap(locale => [
    ...locale.chapters.flatMap(chapter => textsOfChapter(chapter, locale.locale)),
    ...textsOfRegistry(subject, locale.locale),
  ])
}

function textsOfChapter(
  { chapter, mdast }: CheckedLocale['chapters'][number],
  locale: string,
): PrintedText[] {
  const { file, matter: frontMatter } = chapter
  const texts: PrintedText[] = []
  const add = (name: string, text: string | null | undefined, place: Position | undefined) => {
    if (text) texts.push({ text, name, locale, file, place })
  }
  add('title', frontMatter.title, frontMatter.positions.get('title'))
  add('summary', frontMatter.summary, frontMatter.positions.get('summary'))
  if (typeof frontMatter.opener === 'object')
    add('alt', frontMatter.opener.alt, frontMatter.positions.get('opener'))
  visit(mdast, (node: Nodes) => {
    if (node.type === 'image') {
      add('alt', node.alt, node.position)
      add('title', node.title, node.position)
    } else if (node.type === 'leafDirective' || node.type === 'containerDirective') {
      for (const [name, text] of Object.entries(attributesOf(node))) {
        const attribute = attributeOf(node.name, name)
        if (attribute?.kind === 'words' && attribute.translatable) add(name, text, node.position)
      }
    }
  })
  return texts
}

/** Notes and explanations of omissions, which pages print beside values. */
function textsOfRegistry({ report }: Subject, locale: string): PrintedText[] {
  const texts: PrintedText[] = []
  const add = (
    name: string,
    words: Readonly<Record<string, string>> | undefined,
    { file, position }: Place,
  ) => {
    const text = words?.[locale]
    if (text) texts.push({ text, name, locale, file, place: position })
  }
  for (const metric of report.registry.metrics.values()) {
    for (const { note, place } of [
      ...metric.observations.values(),
      ...metric.breakdown,
      ...metric.omissions.values(),
    ])
      add('note', note, place)
  }
  return texts
}
