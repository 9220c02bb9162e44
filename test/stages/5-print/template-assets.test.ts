/** Pictures and fonts of a template's own folder, in print and on the web. */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { copyOfAcme, temporaryFolder } from '../../support/folder.ts'
import { openPdf } from '../../support/pdf.ts'
import { plainPng } from '../../support/png.ts'
import { run } from '../../support/run.ts'

const CORP = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/source-code-pro/400Regular/SourceCodePro_400Regular.ttf',
)
const COVER =
  '<section class="page bleed cover">\n  <img class="photo" src="../images/photo.png" alt="">\n  <img class="logo" src="images/logo.svg" alt="Acme">\n  <p class="theme"><slot name="theme"></slot></p>\n</section>\n'
const STYLE =
  '.logo{height:10mm}\n@font-face{font-family:Corp;src:url("fonts/corp.ttf")}\nh1,h2,.theme{font-family:Corp,monospace !important}\n.theme{background:url(images/photo.png)}\n'
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40"><path d="M5 35 25 5l20 30z" fill="#fff"/></svg>'

async function acmeWithTemplate(): Promise<{ report: string; folder: string }> {
  const report = await copyOfAcme()
  const config = join(report, 'report.yaml')
  const text = (await readFile(config, 'utf8')).replace(/^template:.*\n/m, '')
  await writeFile(config, `${text}template: brand\n`)
  const folder = join(report, 'templates/brand')
  for (const name of ['images', 'fonts', 'print']) await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, 'print/cover.html'), COVER)
  await writeFile(join(folder, 'own.css'), STYLE)
  await writeFile(join(folder, 'images/logo.svg'), LOGO)
  await writeFile(join(folder, 'images/photo.png'), plainPng(600, 800, [40, 80, 120]))
  await copyFile(CORP, join(folder, 'fonts/corp.ttf'))
  return { report, folder }
}

const build = (report: string, out: string) =>
  run(['build', '--report', report, '--out', out, '--locale', 'en'])

test('are published with the PDF and the web edition', async () => {
  const { report } = await acmeWithTemplate()
  const out = await temporaryFolder()
  const { code, stderr } = await build(report, join(out, 'build'))
  expect([code, stderr.match(/\b(?:error|warning)\b/)]).toEqual([0, null])
  const edition = join(out, 'build/2030/en')
  const pdf = await openPdf(join(edition, 'report.pdf'))
  const { fnArray } = await (await pdf.getPage(1)).getOperatorList()
  expect(fnArray.filter(operator => operator === OPS.paintImageXObject).length).toBeGreaterThan(0)
  expect(await readFile(join(out, 'build/2030/manifest.json'), 'utf8')).toContain('SourceCodePro-Regular')
  const files = await readdir(join(edition, 'web/assets'))
  expect(files.filter(name => name.endsWith('.ttf'))).toHaveLength(1)
  expect(await readFile(join(edition, 'web/style.css'), 'utf8')).toMatch(/url\("?assets\/[0-9a-f]+\.ttf/)
})

test.each([
  ['print/cover.html', 'images/logo.svg', 'images/lgoo.svg', 'cover.html:3:1', 'does not exist at'],
  ['print/cover.html', '../images/photo.png', '../../../secret.png', 'cover.html:2:1', 'outside the folder'],
  ['own.css', 'fonts/corp.ttf', 'fonts/none.ttf', 'own.css:2:1', 'does not exist at'],
  ['own.css', 'fonts/corp.ttf', 'images/logo.svg', 'own.css:2:1', 'expected a font'],
])('%s: `%s` as `%s` is an error at its place', async (part, before, after, place, reason) => {
  const { report, folder } = await acmeWithTemplate()
  const path = join(folder, part)
  await writeFile(path, (await readFile(path, 'utf8')).replace(before, after))
  const out = await temporaryFolder()
  for (const { code, stdout, stderr } of [
    await build(report, join(out, 'build')),
    await run(['check', '--report', report]),
  ]) {
    expect(code).toBe(1)
    expect(`${stdout}${stderr}`).toContain(place)
    expect(`${stdout}${stderr}`).toContain(reason)
  }
})
