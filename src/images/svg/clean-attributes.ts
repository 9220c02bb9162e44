/** Cleans the attributes of an element. Addresses are allowed only within the drawing, or to a picture. */
import type { Element } from 'hast'
import { cleanText, shortened } from './css-values.ts'
import { embeddedPicture } from './embedded-picture.ts'
import { reportFonts } from './fonts.ts'

const ELSEWHERE = /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/|\/|\\)/i
const PICTURES = new Set(['image', 'feImage'])

/** Changes the element, and calls `leftOut` for each removed thing that a reader may miss. */
export function cleanAttributes(element: Element, leftOut: (what: string) => void): void {
  const { properties, tagName } = element
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value !== 'string') continue
    if (name === 'href') cleanAddress(element, value, leftOut)
    else if (name !== 'style' && /url\s*\(|light-dark|image\s*\(|\\/i.test(value)) {
      const { text, leftOut: refused } = cleanText(value)
      for (const what of refused) leftOut(what)
      if (text === undefined) delete properties[name]
      else properties[name] = text
    }
  }
  if (typeof properties['fontFamily'] === 'string') {
    const family = `font-family:${reportFonts(properties['fontFamily'])}`
    const { style } = properties
    // Put into `style`, because rules of a style sheet would override a presentation attribute.
    properties['style'] = typeof style === 'string' ? `${family};${style}` : family
    delete properties['fontFamily']
  }
  if (tagName === 'foreignObject' && properties['overflow'] === undefined) properties['overflow'] = 'visible'
}

function cleanAddress(
  { properties, tagName }: Element,
  value: string,
  leftOut: (what: string) => void,
): void {
  const address = value.trim()
  const picture = PICTURES.has(tagName) ? embeddedPicture(address) : undefined
  if (/^#[^\s"'<>()\\]+$/.test(address)) properties['href'] = address
  else if (picture !== undefined) properties['href'] = picture
  // A file beside the drawing is resolved later, when the report's folder is known.
  else if (tagName === 'image' && address !== '' && !ELSEWHERE.test(address)) properties['href'] = address
  else {
    delete properties['href']
    if (address !== '') leftOut(`\`<${tagName} href="${shortened(address)}">\``)
  }
}

/** True for a picture that is a file beside the drawing. */
export const isLinked = ({ tagName, properties }: Element): boolean =>
  tagName === 'image' && typeof properties['href'] === 'string' && !/^(?:#|data:)/.test(properties['href'])
