/** Holds the label and the attributes of a directive to what it declares. */
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'
import { meant, nearest, type Suggestion, suggest } from '../suggest.ts'
import type { DirectiveSpec } from './directives.ts'

export type Directive = TextDirective | LeafDirective | ContainerDirective

export function checkAttributes(directive: Directive, spec: DirectiveSpec, file: VFile): void {
  const source = String(file.value)
  const attributes = directive.attributes ?? {}
  for (const name of Object.keys(attributes)) {
    if (name === 'class' || !spec.attributes.includes(name)) {
      problem(file, 'directive-attributes', `Unexpected attribute \`${name}\` of \`${directive.name}\``, {
        place: directive,
        ...(unquoted(directive, name, source, spec) ?? suggest(name, spec.attributes)),
      })
    }
  }
  for (const name of spec.required ?? []) {
    if (!attributes[name]) {
      problem(file, 'directive-attributes', `Unexpected \`${directive.name}\` without \`${name}\``, {
        place: directive,
        note: `Add \`${name}="…"\` between the braces.`,
        mend: { kind: 'attribute', name },
      })
    }
  }
}

/** `title=Two words` is a title of one word, and an attribute. */
function unquoted(
  directive: Directive,
  name: string,
  source: string,
  spec: DirectiveSpec,
): Suggestion | undefined {
  const from = directive.position?.start.offset ?? 0
  const line = source.slice(from, directive.position?.end.offset).split('\n')[0] ?? ''
  for (const [, key, first, rest = ''] of line.matchAll(
    /([\w-]+)=([^\s"'}]+)((?:\s+[^\s="'}#.]+(?=[\s}]))+)/g,
  )) {
    const words = rest.trim().split(/\s+/)
    if (!words.includes(name)) continue
    const near = nearest(name, spec.attributes)
    // The value ends before the words where it is none of them: `periods=2 changes`.
    if (!isOfWords(key ?? '') && near !== undefined) return meant(name, near, true)
    const [wrong, right] = [`${key}=${first}${rest}`, `${key}="${first}${rest}"`]
    // A word that is an attribute too may be one here.
    const isGuess = !isOfWords(key ?? '') || words.some(word => spec.attributes.includes(word))
    return {
      note: `A value of several words stands in quotation marks: \`${right}\`.`,
      mend: { kind: 'name', wrong, right, isGuess },
    }
  }
  return undefined
}

/** Whose values are words; of others two words are none. */
const OF_WORDS =
  /^(?:title|note|notes|by|role|why|explanation|alt|source|date|label|caption|axes|group|metrics|targets)$/
const isOfWords = (attribute: string): boolean => OF_WORDS.test(attribute)

/** The name may stand between braces: `:metric{anvils}`. */
export function reportNoLabel(directive: Directive, spec: DirectiveSpec, file: VFile): void {
  const start = `${':'.repeat(directive.type === 'textDirective' ? 1 : 2)}${directive.name}`
  const [meant] = Object.entries(directive.attributes ?? {}).flatMap(([name, value]) =>
    value === '' && !spec.attributes.includes(name) ? [name] : [],
  )
  problem(
    file,
    'directive-label',
    `Unexpected \`${directive.name}\` without a name in square brackets, expected \`${start}[…]\``,
    {
      place: directive,
      ...(meant === undefined
        ? {
            note: `Write the name right behind \`${start}\`, in half-width brackets.`,
            mend: directive.type === 'textDirective' ? { kind: 'colon' } : undefined,
          }
        : {
            note: `Write \`${start}[${meant}]\`.`,
            mend: { kind: 'name', wrong: `{${meant}}`, right: `[${meant}]`, isGuess: false },
          }),
    },
  )
}
