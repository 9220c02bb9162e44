/** Finds and replaces the addresses of pictures and fonts in the HTML and CSS of a template. */
import { tokenize, tokenNames } from 'css-tree/dist/csstree.esm'
import type { Element, Root } from 'hast'
import { eachElement } from '../../base/tree/each-element.ts'

export interface Reference {
  /** The address as written: `../images/logo.svg`. */
  src: string
  kind: 'picture' | 'font'
  /** Line of the file, from 1; undefined if the parser gives none. */
  line: number | undefined
}

/** Returns the new address, or undefined to leave the text unchanged. */
export type Resolve = (reference: Reference) => string | undefined

/** Addresses that need no file: data URLs and fragments of the same page. */
const WITHOUT_FILE = /^\s*(?:data:|#|$)/i

/**
 * Replaces the addresses in CSS. `firstLine` is the line on which the text begins.
 *
 * Reads tokens rather than a syntax tree, because a parser skips addresses in values that it does not know.
 */
export function replaceInCss(css: string, resolve: Resolve, firstLine: number | undefined = 1): string {
  if (!/url\(|@import|image-set\(/i.test(css)) return css
  const edits: { start: number; end: number; text: string }[] = []
  const functions: string[] = []
  let isFont = false
  let isImport = false
  let isNamespace = false
  const replace = (start: number, end: number, raw: string, isUrl: boolean) => {
    const src = withoutEscapes(raw)
    if (isNamespace || WITHOUT_FILE.test(src)) return
    const line = firstLine === undefined ? undefined : firstLine + linesIn(css.slice(0, start))
    const to = resolve({ src, kind: isFont ? 'font' : 'picture', line })
    if (to !== undefined) edits.push({ start, end, text: isUrl ? `url("${to}")` : `"${to}"` })
  }
  tokenize(css, (type, start, end) => {
    const name = tokenNames[type]
    const text = css.slice(start, end)
    if (name === 'at-keyword-token') {
      isImport = /^@import$/i.test(text)
      isFont = /^@font-face$/i.test(text)
      isNamespace = /^@namespace$/i.test(text)
    } else if (name === '}-token') isFont = false
    else if (name === 'semicolon-token') isImport = isNamespace = false
    else if (name === 'function-token' || name === '(-token') functions.push(text.slice(0, -1).toLowerCase())
    else if (name === ')-token') functions.pop()
    else if (name === 'url-token') replace(start, end, text.replace(/^url\(\s*|\s*\)$/gi, ''), true)
    else if (name === 'string-token' && (isImport || takesAddress(functions.at(-1))))
      replace(start, end, text.slice(1, -1), false)
  })
  let result = css
  for (const { start, end, text } of edits.reverse())
    result = result.slice(0, start) + text + result.slice(end)
  return result
}

const takesAddress = (name: string | undefined): boolean =>
  name !== undefined && /^(?:url|src|(?:-webkit-)?image-set)$/.test(name)

/** Resolves CSS escapes: `\20 `, `\(`. */
const withoutEscapes = (text: string): string =>
  text.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, hex: string | undefined, character: string) =>
    hex === undefined ? character : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
  )

const linesIn = (text: string): number => text.split('\n').length - 1

/** Properties by element whose value is the address of a picture. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  img: ['src'],
  source: ['src'],
  input: ['src'],
  image: ['href', 'xLinkHref'],
  feImage: ['href', 'xLinkHref'],
  video: ['poster'],
}

/** Replaces the addresses in a tree, in place. */
export function replaceInHtml(tree: Root, resolve: Resolve): void {
  eachElement(tree, element => {
    const line = element.position?.start.line
    const replaced = (src: string) =>
      WITHOUT_FILE.test(src) ? undefined : resolve({ src, kind: 'picture', line })
    for (const name of [...(ADDRESSES[element.tagName] ?? []), ...(isIcon(element) ? ['href'] : [])]) {
      const src = element.properties[name]
      if (typeof src === 'string') element.properties[name] = replaced(src) ?? src
    }
    const { srcSet, style } = element.properties
    if (srcSet !== undefined && srcSet !== null) element.properties['srcSet'] = candidates(srcSet, replaced)
    if (typeof style === 'string') element.properties['style'] = replaceInCss(style, resolve, line)
    if (element.tagName === 'style')
      for (const child of element.children)
        if (child.type === 'text') child.value = replaceInCss(child.value, resolve, line)
    return undefined
  })
}

/** Replaces addresses in `logo.png 1x, logo-large.png 2x`, which the parser may have split at commas. */
function candidates(
  srcSet: Element['properties'][string],
  replaced: (src: string) => string | undefined,
): string {
  return [srcSet]
    .flat()
    .flatMap(text => String(text).split(/,\s+/))
    .map(candidate => {
      const [src = '', ...descriptors] = candidate.trim().split(/\s+/)
      return [replaced(src) ?? src, ...descriptors].join(' ')
    })
    .join(', ')
}

const isIcon = ({ tagName, properties }: Element): boolean =>
  tagName === 'link' && [properties['rel']].flat().some(rel => /icon/.test(String(rel)))
