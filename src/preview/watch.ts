/** Changes of the report's files, told once: a save by a temporary file and a rename is one change. */
import { relative } from 'node:path'
import { watch } from 'chokidar'

/** Editors write, rename and touch within a few milliseconds. */
const SETTLE = 5

export interface Watching {
  close(): Promise<void>
}

/** `changed` gets paths relative to `root`, with forward slashes. Resolves when changes are seen. */
export async function watchReport(
  root: string,
  changed: (paths: readonly string[]) => void,
): Promise<Watching> {
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(root, { ignoreInitial: true, ignored: path => isNoise(relative(root, path)) })
  watcher.on('all', (_, path) => {
    waiting.add(relative(root, path).replaceAll('\\', '/'))
    clearTimeout(timer)
    timer = setTimeout(() => {
      const paths = [...waiting].sort()
      waiting.clear()
      changed(paths)
    }, SETTLE)
  })
  await new Promise<void>((resolve, reject) => {
    watcher.once('ready', resolve)
    watcher.once('error', reject)
  })
  return {
    close: async () => {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}

/** What editors leave beside a file while they save it, and folders of tools. */
function isNoise(path: string): boolean {
  return path
    .split(/[\\/]/)
    .some(name =>
      /^(\.(?!$).*|node_modules|#.*#|.*~|.*\.(?:tmp|swp|swx|bak|crswap)|4913|.*\.tmp\..*)$/.test(name),
    )
}
