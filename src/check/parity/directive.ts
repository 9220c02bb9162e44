/** What the rules of parity read of a directive. */
import { toString as textOf } from 'mdast-util-to-string'
import type { Directive } from '../../stages/3-html/context.ts'

export const attributesOf = (node: Directive): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']))

export const labelOf = (node: Directive): string =>
  textOf({ type: 'root', children: node.children } as never).trim()
