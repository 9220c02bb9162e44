/** Sanitizes a drawing that is published as a separate file: removes scripts, addresses and editor data. */
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { parseDrawing } from './parse-drawing.ts'
import { type SafeDrawing, safeDrawing } from './safe-drawing.ts'

const stringifier = unified().use(rehypeStringify, { space: 'svg', closeEmptyElements: true }).freeze()

export interface PublishedDrawing extends Pick<SafeDrawing, 'leftOut'> {
  text: string
}

/** Throws `DrawingMistake`. */
export function publishedDrawing(text: string): PublishedDrawing {
  const { width, height } = parseDrawing(text).properties
  const { svg, leftOut } = safeDrawing(text, 'en')
  // An `<img>` takes its size from these attributes, which a drawing within a page does not have.
  Object.assign(svg.properties, { xmlns: 'http://www.w3.org/2000/svg', width, height })
  return { text: stringifier.stringify({ type: 'root', children: [svg] }), leftOut }
}
