/** Reports square brackets of a directive that takes none: their words would not be printed. */
import type { VFile } from 'vfile'
import { takes } from '../../directives/lookup.ts'
import type { Directive, DirectiveSpec } from '../../directives/types.ts'
import { problem } from '../../problems/diagnostics.ts'
import { message } from '../../problems/messages/message.ts'
import { findBraces, pairsIn } from './attribute-pairs.ts'
import { endOfLabel } from './mistakes/head-end.ts'
import { pointAt } from './point-at.ts'

/** Also applies the likely correction: reads the label as attributes. */
export function checkLabel(directive: Directive, spec: DirectiveSpec, file: VFile): void {
  if (spec.label) return
  const source = String(file.value)
  const { start, end } = directive.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return
  const from = start.offset + source.slice(start.offset).search(/[^:]/) + directive.name.length
  const text = source.slice(from, end.offset)
  const label = text.startsWith('[') ? endOfLabel(text) : undefined
  if (!label || !('end' in label)) return
  const written = text.slice(0, label.end)
  const words = written.slice(1, -1).trim()
  const braces = findBraces(directive, source)
  const inside = /[#=]/.test(words) ? pairsIn(words) : undefined
  const pairs = inside?.every(({ name }) => name === 'id' || takes(spec, name)) ? inside : undefined
  const asTitle = takes(spec, 'title') && directive.attributes?.['title'] === undefined
  const moved = pairs ? words : asTitle ? `title="${words.replaceAll('"', '&quot;')}"` : ''
  const both = [moved, braces?.text ?? ''].filter(text => text.trim() !== '').join(' ')
  const right = both === '' ? '' : `{${both}}`
  const wrong = braces ? `${written}{${braces.text}}` : written
  const whole = source.slice(start.offset, from) + right
  problem(
    file,
    'directive-label',
    { label: written, name: directive.name },
    {
      place: { start: pointAt(source, from), end: pointAt(source, from + wrong.length) },
      note: message('suggest/did-you-mean', { name: whole }),
      fix: { kind: 'sign', wrong, right, isGuess: !pairs },
    },
  )
  for (const { name, value = '' } of pairs ?? (moved === '' ? [] : [{ name: 'title', value: words }]))
    directive.attributes = { ...directive.attributes, [name]: value }
  if (directive.type === 'leafDirective') directive.children = []
}
