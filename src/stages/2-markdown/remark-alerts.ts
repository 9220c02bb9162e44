/** Converts GitHub's alerts, `> [!NOTE]`, to `:::note` with the localised kind as the title. */
import type { Blockquote, Paragraph, Root, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { VFile } from 'vfile'
import { eachNode } from '../../base/tree/each-node.ts'
import { pointAt } from './point-at.ts'

export const ALERTS = ['note', 'tip', 'important', 'warning', 'caution'] as const
export type Alert = (typeof ALERTS)[number]

declare module 'mdast-util-directive' {
  interface ContainerDirectiveData {
    /** Kind of the alert, whose localised word is the title. */
    alert?: Alert | undefined
  }
}

const MARK = new RegExp(`^\\[!(${ALERTS.join('|')})\\][+-]?[ \\t]*([^\\n]*)(?:\\n|$)`, 'i')

export function remarkAlerts(): (tree: Root, file: VFile) => undefined {
  return (tree, file) => {
    eachNode(tree, (node, index, parent) => {
      const note = node.type === 'blockquote' ? noteOf(node, String(file.value)) : undefined
      if (note) (parent.children as RootContent[])[index] = note
      return undefined
    })
  }
}

function noteOf(quotation: Blockquote, source: string): ContainerDirective | undefined {
  const [first, ...rest] = quotation.children
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  const [mark, kind = '', title = ''] = text?.type === 'text' ? (MARK.exec(text.value) ?? []) : []
  if (first?.type !== 'paragraph' || text?.type !== 'text' || mark === undefined) return undefined
  // Words directly after the mark are a title only if they are plain text.
  if (title !== '' && !mark.endsWith('\n') && first.children.length > 1) return undefined
  const words = withoutMark(first, text.value.slice(mark.length), source)
  return {
    type: 'containerDirective',
    name: 'note',
    attributes: title === '' ? {} : { title: title.trim() },
    children: [...(words ? [words] : []), ...rest],
    data: { alert: kind.toLowerCase() as Alert },
    ...(quotation.position ? { position: quotation.position } : {}),
  }
}

/** Returns the paragraph without the line of the mark, or undefined if nothing is left. */
function withoutMark(paragraph: Paragraph, rest: string, source: string): Paragraph | undefined {
  const [text, ...others] = paragraph.children
  if (rest === '' && others.length === 0) return undefined
  const { start, end } = paragraph.position ?? {}
  if (!start || !end || start.offset === undefined || end.offset === undefined)
    return { ...paragraph, children: [{ type: 'text', value: rest }, ...others] }
  const line = source.indexOf('\n', start.offset)
  const indent = /^[ \t>]*/.exec(source.slice(line + 1))?.[0].length ?? 0
  const newStart = pointAt(source, line + 1 + indent)
  const position = { start: newStart, end }
  const remaining = {
    type: 'text' as const,
    value: rest,
    position: { start: newStart, end: text?.position?.end ?? end },
  }
  return { ...paragraph, position, children: rest === '' ? others : [remaining, ...others] }
}
