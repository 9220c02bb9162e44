/** Hashes the files of the report's template. */
import { templateFolders } from '../../stages/1-read/template-folders.ts'
import type { Report } from '../../stages/1-read/types.ts'
import { type Hashes, hashesUnder } from './inputs.ts'

export function templateHashes({ config, root, templates }: Report): Hashes {
  return hashesUnder(templateFolders(config.template, root, templates), `templates/${config.template}/`, root)
}
