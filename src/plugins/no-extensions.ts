/** The extensions of a report without a config file. */
import type { Extensions } from './types.ts'

export const NO_EXTENSIONS: Extensions = {
  remarkPlugins: [],
  rehypePlugins: [],
  directives: new Map(),
  rules: [],
  templates: new Map(),
}
