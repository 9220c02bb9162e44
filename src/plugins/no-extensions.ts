/** A report without a config. */
import type { Extensions } from './types.ts'

export const NO_EXTENSIONS: Extensions = {
  remarkPlugins: [],
  rehypePlugins: [],
  directives: new Map(),
  rules: [],
  templates: new Map(),
}
