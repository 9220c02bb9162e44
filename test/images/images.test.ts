/** Pictures are converted for their place: sized, upright, in sRGB, without metadata; hostile files are refused. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { VFile } from 'vfile'
import { expect, onTestFinished, test } from 'vitest'
import { makeImages } from '../../src/images/make-images.ts'
import type { ImageFormat, ImageJob } from '../../src/images/types.ts'
import { readAsset } from '../../src/stages/1-read/assets.ts'
import { temporaryFolder } from '../support/folder.ts'
import { hashes } from '../support/hash.ts'
import { copyOfPlainAcme } from '../support/plain-covers.ts'
import { run } from '../support/run.ts'
import { seedCache } from '../support/seeded-cache.ts'

/** Makes a picture with no two equal pixels, which encoders treat as a photograph. */
function noise(width: number, height: number) {
  let state = 7
  const data = Buffer.alloc(width * height * 3)
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    data[i] = state >>> 24
  }
  return sharp(data, { raw: { width, height, channels: 3 } })
}
const lines = (width: number, height: number, alpha = 1) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff" fill-opacity="${alpha}"/><path d="M0 0L${width} ${height}" stroke="#5a2a6b" stroke-width="9"/></svg>`,
    ),
  )

/** Converts a picture in a cache of its own. */
async function make(source: string, format: ImageFormat, width: number) {
  const cache = await temporaryFolder()
  const before = process.env['PERENNIAL_CACHE']
  process.env['PERENNIAL_CACHE'] = cache
  onTestFinished(() => {
    if (before === undefined) delete process.env['PERENNIAL_CACHE']
    else process.env['PERENNIAL_CACHE'] = before
  })
  const file = new VFile({ path: '2030/en/02-iron.md' })
  const job: ImageJob = { output: 'assets/x', source, width, format, file, line: 7 }
  const path = (await makeImages([job])).get(job)
  return { path, file, metadata: path === undefined ? undefined : await sharp(path).metadata() }
}

