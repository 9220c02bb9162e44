/** Pictures are published without metadata, except for the colour profile and the orientation. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { toHtml } from 'hast-util-to-html'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { publishedPicture } from '../../src/images/copy-picture.ts'
import { stripDataUrls, stripMetadata } from '../../src/images/metadata/strip.ts'
import { safeDrawing } from '../../src/images/svg/safe-drawing.ts'
import { temporaryFolder } from '../support/folder.ts'
import { copyOfPlainAcme } from '../support/plain-covers.ts'
import { openPreview } from '../support/preview.ts'
import { run } from '../support/run.ts'

/** Secret text, written into every field of a picture that can contain text. */
const SECRET = 'Jane Roe +44 1632 960001'

const blank = (width = 64, height = 48) =>
  sharp({ create: { width, height, channels: 3, background: '#5a2a6b' } })

const segment = (marker: number, data: string | Buffer) => {
  const body = Buffer.from(data as string, 'latin1')
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
const iptc = `Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x20\x1c\x02\x50\x00\x18${SECRET}`

async function jpeg(orientation = 1, encode = blank()): Promise<Buffer> {
  const own = await encode
    .withExif({ IFD0: { Artist: SECRET, Copyright: SECRET }, IFD3: { GPSAreaInformation: SECRET } })
    .withMetadata({ orientation })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${SECRET}</a></x:xmpmeta>`)
    .jpeg({ progressive: true })
    .toBuffer()
  const planted = [
    segment(0xe0, `JFXX\0\x13${SECRET}`),
    segment(0xed, iptc),
    segment(0xfe, SECRET),
    segment(0xe5, SECRET),
    segment(0xe2, `MPF\0${SECRET}`),
  ]
  return Buffer.concat([own.subarray(0, 2), ...planted, own.subarray(2), Buffer.from(SECRET)])
}

const pngChunk = (type: string, data: Buffer | string) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data as string, 'latin1')])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(body.length - 4)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}

async function png(): Promise<Buffer> {
  const own = await blank()
    .withExif({ IFD0: { Artist: SECRET } })
    .png()
    .toBuffer()
  const end = own.length - 12
  const planted = [
    pngChunk('tEXt', `Author\0${SECRET}`),
    pngChunk('iTXt', `Author\0\0\0en\0\0${SECRET}`),
    pngChunk('zTXt', Buffer.concat([Buffer.from('Author\0\0', 'latin1'), deflateSync(SECRET)])),
    pngChunk('tIME', Buffer.from([7, 234, 1, 1, 1, 1, 1])),
    pngChunk('prIv', SECRET),
  ]
  return Buffer.concat([own.subarray(0, end), ...planted, own.subarray(end), Buffer.from(SECRET)])
}

/** An animation of two frames in an endless loop. */
async function gif(): Promise<Buffer> {
  const frames = Buffer.concat([Buffer.alloc(64 * 64 * 3, 0), Buffer.alloc(64 * 64 * 3, 255)])
  const own = await sharp(frames, { raw: { width: 64, height: 128, channels: 3, pageHeight: 64 } })
    .gif({ loop: 0, delay: 90 })
    .toBuffer()
  const block = (text: string) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'latin1')])
  const extension = (label: number, ...blocks: string[]) =>
    Buffer.concat([Buffer.from([0x21, label]), ...blocks.map(block), Buffer.alloc(1)])
  // Insert after the header and the colour table.
  const end = 13 + (3 << (((own[10] ?? 0) & 7) + 1))
  const planted = [
    extension(0xfe, SECRET),
    extension(0xff, 'SECRETSAPP1', SECRET),
    extension(0xff, 'XMP DataXMP', SECRET),
  ]
  return Buffer.concat([own.subarray(0, end), ...planted, own.subarray(end), Buffer.from(SECRET)])
}

async function webp(): Promise<Buffer> {
  const own = await blank()
    .withExif({ IFD0: { Artist: SECRET } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${SECRET}</a></x:xmpmeta>`)
    .webp({ lossless: true })
    .toBuffer()
  const own32 = Buffer.from(SECRET.padEnd(32))
  const more = Buffer.concat([Buffer.from('SECR'), Buffer.from([32, 0, 0, 0]), own32])
  const all = Buffer.concat([own, more])
  all.writeUInt32LE(all.length - 8, 4)
  return Buffer.concat([all, Buffer.from(SECRET)])
}

