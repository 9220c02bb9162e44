/**
 * Holds the label and the attributes of a directive to what it declares.
 *
 * What was meant is read as if it had been written: what the directive would lack without it is no second mistake.
 */
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'
import { meant, nearest, type Suggestion, suggest } from '../suggest.ts'
import { checkLabel } from './check-label.ts'
import { checkWritten } from './check-written.ts'
import type { Directive, DirectiveSpec } from './directives.ts'

export function checkAttributes(directive: Directive, spec: DirectiveSpec, file: VFile): void {
  const source = String(file.value)
  checkWritten(directive, spec, file)
  checkLabel(directive, spec, file)
  const attributes = { ...directive.attributes }
  directive.attributes = attributes
  for (const name of Object.keys(attributes)) {
    if (name === 'class' || !spec.attributes.includes(name)) {
      const words = unquoted(directive, name, source, spec)
      const right = words ? undefined : likeliest(name, directive, spec)
      problem(file, 'directive-attributes', `Unexpected attribute \`${name}\` of \`${directive.name}\``, {
        place: directive,
        ...(words ?? right?.suggestion ?? suggest(name, spec.attributes)),
      })
      if (right) attributes[right.name] = attributes[name]
    }
  }
  for (const name of spec.required ?? []) {
    // Alternative text is asked for with the picture that it is of, as it is of an image.
    if (name === 'alt' && attributes[name] === '') continue
    if (!attributes[name]) {
      problem(file, 'directive-attributes', `Unexpected \`${directive.name}\` without \`${name}\``, {
        place: directive,
        note: `Add \`${name}="…"\` between the braces.`,
        mend: { kind: 'attribute', name },
      })
    }
  }
}

/** Of the attributes that are not there yet: the nearest, else the only one that has to be there. */
function likeliest(
  wrong: string,
  { attributes }: Directive,
  { attributes: known, required = [] }: DirectiveSpec,
): { name: string; suggestion: Suggestion } | undefined {
  const isLacking = (name: string) => attributes?.[name] === undefined
  const near = nearest(wrong, known)
  if (near !== undefined)
    return isLacking(near) ? { name: near, suggestion: suggest(wrong, known) } : undefined
  const [only, ...others] = required.filter(isLacking)
  return only !== undefined && others.length === 0 && attributes?.[wrong]
    ? { name: only, suggestion: meant(wrong, only, true) }
    : undefined
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
