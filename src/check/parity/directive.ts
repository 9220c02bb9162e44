/** Reads the attributes and label of a directive for the parity rules. */
import { toString as textOf } from 'mdast-util-to-string'
import type { Directive } from '../../stages/3-html/context.ts'

export const attributesOf = (node: Directive): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']))

export const labelOf = (node: Directive): string =>
  textOf({ type: 'root', children: node.children } as never).trim()
