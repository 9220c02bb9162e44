/** Makes the start page: all editions in all languages, newest first, each with links to its web edition and its PDF. */
import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { artwork } from '../../artwork/growth-rings.ts'
import type { Language } from '../../registry/locales/language.ts'
import type { Edition, Locale, Report } from '../../stages/1-read/types.ts'
import type { Template } from '../../stages/4-book/template.ts'
import type { LocaleRecord, Manifest, Output } from '../output/manifest.ts'

export interface ListedEdition {
  edition: Edition
  manifest: Manifest
}

const stringifier = unified().use(rehypeStringify).freeze()

/** Returns the HTML of the page without its fonts, in the report's first language. */
export function editionListPage(
  report: Report,
  editions: readonly ListedEdition[],
  template: Template,
): string {
  const language = report.languages(report.config.locales[0] ?? 'en')
  const labels = template.labels(language.tag)
  const organisation = report.config.organisation.name[language.tag] ?? ''
  const tree = template.fill(
    'web/shelf.html',
    { organisation, editions: editions.map(listed => entry(listed, report, template)) },
    labels,
  )
  const css = ['tokens.css', 'web/shelf.css'].map(path => template.text(path))
  completeHead(tree, language, `${labels('editions')} · ${organisation}`, [
    ...css,
    `:root{--brand:${report.config.brand}}`,
  ])
  return stringifier.stringify(tree)
}

function entry({ edition, manifest }: ListedEdition, report: Report, template: Template): Element {
  const locales = report.config.locales.filter(locale => manifest.locales[locale])
  return h('li', { className: ['edition'] }, [
    h('div', { className: ['cover'], ariaHidden: 'true' }, [
      thumbnail(edition),
      h('span', { className: ['yr'] }, edition.config.period),
    ]),
    h('div', { className: ['what'] }, [
      h(
        'ul',
        locales.map(locale =>
          inLanguage(edition, report.languages(locale), manifest.locales[locale] as LocaleRecord, template),
        ),
      ),
    ]),
  ])
}

/** The cover's artwork at a ninth of its size, with every third ring only, because all rings would blur together. */
function thumbnail(edition: Edition): Element {
  const art = artwork({ id: edition.id }, 'front', 0)
  return { ...art, children: art.children.filter((_, i) => i % 3 === 0) }
}

function inLanguage(
  edition: Edition,
  { tag: locale, direction }: Language,
  record: LocaleRecord,
  template: Template,
): Element {
  const labels = template.labels(locale)
  const find = (ending: string) => record.outputs.find(({ path }) => path.endsWith(ending))
  const web = find('/web/index.html')
  const pdf = find('/report.pdf')
  const title = edition.config.title[locale] ?? edition.id
  const link = (output: Output, words: ElementContent[]) =>
    h('a', { href: `${edition.folder}/${output.path}` }, words)
  return h('li', { lang: locale, dir: direction }, [
    h('span', { className: ['label'] }, labels('language')),
    h('h2', web ? [link(web, [{ type: 'text', value: title }])] : title),
    ...(pdf
      ? [
          h('p', [
            link(pdf, [{ type: 'text', value: labels('download-pdf') }]),
            h('span', { className: ['size'] }, [
              [labels('pages', { n: pdf.pages ?? 0 }), size(pdf.bytes, locale)].join(labels('dot')),
            ]),
          ]),
        ]
      : []),
  ])
}

/** Formats a file size as 540 kB or 1.2 MB, in the language's digits. */
function size(bytes: number, locale: Locale): string {
  const mega = bytes >= 1e6
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega ? 1 : 0,
  }).format(bytes / (mega ? 1e6 : 1e3))
}

function completeHead(tree: Root, { tag, direction }: Language, title: string, css: readonly string[]): void {
  visit(tree, 'element', element => {
    if (element.tagName === 'html') Object.assign(element.properties, { lang: tag, dir: direction })
    if (element.tagName !== 'head') return
    element.children = [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'generator', content: 'Perennial' }),
      h('title', title),
      h('meta', { dataFonts: '' }),
      h('style', css.join('\n')),
    ]
  })
}
