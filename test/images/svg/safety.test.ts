/** Hostile drawings: they run no code, fetch nothing and link nowhere, and each removed part is reported. */
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { eachElement } from '../../../src/base/tree/each-element.ts'
import { DrawingMistake } from '../../../src/images/svg/parse-drawing.ts'
import { safeDrawing } from '../../../src/images/svg/safe-drawing.ts'
import { withBrowser } from '../../../src/stages/5-print/browser/browser.ts'

const drawing = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml" viewBox="0 0 10 10" ${attributes}>${inner}</svg>`
const EVIL = 'https://evil.example/x'
const base64 = (text: string) => Buffer.from(text).toString('base64')

/** Part of a drawing, and words of its problem. */
const HOSTILE: readonly (readonly [string, RegExp | undefined])[] = [
  ['<script>alert(1)</script>', /<script>/],
  [`<script href="${EVIL}"/>`, /<script>/],
  ['<h:script>alert(1)</h:script>', /<script>/],
  ['<rect width="1" height="1" onclick="alert(1)" onload="alert(1)"/>', /onclick/],
  ['<g ONLOAD="alert(1)"/>', /onload/],
  ['<a href="javascript:alert(1)"><text>x</text></a>', /<a>/],
  ['<a xlink:href="javascript:alert(1)"><text>x</text></a>', /<a>/],
  [`<a href="${EVIL}"><rect width="1" height="1"/></a>`, /<a>/],
  [`<use href="${EVIL}.svg#a"/>`, /evil/],
  ['<use href="data:image/svg+xml,%3Csvg id=\'x\'/%3E#x"/>', /data:/],
  [`<image href="${EVIL}.png" width="1" height="1"/>`, /evil/],
  ['<image href="//evil.example/x.png" width="1" height="1"/>', /evil/],
  ['<image href="file:///etc/passwd" width="1" height="1"/>', /file:/],
  ['<image href="/etc/passwd" width="1" height="1"/>', /etc/],
  ['<image href="javascript:alert(1)" width="1" height="1"/>', /javascript/],
  ['<image href="data:text/html,&lt;script>alert(1)&lt;/script>" width="1" height="1"/>', /data:/],
  [`<feImage href="${EVIL}"/>`, /evil/],
  [
    `<filter id="f"><feImage href="${EVIL}.png"/></filter><rect filter="url(#f)" width="1" height="1"/>`,
    /evil/,
  ],
  [`<style>@import url("${EVIL}.css");</style>`, /@import/],
  [`<style>@import "${EVIL}.css";</style>`, /@import/],
  [`<style>rect{fill:url(${EVIL})}</style><rect width="1" height="1"/>`, /evil/],
  [`<style>rect{fill:u\\72l(${EVIL})}</style><rect width="1" height="1"/>`, undefined],
  [`<style>rect{background:image-set("${EVIL}" 1x)}</style><rect width="1" height="1"/>`, /image-set/],
  [`<style>@font-face{font-family:a;src:url(${EVIL})}text{font-family:a}</style><text>x</text>`, undefined],
  [`<rect style="fill:url('${EVIL}')" width="1" height="1"/>`, /evil/],
  [`<rect fill="url(${EVIL}#a)" width="1" height="1"/>`, /evil/],
  [`<rect fill="UR\\4c (${EVIL}#a)" width="1" height="1"/>`, undefined],
  [`<rect style="--a:url(${EVIL});fill:var(--a)" width="1" height="1"/>`, /evil/],
  [`<rect style="fill:light-dark(url(${EVIL}), red)" width="1" height="1"/>`, /evil/],
  [
    `<rect mask="url(${EVIL}#m)" clip-path="url(${EVIL}#c)" marker-end="url(${EVIL}#d)" width="1" height="1"/>`,
    /evil/,
  ],
  ['<rect style="fill:red} body{display:none" width="1" height="1"/>', undefined],
  [
    '<style>rect{fill:red}</style><style>&lt;/style>&lt;script>alert(1)&lt;/script></style><rect width="1" height="1"/>',
    undefined,
  ],
  [
    '<rect width="1" height="1"><animate attributeName="href" values="javascript:alert(1)"/></rect>',
    /<animate>/,
  ],
  ['<g><set attributeName="onclick" to="alert(1)"/></g>', /<set>/],
  [`<foreignObject width="9" height="9"><h:iframe src="${EVIL}"/></foreignObject>`, /<iframe>/],
  [
    `<foreignObject width="9" height="9"><h:img src="${EVIL}" onerror="alert(1)"/></foreignObject>`,
    /onerror/,
  ],
  [
    `<foreignObject width="9" height="9"><h:form action="${EVIL}"><h:input/></h:form></foreignObject>`,
    /<form>/,
  ],
  [`<foreignObject width="9" height="9"><h:link rel="stylesheet" href="${EVIL}"/></foreignObject>`, /<link>/],
  [
    `<foreignObject width="9" height="9"><h:meta http-equiv="refresh" content="0;url=${EVIL}"/></foreignObject>`,
    /<meta>/,
  ],
  [`<foreignObject width="9" height="9"><h:a href="javascript:alert(1)">x</h:a></foreignObject>`, /<a>/],
  [
    `<foreignObject width="9" height="9"><h:div style="position:fixed;inset:0;background:url(${EVIL})">x</h:div></foreignObject>`,
    /evil/,
  ],
  ['<title><h:img src="x" onerror="alert(1)"/></title>', /onerror/],
  ['<desc>&lt;img src=x onerror=alert(1)></desc>', undefined],
  ['<text>&lt;img src=x onerror=alert(1)></text>', undefined],
  [
    `<image width="9" height="9" href="data:image/svg+xml;base64,${base64(drawing('<script>alert(1)</script>'))}"/>`,
    /<script>/,
  ],
  [`<handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler>`, /<handler>/],
  ['<rect width="1" height="1" style="animation:spin 1s infinite"/>', /animation/],
  [
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><maction actiontype="statusline">x</maction></math>',
    undefined,
  ],
]

