/** Makes editor snippets for the directives that src/directives/directives.ts declares. */
import { directives } from '../../directives/directives.ts'
import { attributeNames, requiredNames } from '../../directives/lookup.ts'
import type { DirectiveSpec } from '../../directives/types.ts'

export interface Snippet {
  scope: string
  prefix: string
  body: string[]
  description: string
}

/** Returns snippets by name, in the form of a `.code-snippets` file. */
export function directiveSnippets(
  declared: Readonly<Record<string, DirectiveSpec>> = directives,
): Record<string, Snippet> {
  const snippets: Record<string, Snippet> = {}
  for (const [name, spec] of Object.entries(declared)) {
    for (const form of spec.also ? [spec.form, spec.also] : [spec.form]) {
      const head = `${COLONS[form]}${name}`
      snippets[`Perennial ${head}`] = {
        scope: 'markdown',
        prefix: head,
        body: body(head, form, spec),
        description: describe(spec),
      }
    }
  }
  return snippets
}

const COLONS = { text: ':', leaf: '::', container: ':::' } as const

/** Tab goes from label to required attributes to the text; the others are named in the description. */
function body(head: string, form: DirectiveSpec['form'], spec: DirectiveSpec): string[] {
  let stop = 0
  const next = (words: string) => `\${${++stop}:${words}}`
  const label = spec.label && !spec.isLabelOptional ? `[${next('id')}]` : ''
  const attributes = requiredNames(spec).map(name => `${name}="${next(name)}"`)
  const line = `${head}${label}${attributes.length > 0 ? `{${attributes.join(' ')}}` : ''}`
  return form === 'container' ? [line, `${spec.sample ?? ''}$0`, ':::'] : [`${line}$0`]
}

function describe(spec: DirectiveSpec): string {
  const { about } = spec
  const required = requiredNames(spec)
  const optional = attributeNames(spec).filter(name => !required.includes(name))
  return `${about[0]?.toUpperCase()}${about.slice(1)}.${optional.length > 0 ? ` May say: ${optional.join(', ')}.` : ''}`
}
