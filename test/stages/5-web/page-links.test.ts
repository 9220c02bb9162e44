/** Links between pages of a web edition. */
import type { Root } from 'hast'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import type { Book } from '../../../src/stages/4-book/types.ts'
import { relink } from '../../../src/stages/5-web/page-links.ts'

test('an anchor without a title is on the page of its chapter', () => {
  const book = {
    anchors: new Map([['iron', { kind: 'chapter', chapter: 'iron' }]]),
    chapters: [{ id: 'iron', places: new Set(['iron', 'tiles']) }],
  } as unknown as Book
  const hrefs = (file: string) => {
    const links = ['#tiles', '#iron', '#gone'].map(href => h('a', { href }))
    relink({ type: 'root', children: links } as Root, book, file)
    return links.map(link => link.properties['href'])
  }
  expect(hrefs('about.html')).toEqual(['iron.html#tiles', 'iron.html', '#gone'])
  expect(hrefs('iron.html')).toEqual(['#tiles', '#main', '#gone'])
})
