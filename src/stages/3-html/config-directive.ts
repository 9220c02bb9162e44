/** Wraps a directive of perennial.config.js as a handler. */
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { toString as textOf } from 'mdast-util-to-string'
import type { ConfigDirective } from '../../plugins/types.ts'
import { problem } from '../../problems/diagnostics.ts'
import { blocks, type Directive, type DirectiveHandler, labelNodes, sourcePlace } from './context.ts'

export function directiveHandler({ render }: Pick<ConfigDirective, 'render'>): DirectiveHandler {
  return (state, node: Directive, context) => {
    const inner = node.type === 'containerDirective' ? blocks(node) : node.children
    const complain = (reason: string, note?: string) => {
      problem(context.file, 'directive-own', reason, { place: node, note })
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
        'plugin-runs',
        `Unexpected failure of the directive \`${node.name}\` of perennial.config.js: ${(cause as Error).message}`,
        { place: node, note: '`--no-config` builds without it.', cause },
      )
      return []
    }
  }
}
