/** Every chapter exists in all languages, under the same name. */
import type { Root } from 'mdast'
import { eachNode } from '../../base/tree/each-node.ts'
import { problem } from '../../problems/diagnostics.ts'
import type { Directive } from '../../stages/3-html/context.ts'
import { attributesOf, labelOf } from '../parity/directive.ts'
import type { CheckedLocale, CheckRule, Subject } from '../types.ts'

type Checked = CheckedLocale['chapters'][number]

export const parityChapters: CheckRule = {
  id: 'parity-chapters',
  severity: 'warning',
  check(subject) {
    const [original, ...others] = subject.locales
    if (!original) return
    for (const other of others) {
      if (other.chapters.length === 0) continue
      const lacking = without(original, other, subject)
      const added = without(other, original, subject)
      const renamed = new Map<Checked, Checked>()
      for (const checked of added) {
        const same = lacking.filter(there => ![...renamed.values()].includes(there) && isSame(there, checked))
        if (same.length === 1 && same[0]) renamed.set(checked, same[0])
      }
      for (const [checked, there] of renamed) reportRenamed(checked, there, subject)
      for (const checked of lacking)
        if (![...renamed.values()].includes(checked)) reportAlone(checked, other.locale, subject)
      for (const checked of added) if (!renamed.has(checked)) reportAlone(checked, original.locale, subject)
    }
  },
}

const fileIn = (locale: string, { chapter }: Checked, { edition }: Subject) =>
  `${edition.folder}/${locale}/${chapter.id}.md`

/** Chapters of a language that another one does not have. */
function without(these: CheckedLocale, those: CheckedLocale, subject: Subject): Checked[] {
  return these.chapters.filter(
    checked =>
      !those.chapters.some(other => other.chapter.slug === checked.chapter.slug) &&
      // A file that exists and cannot be read was already reported.
      !subject.report.files.some(({ path }) => path === fileIn(those.locale, checked, subject)),
  )
}

const isSame = (a: Checked, b: Checked): boolean =>
  (numberOf(a) !== '' && numberOf(a) === numberOf(b)) ||
  (blocksOf(a.mdast) !== '' && blocksOf(a.mdast) === blocksOf(b.mdast))

const numberOf = ({ chapter }: Checked): string => /^\d+(?=-)/.exec(chapter.id)?.[0] ?? ''

/** A key of the citations and blocks of a chapter, which are the same in all languages. */
function blocksOf(mdast: Root): string {
  const found: string[] = []
  eachNode(mdast, node => {
    if (node.type === 'textDirective') found.push(`${node.name} ${labelOf(node)}`)
    else if (node.type === 'leafDirective' || node.type === 'containerDirective')
      found.push(`${node.name} ${attributesOf(node as Directive)['id'] ?? ''}`)
    return undefined
  })
  return found.join('\n')
}

function reportRenamed({ chapter }: Checked, there: Checked, { edition }: Subject): void {
  const written = `${edition.folder}/${chapter.locale}/${chapter.id}.md`
  const right = `${there.chapter.id}.md`
  problem(
    chapter.file,
    'parity-chapters/name',
    { path: written, name: right, locale: there.chapter.locale },
    { place: chapter.matter.positions.get('title'), severity: 'warning' },
  )
}

function reportAlone(checked: Checked, lacking: string, subject: Subject): void {
  const { file, locale, matter } = checked.chapter
  problem(
    file,
    'parity-chapters',
    { locale, path: fileIn(lacking, checked, subject) },
    { place: matter.positions.get('title'), severity: 'warning' },
  )
}
