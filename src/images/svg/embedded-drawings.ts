/** Replaces drawings embedded in a drawing, such as icons in draw.io files, by their sanitized elements. */
import type { Element } from 'hast'
import { eachElement } from '../../base/tree/each-element.ts'
import { renameIds } from './references.ts'

const EMBEDDED = /^\s*data:image\/svg\+xml\s*(;[^,]*)?,([\s\S]*)$/i

/** `read` sanitizes a drawing and throws if it cannot be read. */
export function embedDrawings(
  root: Element,
  read: (text: string, element: Element) => Element,
  leftOut: (what: string, element: Element) => void,
): void {
  let number = 0
  eachElement(root, element => {
    const { href } = element.properties
    const parts = element.tagName === 'image' && typeof href === 'string' ? EMBEDDED.exec(href) : null
    if (!parts) return undefined
    try {
      const drawing = read(textOf(parts[1] ?? '', parts[2] ?? ''), element)
      const prefix = `embedded-${++number}-`
      renameIds(drawing, id => `${prefix}${id}`)
      delete element.properties['href']
      element.tagName = 'svg'
      element.properties = { ...element.properties, viewBox: String(drawing.properties['viewBox']) }
      element.children = [{ ...drawing, tagName: 'g', properties: groupOf(drawing) }]
      return undefined
    } catch {
      delete element.properties['href']
      leftOut('`data:image/svg+xml`', element)
      return undefined
    }
  })
}

/** Attributes that a group passes on to its elements; size and position come from the `image` element. */
function groupOf({ properties }: Element): Element['properties'] {
  const { viewBox, width, height, x, y, preserveAspectRatio, overflow, ...others } = properties
  return others
}

function textOf(parameters: string, data: string): string {
  return /;\s*base64/i.test(parameters)
    ? Buffer.from(data, 'base64').toString('utf8')
    : decodeURIComponent(data)
}
