/** Wraps a directive of perennial.config.js as a handler. */
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { toString as textOf } from 'mdast-util-to-string'
import type { ConfigDirective } from '../../plugins/types.ts'
import { addProblem, problem } from '../../problems/diagnostics.ts'
import { plain } from '../../problems/messages/message.ts'
import { blocks, type Directive, type DirectiveHandler, labelNodes, sourcePlace } from './context.ts'

export function directiveHandler({ render }: Pick<ConfigDirective, 'render'>): DirectiveHandler {
  return (state, node: Directive, context) => {
    const inner = node.type === 'containerDirective' ? blocks(node) : node.children
    const complain = (reason: string, note?: string) => {
      const text = { reason: plain(reason), note: note ? [plain(note)] : [] }
      addProblem(context.file, 'directive-own', text, { place: node })
    }
    try {
      const result = render({
        attributes: Object.fromEntries(
          Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']),
        ),
        label: textOf({ type: 'root', children: labelNodes(node) as never }),
        children: state.all({ type: 'root', children: inner } as never) as ElementContent[],
        locale: context.locale,
        edition: context.edition.id,
        h,
        problem: complain,
      })
      if (typeof result === 'string') return [{ type: 'text', value: result }]
      if (!('type' in result)) return [...result]
      // Every block carries its source line, for problems found in the browser.
      for (const [name, value] of Object.entries(sourcePlace(node, context)))
        result.properties[name] ??= value
      return result
    } catch (cause) {
      problem(
        context.file,
        'plugin-runs/directive',
        { directive: node.name, error: (cause as Error).message },
        { place: node, cause },
      )
      return []
    }
  }
}
