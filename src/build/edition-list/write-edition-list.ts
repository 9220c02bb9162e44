/** Writes `index.html` beside the editions. Fonts and pictures are embedded, so that one rename replaces the whole page. */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { withTemporaryFolder } from '../../base/temporary-folder.ts'
import { writeAtomically } from '../../base/write-atomically.ts'
import { subsetFonts } from '../../fonts/subset-fonts.ts'
import { publishedPicture } from '../../images/copy-picture.ts'
import { stripDataUrls } from '../../images/metadata/strip.ts'
import type { Language } from '../../registry/locales/language.ts'
import type { Report } from '../../stages/1-read/types.ts'
import { openTemplate } from '../../stages/4-book/template.ts'
import { assetsIn, type TemplateAssets } from '../../stages/4-book/template-assets.ts'
import { readManifest } from '../output/manifest.ts'
import { editionListPage, type ListedEdition } from './edition-list.ts'

/** The font weights that web/shelf.css uses. */
const WEIGHTS = /font-weight:(?:200|300|400|600);font-style:normal/

export async function writeEditionList(report: Report, out: string): Promise<void> {
  const editions: ListedEdition[] = []
  for (const edition of [...report.editions.values()].reverse()) {
    const manifest = await readManifest(join(out, edition.folder))
    if (manifest) editions.push({ edition, manifest })
  }
  const template = openTemplate(report.config.template, report.root, report.templates)
  const html = await withAssets(editionListPage(report, editions, template), template.assets)
  const fonts = await inlineFonts(html, report.languages(report.config.locales[0] ?? 'en'))
  const target = join(out, 'index.html')
  const page = stripDataUrls(html).replace(/<meta data-fonts(?:="")?>/, () => `<style>${fonts}</style>`)
  if ((await readFile(target, 'utf8').catch(() => '')) === page) return
  await writeAtomically(target, page)
}

const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Embeds the template's pictures and fonts as data URLs. */
async function withAssets(html: string, assets: TemplateAssets): Promise<string> {
  let whole = html
  for (const { output, path } of assetsIn(assets, [html])) {
    const bytes = await publishedPicture(path)
    const type = TYPES[extname(output)]
    if (bytes && type) whole = whole.replaceAll(output, `data:${type};base64,${bytes.toString('base64')}`)
  }
  return whole
}

function inlineFonts(html: string, language: Language): Promise<string> {
  return withTemporaryFolder('edition-list', async folder => {
    const text = html.replace(/<(style|svg)[\s\S]*?<\/\1>/g, '')
    const { css } = await subsetFonts({ text, language, format: 'woff2', folder, href: '' })
    const rules = css.split('\n').filter(rule => WEIGHTS.test(rule))
    const inlined = rules.map(async rule => {
      const [, name = ''] = /url\("([^"]+)"\)/.exec(rule) ?? []
      const bytes = await readFile(join(folder, name))
      return rule.replace(`url("${name}")`, `url("data:font/woff2;base64,${bytes.toString('base64')}")`)
    })
    return (await Promise.all(inlined)).join('\n')
  })
}