const KINDS = { 'photo.jpg': () => jpeg(), 'art.png': png, 'moves.gif': gif, 'modern.webp': webp }
const holds = (bytes: Buffer) => /Jane Roe|SECRET/.test(bytes.toString('latin1'))

test.each(Object.entries(KINDS))('%s: no word stays, the pixels do', async (_, make) => {
  const bytes = await make()
  expect(holds(bytes)).toBe(true)
  const stripped = stripMetadata(bytes)
  expect(stripped?.removed.has('data after the end')).toBe(true)
  const clean = stripped?.bytes ?? Buffer.alloc(0)
  expect(holds(clean)).toBe(false)
  const pixels = (data: Buffer) => sharp(data, { animated: true, failOn: 'error' }).raw().toBuffer()
  expect(await pixels(clean)).toEqual(await pixels(bytes))
  const { exif, xmp, iptc: old, pages, delay, loop } = await sharp(clean, { animated: true }).metadata()
  expect([exif, xmp, old]).toEqual([undefined, undefined, undefined])
  const before = await sharp(bytes, { animated: true }).metadata()
  expect([pages, delay, loop]).toEqual([before.pages, before.delay, before.loop])
  // A second pass removes nothing.
  const again = stripMetadata(clean)
  expect([...(again?.removed ?? ['not read'])]).toEqual([])
  expect(again?.bytes).toEqual(clean)
})

test.each([3, 6, 8])('orientation %i stays, other EXIF data is removed', async orientation => {
  const clean = stripMetadata(await jpeg(orientation))?.bytes
  expect(clean && holds(clean)).toBe(false)
  expect((await sharp(clean).metadata()).orientation).toBe(orientation)
  const turned = sharp({ create: { width: 9, height: 5, channels: 3, background: '#123' } })
    .withExif({ IFD0: { Artist: SECRET } })
    .withMetadata({ orientation })
  for (const bytes of [await turned.clone().png().toBuffer(), await turned.clone().webp().toBuffer()]) {
    const only = stripMetadata(bytes)?.bytes
    expect(only && holds(only)).toBe(false)
    expect((await sharp(only).metadata()).orientation).toBe(orientation)
  }
})

test('the colour profile and coded colours stay', async () => {
  const profiled = await blank().withIccProfile('p3').jpeg().toBuffer()
  const { icc } = await sharp(profiled).metadata()
  expect((await sharp(stripMetadata(profiled)?.bytes).metadata()).icc).toEqual(icc)
  const inks = await blank().toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer()
  expect(await sharp(stripMetadata(inks)?.bytes).metadata()).toMatchObject({ space: 'cmyk', channels: 4 })
})

test('truncated or random pictures cause no error and no endless loop', async () => {
  for (const make of Object.values(KINDS)) {
    const bytes = await make()
    for (let at = 0; at < bytes.length; at += 7) stripMetadata(bytes.subarray(0, at))
    for (let i = 0; i < 200; i++) {
      const spoilt = Buffer.from(bytes)
      for (let n = 0; n < 20; n++) spoilt[12 + ((i * 7919 + n * 104729) % (spoilt.length - 12))] = i + n * 13
      expect(() => stripMetadata(spoilt)).not.toThrow()
    }
  }
})

