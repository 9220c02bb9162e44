/** Splits list items into lines, for blocks made of short lines: tiles, timelines, cards. */
import type { ElementContent } from 'hast'
import type { ListItem, PhrasingContent } from 'mdast'
import type { State } from 'mdast-util-to-hast'

/** Returns the item's inline content split at line ends, hard breaks and paragraphs. Nested blocks are left out. */
export function inlineLines(item: ListItem): PhrasingContent[][] {
  const lines: PhrasingContent[][] = []
  for (const block of item.children) {
    if (block.type !== 'paragraph') continue
    let line: PhrasingContent[] = []
    lines.push(line)
    for (const child of block.children) {
      if (child.type === 'break') {
        line = []
        lines.push(line)
      } else if (child.type === 'text') {
        const [head = '', ...more] = child.value.split('\n')
        if (head !== '') line.push({ ...child, value: head })
        for (const value of more) {
          line = value.trim() === '' ? [] : [{ ...child, value: value.trimStart() }]
          lines.push(line)
        }
      } else line.push(child)
    }
  }
  return lines.filter(line => line.length > 0)
}

export function isDirective(node: PhrasingContent | undefined, name: string): boolean {
  return node?.type === 'textDirective' && node.name === name
}

/** Renders inline content to elements. */
export function render(state: State, children: readonly PhrasingContent[]): ElementContent[] {
  return state.all({ type: 'paragraph', children: [...children] }) as ElementContent[]
}
