/** The image of a chapter's opener: a page of its own before the chapter in print, above the title on the web. */
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
  // A drawing fills the page as a picture does.
  if (element?.tagName === 'svg') element.properties['preserveAspectRatio'] = 'xMidYMid slice'
  return element
}
