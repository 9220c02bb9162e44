/** Detects the tools that a folder is written for, by their configuration files. */
import { posix } from 'node:path'
import type { Tool } from './dialects/lines.ts'
import type { SourcePage } from './types.ts'

/** Names of files that give the order of pages or the title of the book. */
export const CONFIGURATIONS: RegExp =
  /^(?:_toc|myst|_quarto|_bookdown|mkdocs|_config|book|_category_|hugo|config|docfx|toc|antora)\.(?:ya?ml|toml|json)$|^_category_\.json$|^(?:docs|mint)\.json$|^sidebars?\.(?:c|m)?[jt]s(?:on)?$|^docusaurus\.config\.(?:c|m)?[jt]s$|^conf\.py$/i

const TOOLS: readonly (readonly [RegExp, Tool])[] = [
  [/^(?:_toc|myst)\.ya?ml$/, 'myst'],
  [/^conf\.py$/, 'sphinx'],
  [/^(?:_quarto|_bookdown)\.ya?ml$/, 'quarto'],
  [/^mkdocs\.ya?ml$/, 'mkdocs'],
  [/^hugo\.(?:ya?ml|toml|json)$/, 'hugo'],
  [/^(?:sidebars?|docusaurus\.config)\.\w+$/, 'docusaurus'],
]

export function toolsOf(
  configurations: ReadonlyMap<string, string>,
  pages: readonly SourcePage[],
): Set<Tool> {
  const tools = new Set<Tool>()
  for (const path of configurations.keys())
    for (const [pattern, tool] of TOOLS) if (pattern.test(posix.basename(path))) tools.add(tool)
  if (tools.has('sphinx') && pages.some(({ text }) => /^\s*(?:`{3}|:{3})\{\w/m.test(text))) tools.add('myst')
  // Docusaurus reads every page as MDX.
  if (tools.has('docusaurus')) tools.add('mdx')
  return tools
}