test.each(HOSTILE)('%s', (inner, named) => {
  const { svg, leftOut } = safeDrawing(drawing(inner), 'en')
  const words = leftOut.map(({ what }) => what).join(' ')
  if (named) expect(words).toMatch(named)
  const elements: Element[] = [svg]
  eachElement(svg, element => void elements.push(element))
  for (const { tagName, properties } of elements) {
    expect(tagName).not.toMatch(/script|style$|animate|^set$|^a$|iframe|handler|html:|link|meta|img/)
    for (const [name, value] of Object.entries(properties)) {
      expect(name).not.toMatch(/^on/i)
      expect(String(value)).not.toMatch(/evil|javascript|passwd|alert|@import|[{}\\]|url\((?!#)/i)
    }
  }
})

test('in a browser, none of these run code or send requests', async () => {
  await withBrowser(async browser => {
    const page = await browser.newPage()
    const asked: string[] = []
    let ran = false
    page.on('dialog', dialog => {
      ran = true
      void dialog.dismiss()
    })
    page.on('request', request => {
      if (!/^(?:about|data):/.test(request.url())) asked.push(request.url())
    })
    const svgs = HOSTILE.map(([inner]) => toHtml(safeDrawing(drawing(inner), 'en').svg, { space: 'svg' }))
    await page.setContent(`<!doctype html><body>${svgs.join('\n')}`)
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('svg *')) element.dispatchEvent(new Event('click'))
    })
    expect(asked).toEqual([])
    expect(ran).toBe(false)
    expect(
      await page.$$eval('svg script, svg style, svg a, img, iframe, form, script', found => found.length),
    ).toBe(0)
    expect(await page.$$eval('svg', found => found.length)).toBeGreaterThanOrEqual(HOSTILE.length)
  })
})

const mistakeOf = (text: string): DrawingMistake => {
  try {
    safeDrawing(text, 'en')
  } catch (error) {
    if (error instanceof DrawingMistake) return error
    throw error
  }
  throw new Error('expected a mistake')
}

test('a drawing that is not well-formed is a located mistake', () => {
  expect(mistakeOf(drawing('\n<g>\n<rect>\n</g>'))).toMatchObject({
    line: 4,
    message: expect.stringMatching(/tag/),
  })
  expect(mistakeOf(drawing('\n<text>a &nbsp; b</text>'))).toMatchObject({
    line: 2,
    message: expect.stringMatching(/entity/),
  })
  expect(safeDrawing(drawing('<!-- var(--brand) --><g/>'), 'en').leftOut).toEqual([])
  expect(mistakeOf('<html/>').message).toMatch(/is not `<svg>`/)
  expect(mistakeOf('').message).not.toBe('')
  expect(mistakeOf('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>').message).toMatch(/viewBox/)
  expect(mistakeOf(drawing('<g>'.repeat(3000) + '</g>'.repeat(3000))).message).toMatch(/nested more than/)
})

test('exponentially growing entities and copies are refused at once', () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  expect(
    mistakeOf(
      `<!DOCTYPE svg [<!ENTITY l0 "ha">${laughs}]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>&l9;</text></svg>`,
    ).message,
  ).toMatch(/entity/)
  expect(
    mistakeOf(
      '<!DOCTYPE svg [<!ENTITY f SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><text>&f;</text></svg>',
    ).message,
  ).toMatch(/entity/)
  const copies = (copy: (id: string) => string) =>
    Array.from({ length: 9 }, (_, i) => `<g id="g${i + 1}">${copy(`g${i}`).repeat(10)}</g>`).join('')
  for (const copy of [
    (id: string) => `<use href="#${id}"/>`,
    (id: string) => `<rect mask="url(#${id})" width="1" height="1"/>`,
    (id: string) => `<rect style="fill:url(#${id})" width="1" height="1"/>`,
  ])
    expect(
      mistakeOf(drawing(`<defs><rect id="g0" width="1" height="1"/>${copies(copy)}</defs><use href="#g9"/>`))
        .message,
    ).toMatch(/copies/)
  const chain = Array.from({ length: 5000 }, (_, i) => `<use id="c${i + 1}" href="#c${i}"/>`)
    .reverse()
    .join('')
  expect(mistakeOf(drawing(chain)).message).toMatch(/copies/)
  // An element that uses itself is not drawn, and is not a mistake.
  expect(safeDrawing(drawing('<g id="a"><use href="#a"/></g>'), 'en').leftOut).toEqual([])
})
