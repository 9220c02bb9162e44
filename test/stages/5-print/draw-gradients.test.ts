/** Translucent gradients look as before, and are printed in a form that every viewer can draw. */
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'
import { drawGradients } from '../../../src/stages/5-print/pages/draw-gradients.ts'

const GRADIENTS = [
  'linear-gradient(transparent, #024 50%)',
  'linear-gradient(#024 56%, transparent)',
  'linear-gradient(90deg, #024 30%, transparent)',
  'linear-gradient(to top left, rgb(0 40 80 / 0.8), transparent 40% 60%, #a40)',
  'linear-gradient(color-mix(in oklab, #024 82%, transparent) 0 40%, color-mix(in oklab, #024 6%, transparent) 52% 60%, #024 76%)',
  'linear-gradient(90deg, rgb(0 40 80 / 0.9) 20px, transparent 120px), linear-gradient(transparent, #a40)',
]

/** Further styles of the element with which a drawing would look different. */
const FORMED = [
  'background:linear-gradient(45deg, transparent 50%, #024 50%) 0 0/20px 20px',
  'background:linear-gradient(transparent, #024) no-repeat bottom/100% 30px',
  'background:linear-gradient(transparent, #024);background-clip:text;color:transparent',
  'background:linear-gradient(transparent, #024);border:6px dashed #a40',
]

const pageOf = (gradients: readonly string[]) =>
  `<!doctype html><body style="margin:0">${gradients
    .map(
      gradient =>
        `<div style="width:300px;height:120px;background:#fff"><div style="height:120px;background:${gradient}">Words</div></div>`,
    )
    .join('')}`

test('they look as before, and contain no PDF functions that a viewer must evaluate', async () => {
  await withBrowser(async browser => {
    const page = await browser.newPage()
    await page.setViewport({ width: 300, height: 120 * GRADIENTS.length })
    await page.setContent(pageOf(GRADIENTS))
    const shot = async () =>
      sharp(await page.screenshot())
        .removeAlpha()
        .raw()
        .toBuffer()
    const printed = async () => Buffer.from(await page.pdf({ printBackground: true })).toString('latin1')
    const before = await shot()
    expect(await printed()).toContain('/ShadingType 1')
    await drawGradients(page)
    const after = await shot()
    // Tolerance of 255: colours are interpolated without opacity, and rounded differently.
    const most = before.reduce((far, value, i) => Math.max(far, Math.abs(value - (after[i] ?? 0))), 0)
    expect(most).toBeLessThan(6)
    expect(await printed()).not.toContain('/ShadingType 1')
  })
})

test('the corners of the element stay round', async () => {
  await withBrowser(async browser => {
    const page = await browser.newPage()
    await page.setViewport({ width: 300, height: 120 })
    await page.setContent(
      '<body style="margin:0"><div style="height:120px;border-radius:60px;background:linear-gradient(#024, transparent)">',
    )
    const shot = async () =>
      sharp(await page.screenshot())
        .removeAlpha()
        .raw()
        .toBuffer()
    const before = await shot()
    await drawGradients(page)
    expect(await page.$('svg')).not.toBeNull()
    const corner = (pixels: Buffer) => [...pixels.subarray(0, 3)]
    expect(corner(await shot())).toEqual(corner(before))
    expect(corner(before)).toEqual([255, 255, 255])
  })
})

test('opaque gradients, pictures and other kinds of gradients stay unchanged', async () => {
  const others = [
    'linear-gradient(#a40, #024)',
    'radial-gradient(transparent, #024)',
    'url("data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=")',
  ]
  await withBrowser(async browser => {
    const page = await browser.newPage()
    await page.setContent(
      pageOf(others) + FORMED.map(style => `<div style="height:120px;${style}">Words</div>`).join(''),
    )
    const before = await page.content()
    await drawGradients(page)
    expect(await page.content()).toBe(before)
  })
})
