/**
 * Reports blocks whose first line the parser cannot read, and which would be printed as text: an unclosed brace, words after it.
 *
 * Such a paragraph becomes a directive without a name: it renders nothing, its id stays known, and the `:::` that was meant to close
 * it is not reported (`remarkDirectiveFence`).
 */
import type { Root, RootContent } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { eachNode } from '../../../base/tree/each-node.ts'
import type { DirectiveSpec } from '../../../directives/types.ts'
import { problem } from '../../../problems/diagnostics.ts'
import { message } from '../../../problems/messages/message.ts'
import { bracesIn, pairsIn } from '../attribute-pairs.ts'
import { pointAt } from '../point-at.ts'
import { findUnparsedBlock, type UnparsedBlock } from './find-unparsed-block.ts'
import { endOfHead } from './head-end.ts'
import { reportUnclosed, reportUnreadable } from './report-unclosed.ts'
import { straighten } from './straighten.ts'
import { toHalfWidth } from './to-half-width.ts'

export function remarkUnparsedBlocks(
  own: ReadonlyMap<string, DirectiveSpec> = new Map(),
): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    const source = String(file.value)
    eachNode(tree, (node, index, parent) => {
      const block = node.type === 'paragraph' ? findUnparsedBlock(node, source, own) : undefined
      if (!block) return undefined
      report(block, file)
      const id = /\{[^}]*?#([\w-]+)/.exec(block.line)?.[1]
      const nameless: LeafDirective = {
        type: 'leafDirective',
        name: '',
        attributes: id === undefined ? {} : { id },
        children: [],
        data: { opens: block.colons.length > 2 && !block.isClosed },
        ...(node.position ? { position: node.position } : {}),
      }
      ;(parent.children as RootContent[])[index] = nameless
      return undefined
    })
  }
}

declare module 'mdast-util-directive' {
  interface LeafDirectiveData {
    /** The first line of an unparsed block, which a later line of colons closes. */
    opens?: boolean
  }
}

function report({ colons, gap, name, line, from, isWide }: UnparsedBlock, file: VFile): void {
  if (isWide) {
    const right = toHalfWidth(line)
    problem(
      file,
      'directive-form/full-width',
      { line, right },
      {
        place: pointAt(String(file.value), from),
        fix: { kind: 'sign', wrong: line, right, isGuess: false },
      },
    )
    return
  }
  if (gap !== '') {
    const right = colons + name
    const start = pointAt(String(file.value), from + colons.length)
    problem(
      file,
      'directive-form/space',
      { name, right },
      {
        place: { start, end: { ...start, column: start.column + gap.length } },
        fix: { kind: 'space', wrong: gap },
      },
    )
    return
  }
  const opening = colons + name
  const remaining = line.slice(opening.length)
  if (/^[(（]/u.test(remaining)) {
    reportRound(opening, line, from, file)
    return
  }
  const head = endOfHead(remaining)
  if ('sign' in head) {
    reportUnclosed(opening, head, from + opening.length, file)
    return
  }
  const [, spaces] = /^([ \t]+)[[{]/.exec(remaining.slice(head.end)) ?? []
  if (spaces !== undefined) {
    const start = pointAt(String(file.value), from + opening.length + head.end)
    const written = `${opening}${remaining.slice(0, head.end)}`
    const right = written + remaining.slice(head.end).trim()
    problem(
      file,
      'directive-form/gap',
      { written },
      {
        place: { start, end: { ...start, column: start.column + spaces.length } },
        note: message('suggest/did-you-mean', { name: right }),
        fix: { kind: 'space', wrong: spaces },
      },
    )
    return
  }
  const isAlone = remaining.slice(head.end).trim() === ''
  const braces = bracesIn(remaining, from + opening.length)
  if (isAlone && braces) reportUnreadable(name, braces, file)
  else
    problem(
      file,
      'directive-form/words',
      { opening: head.end > 0 ? `${opening}…` : opening },
      { place: pointAt(String(file.value), from + opening.length + head.end) },
    )
}

/** Reports round brackets in place of braces: `:::case(title="A flood")`. */
function reportRound(opening: string, line: string, from: number, file: VFile): void {
  const [, inside = ''] = /^[(（](.*)[)）]$/u.exec(line.slice(opening.length)) ?? []
  const straight = straighten(inside)?.right ?? inside
  const isRead = straight.includes('=') && pairsIn(straight) !== undefined
  const right = `${opening}{${isRead ? straight : '…'}}`
  problem(
    file,
    'directive-form/parentheses',
    { line, right },
    {
      place: pointAt(String(file.value), from),
      ...(isRead ? { fix: { kind: 'sign', wrong: line, right, isGuess: false } } : {}),
    },
  )
}