test('pictures in style sheets of a template lose their metadata too', async () => {
  const url = `url("data:image/jpeg;base64,${(await jpeg()).toString('base64')}") 50% 1x`
  const clean = stripDataUrls(url)
  const [, data = ''] = /base64,([^"]+)"\) 50% 1x$/.exec(clean) ?? []
  expect(holds(Buffer.from(data, 'base64'))).toBe(false)
  expect(await sharp(Buffer.from(data, 'base64')).metadata()).toMatchObject({ width: 64, height: 48 })
})

test('a drawing loses the editor’s data about its author, and keeps its title', () => {
  const svg = `<?xml version="1.0"?><!-- ${SECRET} --><svg xmlns="http://www.w3.org/2000/svg" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 9 9" data-author="${SECRET}"><!-- ${SECRET} --><title>A well</title><metadata><rdf:RDF><dc:creator>${SECRET}</dc:creator></rdf:RDF></metadata><sodipodi:namedview>${SECRET}</sodipodi:namedview><g inkscape:label="${SECRET}">${SECRET}<text>Water</text></g></svg>`
  const html = toHtml(safeDrawing(svg, 'en').svg)
  expect(html).not.toContain('Jane')
  expect(html).toContain('<title>A well</title>')
  expect(html).toContain('<text>Water</text>')
})

test('in a report: web edition, PDF and preview contain no metadata, and the build reports it in one line', async () => {
  const spoil = async (report: string) => {
    const images = join(report, '2030/images')
    await mkdir(images, { recursive: true })
    const chapter = join(report, '2030/en/02-iron.md')
    let text = await readFile(chapter, 'utf8')
    for (const [name, make] of Object.entries({ ...KINDS, 'lying.jpg': () => jpeg(6, blank(80, 50)) })) {
      await writeFile(join(images, name), await make())
      text += `\n![Picture ${name}](images/${name})\n`
    }
    // A renamed photograph is not treated as an animation, which would be copied unchanged.
    await writeFile(join(images, 'renamed.gif'), await jpeg(1, blank(72, 40)))
    text += '\n![Renamed](images/renamed.gif)\n'
    await writeFile(chapter, text)
  }
  const report = await copyOfPlainAcme()
  await spoil(report)
  const out = await temporaryFolder()
  const { code, stderr } = await run(['build', '--report', report, '--out', out, '--locale', 'en'])
  expect(code, stderr).toBe(0)
  expect(stderr).toMatch(/images, \d+ sizes, metadata removed from 6 pictures: EXIF, IPTC, XMP, comments/)
  const files = await readdir(join(out, '2030'), { recursive: true, withFileTypes: true })
  const spoilt: string[] = []
  for (const entry of files.filter(entry => entry.isFile()))
    if (holds(await readFile(join(entry.parentPath, entry.name)))) spoilt.push(entry.name)
  expect(files.filter(({ name }) => /\.(gif|avif|webp|png|jpg|pdf)$/.test(name)).length).toBeGreaterThan(12)
  expect(spoilt).toEqual([])
  const animations = files.filter(({ name }) => name.endsWith('.gif'))
  const frames = animations.map(async ({ parentPath, name }) => {
    const { pages = 1 } = await sharp(join(parentPath, name), { animated: true }).metadata()
    return pages
  })
  expect((await Promise.all(frames)).sort()).toEqual([1, 2])

  const preview = await openPreview(spoil)
  try {
    const page = await (await fetch(new URL('view/en/web/iron.html', preview.url))).text()
    const sources = [...page.matchAll(/src="(assets\/[^"]+)"/g)].map(([, source = '']) => source)
    expect(sources).toHaveLength(6)
    for (const source of sources) {
      const answer = await fetch(new URL(`view/en/web/${source}`, preview.url))
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(bytes.length).toBeGreaterThan(40)
      expect(holds(bytes), source).toBe(false)
    }
  } finally {
    await preview.close()
  }
})

test('a file of another kind is not published', async () => {
  const path = join(await temporaryFolder(), 'scan.png')
  await blank()
    .withExif({ IFD0: { Artist: SECRET } })
    .tiff()
    .toFile(path)
  expect(await publishedPicture(path)).toBeUndefined()
})
