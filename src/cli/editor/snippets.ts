/** Snippets for the directives, from their declaration: what they take stands in src/directives/directives.ts. */
import { type DirectiveSpec, directives } from '../../directives/directives.ts'

export interface Snippet {
  scope: string
  prefix: string
  body: string[]
  description: string
}

/** In the form of a `.code-snippets` file: name → snippet. */
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
  const label = spec.label === 'required' ? `[${next('id')}]` : ''
  const attributes = (spec.required ?? []).map(name => `${name}="${next(name)}"`)
  const line = `${head}${label}${attributes.length > 0 ? `{${attributes.join(' ')}}` : ''}`
  return form === 'container' ? [line, `${spec.sample ?? ''}$0`, ':::'] : [`${line}$0`]
}

function describe({ about, attributes, required = [] }: DirectiveSpec): string {
  const optional = attributes.filter(name => !required.includes(name))
  return `${about[0]?.toUpperCase()}${about.slice(1)}.${optional.length > 0 ? ` May say: ${optional.join(', ')}.` : ''}`
}
