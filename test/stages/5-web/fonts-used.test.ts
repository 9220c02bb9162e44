/** The font face of each character is computed as in a browser. */
import { expect, test } from 'vitest'
import { facesFor } from '../../../src/fonts/font-faces.ts'
import { shippedLanguages } from '../../../src/stages/1-read/languages/locale-files.ts'
import { faceChooser } from '../../../src/stages/5-web/fonts/choose-face.ts'
import { fontRules } from '../../../src/stages/5-web/fonts/font-rules.ts'
import { fontsUsed } from '../../../src/stages/5-web/fonts/fonts-used.ts'

const faces = facesFor(shippedLanguages()('en'))
const isHan = (character: string) => /\p{Script=Han}/u.test(character)

/** `Family weight style` → characters, sorted. */
function used(body: string, css: string): Record<string, string> {
  const html = `<!doctype html><html lang="en"><head><title>Z</title></head><body>${body}</body></html>`
  const choose = faceChooser(faces, (face, character) => (face.script === 'han') === isHan(character))
  const use = fontsUsed(html, fontRules(css), choose)
  return Object.fromEntries(
    [...use].map(([face, characters]) => [
      `${face.family} ${face.weight}${face.style === 'italic' ? ' italic' : ''}`,
      [...characters].sort().join(''),
    ]),
  )
}
const BASE = ':root{--voice:"Source Serif 4","Noto Serif SC",serif}body{font:400 1rem/1.6 var(--voice)}'

test('inherits, resolves custom properties, and uses the next family for missing characters', () => {
  expect(used('<p>ab<i>cd</i> 铁</p>', BASE)).toEqual({
    'Source Serif 4 400': ' ab',
    'Source Serif 4 400 italic': 'cd',
    'Noto Serif SC 400': '铁',
  })
})

test('`!important` wins, then the more specific rule, then the later one', () => {
  const css = `${BASE}p.a{font-weight:300}p{font-weight:200}.b{font-weight:200}.b{font-weight:600}p{font-style:normal!important}.c{font-style:italic}`
  expect(used('<p class="a">a</p><p class="b">b</p><p class="c">c</p>', css)).toEqual({
    'Source Serif 4 300': 'a',
    'Source Serif 4 600': 'b',
    'Source Serif 4 200': 'c',
  })
})

test('the nearest weight is used: lighter below 400, heavier above 500', () => {
  const css = `${BASE}i{font:250 1em "Source Serif 4"}b{font:700 1em "Source Serif 4"}u{font:500 1em "Source Sans 3"}`
  expect(used('<i>a</i><b>b</b><u>c</u>', css)).toEqual({
    'Source Serif 4 200': 'a',
    'Source Serif 4 600': 'b',
    'Source Sans 3 400': 'c',
  })
})

test('conditional rules are added to unconditional ones', () => {
  const css = `${BASE}@media print{u{font-weight:600}}s:hover{font-weight:300}q[aria-current]{font-weight:200}`
  expect(used('<u>a</u><s>b</s><q>c</q>', css)).toEqual({
    'Source Serif 4 400': 'abc',
    'Source Serif 4 600': 'a',
    'Source Serif 4 300': 'b',
    'Source Serif 4 200': 'c',
  })
})

test('includes text of style sheets and fonts of drawings, but not the head', () => {
  const css = `${BASE}p::before{content:"x";font-weight:300}li::before{content:counter(n)}`
  expect(used('<p>a</p><ol><li></li></ol><svg><text font-weight="600">b</text></svg>', css)).toEqual({
    'Source Serif 4 400': '0123456789a',
    'Source Serif 4 300': 'x',
    'Source Serif 4 600': 'b',
  })
})
