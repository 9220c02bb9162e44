/** Display options of a citation: part of the value, scale and decimals. */
import { choices } from '../../../directives/lookup.ts'
import { problem } from '../../../problems/diagnostics.ts'
import { code, oneOf } from '../../../problems/messages/message.ts'
import { suggest } from '../../../problems/suggest.ts'
import { hasScale } from '../../../registry/formatting/number-scale.ts'
import { SCALE_NAMES, scaleExponent } from '../../../registry/formatting/scales.ts'
import type { ScaleName } from '../../../registry/types.ts'
import type { Directive, RenderContext } from '../context.ts'

export function options(node: Directive): {
  as?: 'number' | 'unit' | 'value'
  scale?: ScaleName
  decimals?: number
} {
  const { as, scale, decimals } = node.attributes ?? {}
  return {
    ...(as ? { as: as as 'value' } : {}),
    ...(scale ? { scale: scale as ScaleName } : {}),
    ...(decimals ? { decimals: Number(decimals) } : {}),
  }
}

/** Returns true if the attribute is absent or has a declared value; else reports it. */
export const checkOneOf = (node: Directive, context: RenderContext, name: string): boolean => {
  const value = node.attributes?.[name]
  const values = choices(node.name, name)
  if (!value || values.includes(value)) return true
  problem(
    context.file,
    'directive-attributes/choice',
    { attribute: `${name}=${value}`, choices: oneOf(values.map(code)) },
    { place: node, ...suggest(value, values) },
  )
  return false
}

/** Reports invalid `decimals` and `scale`. */
export function checkValueOptions(node: Directive, context: RenderContext): void {
  const { scale, decimals } = node.attributes ?? {}
  if (decimals && !/^\d$/.test(decimals))
    problem(context.file, 'directive-attributes/decimals', { decimals }, { place: node })
  if (scale && scaleExponent(scale) === undefined)
    problem(
      context.file,
      'directive-attributes/scale',
      { scale },
      { place: node, ...suggest(scale, SCALE_NAMES) },
    )
  else if (scale && !hasScale(context.language, scale as ScaleName))
    problem(
      context.file,
      'directive-attributes/scale-of-language',
      { scale, language: context.locale },
      { place: node, severity: 'warning' },
    )
}
