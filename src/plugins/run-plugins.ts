/** Runs plugins of perennial.config.js. A failure is reported as a problem on the file, without a stack trace. */
import type { Root as HastRoot } from 'hast'
import type { Root as MdastRoot } from 'mdast'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { problem } from '../problems/diagnostics.ts'
import { plain } from '../problems/messages/message.ts'
import type { PluginEntry } from './types.ts'

/** Returns the transformed tree, or the original tree if a plugin fails. */
export function runPlugins<T extends MdastRoot | HastRoot>(
  tree: T,
  plugins: readonly PluginEntry[],
  file: VFile,
): T {
  if (plugins.length === 0) return tree
  try {
    return unified()
      .use(plugins as never)
      .runSync(structuredClone(tree) as never, file) as unknown as T
  } catch (cause) {
    const asynchronous = /runSync/.test(String(cause))
    if (asynchronous) problem(file, 'plugin-runs/asynchronous', {}, { cause })
    else problem(file, 'plugin-runs', { error: plain((cause as Error).message) }, { cause })
    return tree
  }
}
