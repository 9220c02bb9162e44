/**
 * Restores colons in prose, and checks directives against their declaration.
 *
 * remark-directive 4 reads `10:30` and `Scope 1:2` as directives without content and drops them
 * (https://github.com/remarkjs/remark-directive/issues/19). Undeclared text directives become the text they were;
 * an undeclared leaf or container directive is an error, because `:::name` does not occur in prose.
 */
import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { lookupTable } from '../../base/lookup-table.ts'
import { eachNode } from '../../base/tree/each-node.ts'
import { directives } from '../../directives/directives.ts'
import type { Directive, DirectiveSpec } from '../../directives/types.ts'
import { problem } from '../../problems/diagnostics.ts'
import { suggest } from '../../problems/suggest.ts'
import { checkAttributes } from './check-attributes.ts'
import { reportMissingLabel } from './mistakes/report-missing-label.ts'
import { reportMisspelledDirective } from './mistakes/report-misspelled-directive.ts'
import {
  findUnparsedSign,
  removeUnparsedHead,
  reportUnparsedHead,
} from './mistakes/unparsed-text-directive.ts'

const FORMS = { textDirective: 'text', leafDirective: 'leaf', containerDirective: 'container' } as const
const HOW = { text: ':name[…]', leaf: '::name', container: ':::name … :::' } as const

/** `own` are the directives that the report's perennial.config.js declares. */
export function remarkDirectiveGuard(
  own: ReadonlyMap<string, DirectiveSpec> = new Map(),
): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    const source = String(file.value)
    eachNode(tree, (node, index, parent) => {
      if (
        node.type !== 'textDirective' &&
        node.type !== 'leafDirective' &&
        node.type !== 'containerDirective'
      )
        return undefined
      const directive = node as Directive
      // A null prototype, because the name of a dimension can be any word, such as `constructor`.
      directive.attributes = lookupTable(directive.attributes ?? {})
      const form = FORMS[directive.type]
      const spec = Object.hasOwn(directives, directive.name)
        ? directives[directive.name]
        : own.get(directive.name)
      if (form === 'text' && spec?.form !== 'text') {
        if (!spec) reportMisspelledDirective(directive as TextDirective, own, file)
        const prose = asProse(directive as TextDirective, source)
        ;(parent.children as RootContent[]).splice(index, 1, ...prose)
        return index + prose.length
      }
      if (!spec) {
        const suggestion = suggest(directive.name, [...Object.keys(directives), ...own.keys()])
        problem(
          file,
          'directive-known',
          { name: directive.name },
          { place: directive, ...(form === 'leaf' ? { fix: { kind: 'colon' } } : {}), ...suggestion },
        )
        return undefined
      }
      if (spec.form !== form && spec.also !== form) {
        problem(
          file,
          spec.form === 'container' ? 'directive-form/block' : 'directive-form',
          { name: directive.name, form: HOW[spec.form].replace('name', directive.name) },
          { place: directive },
        )
        directive.data = { ...directive.data, isInvalid: true }
        return undefined
      }
      const unparsedAt = directive.type === 'textDirective' ? findUnparsedSign(directive, source) : undefined
      if (directive.type === 'textDirective' && unparsedAt !== undefined) {
        reportUnparsedHead(directive, unparsedAt, file)
        removeUnparsedHead(parent, index)
      } else if (spec.label && !spec.isLabelOptional && directive.children.length === 0)
        reportMissingLabel(directive, spec, file)
      else checkAttributes(directive, spec, file)
      checkContent(directive, spec, file)
      return
    })
  }
}

declare module 'mdast' {
  interface Data {
    /** The directive as a whole was reported, and renders nothing. */
    isInvalid?: boolean
  }
}

/** Reports a block that would print an empty frame or nothing. HTML comments do not count as content. */
function checkContent(directive: Directive, { content }: DirectiveSpec, file: VFile): void {
  if (content !== 'blocks' || directive.children.some(({ type }) => type !== 'html')) return
  problem(file, 'directive-content', { name: directive.name }, { place: directive, severity: 'warning' })
}

/** Restores the source as text: `:name`, the label with its markup, and the braces. */
function asProse(directive: TextDirective, source: string): PhrasingContent[] {
  const start = directive.position?.start.offset
  const end = directive.position?.end.offset
  if (start === undefined || end === undefined) return [{ type: 'text', value: `:${directive.name}` }]
  const first = directive.children[0]?.position?.start.offset
  const last = directive.children.at(-1)?.position?.end.offset
  const piece = (from: number, to: number): PhrasingContent => ({
    type: 'text',
    value: source.slice(from, to),
    ...(directive.position ? { position: directive.position } : {}),
  })
  if (first === undefined || last === undefined) return [piece(start, end)]
  return [piece(start, first), ...directive.children, piece(last, end)]
}
