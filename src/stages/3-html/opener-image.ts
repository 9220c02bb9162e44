/** Renders the opener image of a chapter: a full page before it in print, above the title on the web. */
import type { Element } from 'hast'
import type { RenderContext } from './context.ts'
import { picture } from './picture.ts'

declare module 'vfile' {
  interface DataMap {
    openerImage: Element | undefined
  }
}

export function openerImage(context: RenderContext): Element | undefined {
  const { opener, positions } = context.chapter.matter
  if (typeof opener === 'string') return undefined
  const element = picture(opener.image, opener.alt, positions.get('opener'), context)
  // Make a drawing cover the page like a photograph.
  if (element?.tagName === 'svg') element.properties['preserveAspectRatio'] = 'xMidYMid slice'
  return element
}
