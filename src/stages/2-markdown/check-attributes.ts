/**
 * Checks the label and the attributes of a directive against its declaration.
 *
 * A likely correction is applied as well as reported, so that one slip causes one problem.
 */

import type { VFile } from 'vfile'
import { lookupTable } from '../../base/lookup-table.ts'
import {
  ATTRIBUTE_NAMES,
  attributeNames,
  mayBeSeveralWords,
  requiredNames,
  takes,
} from '../../directives/lookup.ts'
import type { Directive, DirectiveSpec } from '../../directives/types.ts'
import { problem } from '../../problems/diagnostics.ts'
import { message } from '../../problems/messages/message.ts'
import { didYouMean, nearest, type Suggestion, suggest } from '../../problems/suggest.ts'
import { checkLabel } from './check-label.ts'
import { checkRawAttributes } from './mistakes/check-raw-attributes.ts'
import { findUnquotedValue, type UnquotedValue } from './mistakes/unquoted-value.ts'

export function checkAttributes(directive: Directive, spec: DirectiveSpec, file: VFile): void {
  checkRawAttributes(directive, spec, file)
  checkLabel(directive, spec, file)
  directive.attributes = lookupTable(directive.attributes ?? {})
  // Only a later stage, which has the registry, knows the dimensions.
  if (!spec.takesParts) checkNames(directive, spec, file)
  checkRequired(directive, spec, file)
}

/** Reports attributes that the directive does not declare. */
export function checkNames(directive: Directive, spec: DirectiveSpec, file: VFile): void {
  const source = String(file.value)
  const attributes: Record<string, string | null | undefined> = lookupTable<string | null | undefined>(
    directive.attributes ?? {},
  )
  directive.attributes = attributes
  for (const name of Object.keys(attributes)) {
    if (attributes[name] === undefined || (name !== 'class' && takes(spec, name))) continue
    const value = findUnquotedValue(directive, name, source)
    // The attribute that this word belongs to is unknown too, and is reported in its own turn.
    if (value && !takes(spec, value.key)) continue
    const words = value && ofSeveral(value, name, spec)
    if (value && !words?.near) {
      for (const word of value.words) if (!takes(spec, word)) attributes[word] = undefined
      attributes[value.key] = value.value
      if (spec.attributes[value.key]?.isChecked) continue
    }
    const right = value ? undefined : (withSign(name, directive, spec) ?? likeliest(name, directive, spec))
    problem(
      file,
      'directive-attributes',
      { attribute: name, name: directive.name },
      {
        place: directive,
        ...(words?.suggestion ?? right?.suggestion ?? suggest(name, attributeNames(spec))),
      },
    )
    if (right) attributes[right.name] = right.value ?? attributes[name]
  }
}

function checkRequired(directive: Directive, spec: DirectiveSpec, file: VFile): void {
  const attributes = directive.attributes ?? {}
  for (const name of requiredNames(spec)) {
    // An empty `alt` is reported with the picture, as for Markdown images.
    if (mayBeEmpty(spec, name) && attributes[name] === '') continue
    if (!attributes[name]) {
      problem(
        file,
        'directive-attributes/missing',
        { attribute: name, name: directive.name },
        { place: directive, fix: { kind: 'attribute', name } },
      )
    }
  }
}

const mayBeEmpty = ({ attributes }: DirectiveSpec, name: string): boolean => {
  const attribute = attributes[name]
  return attribute?.kind === 'words' && attribute.mayBeEmpty === true
}

interface Likely {
  name: string
  /** Undefined if the written value stays. */
  value?: string
  suggestion: Suggestion
}

/** Explains `{period:2029}`, which the parser reads as one name. */
function withSign(wrong: string, { attributes }: Directive, spec: DirectiveSpec): Likely | undefined {
  const [, name = '', value = ''] = /^([\w-]+)[:：](.+)$/u.exec(wrong) ?? []
  if (!takes(spec, name)) return undefined
  // If the attribute is written twice, only the author knows which value is right.
  const other = attributes?.[name]
  return {
    name,
    value: other ?? value,
    suggestion: didYouMean(wrong, `${name}=${value}`, other !== undefined),
  }
}

/** Chooses among the attributes not written yet: the nearest name, else the only missing required one. */
function likeliest(wrong: string, { attributes }: Directive, spec: DirectiveSpec): Likely | undefined {
  const known = attributeNames(spec)
  const isLacking = (name: string) => attributes?.[name] === undefined
  const near = nearest(wrong, known)
  if (near !== undefined)
    return isLacking(near) ? { name: near, suggestion: suggest(wrong, known) } : undefined
  // The name of another directive's attribute is not a typing slip.
  if (ATTRIBUTE_NAMES.includes(wrong)) return undefined
  const [only, ...others] = requiredNames(spec).filter(isLacking)
  return only !== undefined && others.length === 0 && attributes?.[wrong]
    ? { name: only, suggestion: didYouMean(wrong, only, true) }
    : undefined
}

function ofSeveral(
  { key, value, words }: UnquotedValue,
  name: string,
  spec: DirectiveSpec,
): { suggestion: Suggestion; near: boolean } {
  const near = nearest(name, attributeNames(spec))
  // After a value that is a single word, the next word is an attribute: `periods=2 changes`.
  if (!mayBeSeveralWords(key) && near !== undefined)
    return { suggestion: didYouMean(name, near, true), near: true }
  const [wrong, right] = [`${key}=${value}`, `${key}="${value}"`]
  // A word that is also the name of an attribute may be meant as one.
  const isGuess = !mayBeSeveralWords(key) || words.some(word => takes(spec, word))
  return {
    suggestion: {
      note: message('directive/quote', { right }),
      fix: { kind: 'name', wrong, right, isGuess },
    },
    near: false,
  }
}
