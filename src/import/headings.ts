/**
 * The title of a page, its headings on the levels that a chapter has, and where links to them lead.
 *
 * The title stands in the front matter, so sections begin with `##`; a level that is left out is closed.
 */

import { posix } from 'node:path'
import GithubSlugger from 'github-slugger'
import type { Heading, Nodes, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { Anchor, PlacedPage } from './types.ts'

/** The title where a file's name has no printable character. */
export const UNTITLED = 'Untitled'

export interface Titled {
  title: string
  headings: string[]
  anchors: ReadonlyMap<string, Anchor>
}

/**
 * Takes the title's heading out of the tree and moves the others to their levels.
 *
 * `printable` leaves out the characters of a file's name that no bundled font has.
 */
export function placeHeadings(tree: Root, page: PlacedPage, printable: (words: string) => string): Titled {
  const slugger = new GithubSlugger()
  const anchors = new Map<string, Anchor>()
  const labels = takeLabels(tree)
  const all: { node: Heading; keys: string[] }[] = []
  visit(tree, 'heading', (node, index, parent) => {
    const text = headingText(node)
    if (text === '') {
      if (parent && index !== undefined) (parent.children as RootContent[]).splice(index, 1)
      return [SKIP, index ?? 0]
    }
    all.push({ node, keys: [...(labels.get(node) ?? []), slugger.slug(text), siteSlug(text)] })
    return
  })
  const first = all[0]
  const firstText = first ? headingText(first.node) : ''
  const given = page.matter.title || undefined
  const isTitle =
    first !== undefined &&
    (given === undefined
      ? first.node.depth === 1 || tree.children[0] === first.node
      : first.node.depth === 1 && normal(given) === normal(firstText))
  const title = isTitle ? firstText : (given ?? nameOf(page, printable))
  const ofPage: Anchor = { id: page.slug, title, isNumbered: false }
  for (const key of labels.get(tree) ?? []) anchors.set(key, ofPage)
  if (isTitle && first) {
    all.shift()
    for (const key of first.keys) anchors.set(key, ofPage)
    visit(tree, 'heading', (node, index, parent) => {
      if (node === first.node && parent && index !== undefined) parent.children.splice(index, 1)
    })
  }
  level(all.map(({ node }) => node))
  const counts = { h2: 0, h3: 0, other: 0 }
  for (const { node, keys } of all) {
    const id = countedId(node.depth, counts, page.slug)
    const anchor: Anchor = { id, title: headingText(node), isNumbered: false }
    for (const key of keys) if (!anchors.has(key)) anchors.set(key, anchor)
  }
  return { title, headings: all.map(({ node }) => headingText(node)), anchors }
}

/** Each heading one level below the nearest one before it that was above it. */
function level(headings: readonly Heading[]): void {
  const open: number[] = []
  for (const heading of headings) {
    while ((open.at(-1) ?? 0) >= heading.depth) open.pop()
    open.push(heading.depth)
    heading.depth = Math.min(open.length + 1, 6) as Heading['depth']
  }
}

/** The ids that a chapter gives to its headings: their order, so that they are the same in every language. */
function countedId(depth: number, counts: { h2: number; h3: number; other: number }, slug: string): string {
  if (depth === 2) {
    counts.h2 += 1
    counts.h3 = 0
    return `${slug}-${counts.h2}`
  }
  if (depth === 3) {
    counts.h3 += 1
    return `${slug}-${counts.h2}-${counts.h3}`
  }
  counts.other += 1
  return `${slug}-h${counts.other}`
}

/**
 * Labels by the heading that they name, which is the one below them, else the one above; those of the page are under its tree.
 *
 * Labels above a figure or a table are its own, one a line. What stood for the labels is taken out.
 */
function takeLabels(tree: Root): Map<Heading | Root, string[]> {
  const labels = new Map<Heading | Root, string[]>()
  const name = (target: Heading | Root, keys: readonly string[]) =>
    labels.set(target, [...(labels.get(target) ?? []), ...keys])
  let current: Heading | Root = tree
  let waiting: string[] = []
  visit(tree, node => {
    if (node.type === 'block' && node.name === 'anchor') waiting.push(node.attributes['label'] ?? '')
    else if (node.type === 'heading') {
      current = node
      name(node, waiting)
      waiting = []
    } else if (waiting.length > 0 && node.type === 'block' && /^(?:figure|table)$/.test(node.name)) {
      const label = [node.attributes['label'], ...waiting].filter(Boolean).join('\n')
      node.attributes = { ...node.attributes, label }
      waiting = []
    } else if (waiting.length > 0 && node.type !== 'root' && node.type !== 'block') {
      name(current, waiting)
      waiting = []
    }
  })
  name(current, waiting)
  visit(tree, 'block', (node, index, parent) => {
    if (node.name !== 'anchor' || !parent || index === undefined) return
    parent.children.splice(index, 1)
    return index
  })
  return labels
}

function headingText(heading: Heading): string {
  return heading.children
    .map(child =>
      textOf((child as RootContent).type === 'verbatim' ? (child as unknown as { node: Nodes }).node : child),
    )
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** As VitePress makes ids. */
function siteSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
}

const normal = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** A chapter needs a title, whatever its file is called. */
const nameOf = ({ path, slug }: PlacedPage, printable: (words: string) => string): string =>
  [fromName(path), slug].map(words => printable(words).trim()).find(words => words !== '') ?? UNTITLED

/** `02-our-people.md` → Our people; an index goes by its folder. */
function fromName(path: string): string {
  const name = posix.basename(path).replace(/\.\w+$/, '')
  const own = /^(?:_?index|readme)$/i.test(name) ? posix.basename(posix.dirname(path)) : name
  const words = own
    .replace(/^\d{1,3}[-_. ]+(?!\d)/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return words === '' || words === '.' ? name : words.charAt(0).toUpperCase() + words.slice(1)
}
