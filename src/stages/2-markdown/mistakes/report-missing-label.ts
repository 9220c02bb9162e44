/** Reports `:metric` without square brackets, and suggests the name if it stands in brackets of another kind. */
import type { VFile } from 'vfile'
import { takes } from '../../../directives/lookup.ts'
import type { Directive, DirectiveSpec } from '../../../directives/types.ts'
import { problem } from '../../../problems/diagnostics.ts'
import type { FixSpec } from '../../../problems/fixes/types.ts'
import { message } from '../../../problems/messages/message.ts'
import type { Message } from '../../../problems/messages/types.ts'

interface Correction {
  /** How to fix it, if not as the catalogue has it. */
  note?: Message
  fix?: FixSpec | undefined
}

/** A name in round, full-width or other brackets. */
const OTHER = /^[ \t]?[(（【［「〔｛]\s*([\w-]+)\s*[)）】］」〕｝]/u

export function reportMissingLabel(directive: Directive, spec: DirectiveSpec, file: VFile): void {
  const start = `${':'.repeat(directive.type === 'textDirective' ? 1 : 2)}${directive.name}`
  problem(
    file,
    'directive-label/missing',
    { start },
    { place: directive, ...correctionFor(start, directive, spec, String(file.value)) },
  )
}

function correctionFor(start: string, directive: Directive, spec: DirectiveSpec, source: string): Correction {
  const attributes = Object.entries(directive.attributes ?? {})
  const replaced = (wrong: string, name: string, isGuess: boolean): Correction => ({
    note: message('directive/write', { right: `${start}[${name}]` }),
    fix: { kind: 'name', wrong, right: `[${name}]`, isGuess },
  })
  const [meant] = attributes.flatMap(([name, value]) => (value === '' && !takes(spec, name) ? [name] : []))
  if (meant !== undefined) return replaced(`{${meant}}`, meant, false)
  const [wrong, name] = OTHER.exec(source.slice(directive.position?.end.offset)) ?? []
  // "actual:target (percent)" is prose.
  const isProse =
    /[\p{L}\p{N}]$/u.test(source.slice(0, directive.position?.start.offset)) && /^\s/.test(wrong ?? '')
  if (wrong !== undefined && name !== undefined && !isProse)
    return replaced(wrong, name, /^\s|^[(（]/u.test(wrong))
  // Attributes show that a directive is meant, so only the name is missing.
  if (attributes.length > 0) {
    const { start: from, end } = directive.position ?? {}
    const braces = source.slice((from?.offset ?? 0) + start.length, end?.offset).replace(/^\[\s*\]/, '')
    return { note: message('directive/name-missing', { right: `${start}[…]${braces}` }) }
  }
  return { fix: directive.type === 'textDirective' ? { kind: 'colon' } : undefined }
}
