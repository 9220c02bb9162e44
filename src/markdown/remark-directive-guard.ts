/**
 * Give prose its colons back, and hold declared directives to their declaration.
 *
 * remark-directive 4 reads `10:30` and `Scope 1:2` as directives without content and drops them
 * (https://github.com/remarkjs/remark-directive/issues/19). Undeclared text directives become the text they were;
 * an undeclared leaf or container directive is a located error, because nobody writes `:::name` as prose.
 */
import type { Parents, PhrasingContent, Root, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { problem } from '../diagnostics.ts'
import { type Suggestion, suggest } from '../suggest.ts'
import { type DirectiveSpec, directives } from './directives.ts'
import { reportSlip } from './report-slip.ts'
import { reportUnclosed, reportUnreadable } from './report-unclosed.ts'
import { endOfHead } from './unclosed.ts'

type Directive = TextDirective | LeafDirective | ContainerDirective
const FORMS = { textDirective: 'text', leafDirective: 'leaf', containerDirective: 'container' } as const
const HOW = { text: ':name[…]', leaf: '::name', container: ':::name … :::' } as const

/** `own` are declared by the report's config. */
export function remarkDirectiveGuard(
  own: ReadonlyMap<string, DirectiveSpec> = new Map(),
): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    const source = String(file.value)
    visit(tree, (node, index, parent) => {
      if (
        node.type !== 'textDirective' &&
        node.type !== 'leafDirective' &&
        node.type !== 'containerDirective'
      )
        return
      const directive = node as Directive
      const form = FORMS[directive.type]
      const spec = Object.hasOwn(directives, directive.name)
        ? directives[directive.name]
        : own.get(directive.name)
      if (form === 'text' && spec?.form !== 'text') {
        if (!spec) reportSlip(directive as TextDirective, own, file)
        if (parent && index !== undefined) {
          const prose = asProse(directive as TextDirective, source)
          ;(parent.children as RootContent[]).splice(index, 1, ...prose)
          return [SKIP, index + prose.length]
        }
        return
      }
      if (!spec) {
        const suggestion = suggest(directive.name, [...Object.keys(directives), ...own.keys()])
        problem(file, 'directive-known', `Unexpected directive \`${directive.name}\``, {
          place: directive,
          ...(form === 'leaf' ? { mend: { kind: 'colon' } } : {}),
          ...suggestion,
        })
      } else if (spec.form !== form && spec.also !== form) {
        problem(
          file,
          'directive-form',
          `Unexpected form of \`${directive.name}\`, expected \`${HOW[spec.form].replace('name', directive.name)}\``,
          { place: directive },
        )
      } else if (form === 'text' && isRefused(directive as TextDirective, source, file))
        cutRefused(parent, index)
      else if (spec.label === 'required' && directive.children.length === 0)
        reportNoLabel(directive, spec, file)
      else checkAttributes(directive, spec, file, source)
      return
    })
  }
}

/** `:metric[x]{period=2030`: the parser leaves what it cannot read as text behind the directive. */
function isRefused(directive: TextDirective, source: string, file: VFile): boolean {
  const opening = `:${directive.name}`
  const from = (directive.position?.start.offset ?? 0) + opening.length
  const end = directive.position?.end.offset ?? 0
  const sign = source[end] ?? ''
  if (sign === '{' ? source[end - 1] === '}' : sign !== '[' || end > from) return false
  // Attributes may go on in the next line, but not in the next paragraph.
  const [text = ''] = source.slice(from).split(/\n\s*\n/)
  const head = endOfHead(text)
  if ('sign' in head) reportUnclosed(opening, head, from, file)
  // The brace that closes it is that of something else.
  else if (sign === '[' || /[{\n]/.test(text.slice(end - from + 1, head.end)))
    reportUnclosed(opening, { sign, at: end - from }, from, file)
  else reportUnreadable(directive.name, end, file)
  return true
}

/** It is no prose: nobody looks for numbers in it. */
function cutRefused(parent: Parents | undefined, index: number | undefined): void {
  const behind = index === undefined ? undefined : parent?.children[index + 1]
  if (behind?.type === 'text') behind.value = behind.value.replace(/^[[{][^\n]*/, '')
}

function checkAttributes(directive: Directive, spec: DirectiveSpec, file: VFile, source: string): void {
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
    const [wrong, right] = [`${key}=${first}${rest}`, `${key}="${first}${rest}"`]
    // A word that is an attribute too may be one here.
    const isGuess = words.some(word => spec.attributes.includes(word))
    return {
      note: `A value of several words stands in quotation marks: \`${right}\`.`,
      mend: { kind: 'name', wrong, right, isGuess },
    }
  }
  return undefined
}

/** The name may stand between braces: `:metric{anvils}`. */
function reportNoLabel(directive: Directive, spec: DirectiveSpec, file: VFile): void {
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

/** The source again: `:name`, the label with its own markup kept, and the braces. */
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