test('a rotated photograph with a location becomes upright, without metadata', async () => {
  const source = join(await temporaryFolder(), 'photo.jpg')
  await noise(900, 600)
    .withExif({ IFD0: { Copyright: 'Nobody' }, IFD3: { GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toFile(source)
  expect((await sharp(source).metadata()).exif).toBeDefined()
  expect(readAsset(join(source, '..'), '', 'photo.jpg')).toMatchObject({ width: 600, height: 900 })
  const { metadata } = await make(source, 'print', 300)
  expect(metadata).toMatchObject({ format: 'jpeg', width: 300, height: 450 })
  expect(metadata?.orientation).toBeUndefined()
  expect(metadata?.exif).toBeUndefined()
})

test('CMYK becomes sRGB', async () => {
  const source = join(await temporaryFolder(), 'inks.jpg')
  await noise(400, 200).toColourspace('cmyk').withIccProfile('cmyk').jpeg().toFile(source)
  expect(await sharp(source).metadata()).toMatchObject({ space: 'cmyk', channels: 4 })
  const { metadata } = await make(source, 'print', 1371)
  expect(metadata).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3, width: 400 })
  expect(metadata?.icc).toBeUndefined()
})

test('line art stays lossless, transparency stays, a photograph in PNG becomes a JPEG', async () => {
  const folder = await temporaryFolder()
  await lines(1200, 800).flatten().png().toFile(join(folder, 'art.png'))
  await lines(1200, 800, 0).png().toFile(join(folder, 'clear.png'))
  await noise(1200, 800).blur(4).png().toFile(join(folder, 'photo.png'))
  expect((await make(join(folder, 'art.png'), 'print', 600)).metadata).toMatchObject({
    format: 'png',
    width: 600,
  })
  expect((await make(join(folder, 'clear.png'), 'print', 600)).metadata).toMatchObject({
    format: 'png',
    hasAlpha: true,
  })
  expect((await make(join(folder, 'photo.png'), 'print', 600)).metadata).toMatchObject({ format: 'jpeg' })
})

test('pictures are never enlarged, and a clean JPEG of the right size is not changed', async () => {
  const folder = await temporaryFolder()
  const source = join(folder, 'small.jpg')
  await noise(200, 100).jpeg().toFile(source)
  expect((await make(source, 'print', 1371)).path).toBe(source)
  expect((await make(source, 'avif', 1300)).metadata).toMatchObject({ width: 200, height: 100 })
  expect((await make(source, 'webp', 100)).metadata).toMatchObject({ format: 'webp', width: 100 })
})

test('the first frame of an animation is printed', async () => {
  const source = join(await temporaryFolder(), 'moves.gif')
  const frames = Buffer.concat([Buffer.alloc(64 * 64 * 3, 0), Buffer.alloc(64 * 64 * 3, 255)])
  await sharp(frames, { raw: { width: 64, height: 128, channels: 3, pageHeight: 64 } })
    .gif()
    .toFile(source)
  const { path, metadata } = await make(source, 'print', 600)
  expect(metadata).toMatchObject({ width: 64, height: 64 })
  expect((await sharp(path).stats()).dominant).toMatchObject({ r: expect.toSatisfy((r: number) => r < 20) })
})

test('oversized pictures are refused by header or decoder; damaged ones are a located problem', async () => {
  const folder = await temporaryFolder()
  const png = await lines(40, 40).png().toBuffer()
  // The header says 20,000 × 20,000.
  const bomb = Buffer.from(png)
  bomb.writeUInt32BE(20_000, 16)
  bomb.writeUInt32BE(20_000, 20)
  await writeFile(join(folder, 'bomb.png'), bomb)
  expect(readAsset(folder, '', 'bomb.png')).toMatchObject({ rule: 'image-size' })
  const refused = await make(join(folder, 'bomb.png'), 'print', 600)
  expect(refused.path).toBeUndefined()
  expect(refused.file.messages).toHaveLength(1)

  const jpeg = await noise(400, 400).jpeg().toBuffer()
  await writeFile(join(folder, 'cut.jpg'), jpeg.subarray(0, jpeg.length / 3))
  const cut = await make(join(folder, 'cut.jpg'), 'print', 600)
  expect(cut.path).toBeUndefined()
  expect(cut.file.messages[0]).toMatchObject({ ruleId: 'image-kind', line: 7, fatal: true })
})

test('in a report: printed at up to 300 dpi, offered to browsers in two formats and a fallback, reproducibly', async () => {
  const report = await copyOfPlainAcme()
  const images = join(report, '2030/images')
  await mkdir(images, { recursive: true })
  await noise(3000, 1500).jpeg({ quality: 70 }).toFile(join(images, 'photo.jpg'))
  const chapter = join(report, '2030/en/02-iron.md')
  await writeFile(
    chapter,
    `${await readFile(chapter, 'utf8')}\n![A photograph](images/photo.jpg "Noise")\n\n| Kind | Look |\n| --- | --- |\n| Noise | ![noise](images/photo.jpg) |\n`,
  )
  const out = await temporaryFolder()
  const cache = await temporaryFolder()
  await seedCache(cache, ['browser', 'fonts'])
  const build = async (name: string) => {
    const env = { PERENNIAL_CACHE: cache }
    const built = await run(['build', '--report', report, '--out', join(out, name), '--locale', 'en'], {
      env,
    })
    expect(built.code, built.stderr).toBe(0)
    return hashes(join(out, name, '2030'))
  }
  const first = await build('a')
  expect(await build('b')).toEqual(first)

  const pdf = await PDFDocument.load(await readFile(join(out, 'a/2030/en/report.pdf')))
  const pictures = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter(
      (object): object is PDFRawStream =>
        object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
    )
    .map(
      ({ dict }: { dict: PDFDict }) => `${dict.get(PDFName.of('Filter'))} ${dict.get(PDFName.of('Width'))}`,
    )
  // The text column is 116 mm wide at 300 dpi; a picture that is used twice is embedded once.
  expect(pictures).toEqual(['/DCTDecode 1371'])

  const web = join(out, 'a/2030/en/web')
  const html = await readFile(join(web, 'iron.html'), 'utf8')
  const [picture = ''] = /<figure class="fig[^>]*><picture>.*?<\/picture>/.exec(html) ?? []
  expect(picture).toMatch(
    /<source type="image\/avif" srcset="assets\/(\w+)-640\.avif 640w, assets\/\1-1300\.avif 1300w" sizes="[^"]+"><source type="image\/webp" srcset="assets\/\1-640\.webp 640w, assets\/\1-1300\.webp 1300w" sizes="[^"]+"><img src="assets\/\1-1300\.jpg" alt="A photograph" width="3000" height="1500"/,
  )
  const files = await readdir(join(web, 'assets'))
  expect(files.map(name => name.replace(/^\w+-/, '')).sort()).toEqual([
    '1300.avif',
    '1300.jpg',
    '1300.webp',
    '640.avif',
    '640.webp',
  ])
  expect(
    (await sharp(join(web, 'assets', files.find(name => name.endsWith('1300.jpg')) ?? '')).metadata()).width,
  ).toBe(1300)
})
