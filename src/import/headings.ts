/**
 * Finds the title of a page, moves its headings to the levels of a chapter, and collects the anchors that links lead to.
 *
 * A chapter's title is in its front matter, so sections begin with `##`; skipped levels are closed up.
 */

import { posix } from 'node:path'
import GithubSlugger from 'github-slugger'
import type { Heading, Nodes, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { Anchor, PlacedPage } from './types.ts'

/** Title of a page whose file name has no printable character. */
export const UNTITLED = 'Untitled'

export interface PlacedHeadings {
  title: string
  headings: string[]
  anchors: ReadonlyMap<string, Anchor>
}

/**
 * Takes the title's heading out of the tree and moves the others to their levels.
 *
 * `printable` leaves out the characters of a file's name that no bundled font has.
 */
export function placeHeadings(
  tree: Root,
  page: PlacedPage,
  printable: (words: string) => string,
): PlacedHeadings {
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
      : first.node.depth === 1 && normalised(given) === normalised(firstText))
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

/** Moves each heading to one level below the last heading of a higher level before it. */
function level(headings: readonly Heading[]): void {
  const open: number[] = []
  for (const heading of headings) {
    while ((open.at(-1) ?? 0) >= heading.depth) open.pop()
    open.push(heading.depth)
    heading.depth = Math.min(open.length + 1, 6) as Heading['depth']
  }
}

/** Returns the id that a build gives to a heading: made of its number, so that it is the same in every language. */
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
 * Removes label nodes from the tree, and returns the labels by the heading that they name: the heading below them, else the one above.
 * Labels before the first heading belong to the page, under its root.
 *
 * Labels above a figure or table become its `label` attribute, one per line.
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

/** Makes an id as VitePress does. */
function siteSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
}

const normalised = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** Makes a title of the page's file name, because a chapter needs one. */
const nameOf = ({ path, slug }: PlacedPage, printable: (words: string) => string): string =>
  [fromName(path), slug].map(words => printable(words).trim()).find(words => words !== '') ?? UNTITLED

/** `02-our-people.md` → `Our people`; an index takes the name of its folder. */
function fromName(path: string): string {
  const name = posix.basename(path).replace(/\.\w+$/, '')
  const base = /^(?:_?index|readme)$/i.test(name) ? posix.basename(posix.dirname(path)) : name
  const words = base
    .replace(/^\d{1,3}[-_. ]+(?!\d)/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  return words === '' || words === '.' ? name : words.charAt(0).toUpperCase() + words.slice(1)
}
