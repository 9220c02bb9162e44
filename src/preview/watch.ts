/** Changes of the report's files, told once: a save by a temporary file and a rename is one change. */
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { watch } from 'chokidar'

/** Editors write, rename and touch within a few milliseconds. */
const SETTLE = 5

/**
 * chokidar tells a change of a file once in fifty milliseconds and forgets the others: a file that was read half written is looked at
 * again.
 */
const LOOK_AGAIN = 150
/** On a machine that is busy a folder takes longer to be watched. */
const LOOK_LATE = 1000

export interface Watching {
  close(): Promise<void>
}

/** `changed` gets paths relative to `root`, with forward slashes. Resolves when changes are seen. */
export async function watchReport(
  root: string,
  changed: (paths: readonly string[]) => void,
): Promise<Watching> {
  const waiting = new Set<string>()
  const again = new Set<NodeJS.Timeout>()
  let timer: NodeJS.Timeout | undefined
  const stateOf = (path: string) => {
    try {
      const found = statSync(join(root, path), { throwIfNoEntry: false })
      return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : ''
    } catch {
      // A folder that may not be read, a link to itself: who reads it says so.
      return ''
    }
  }
  const later = (wait: number, look: () => void) => {
    const timer = setTimeout(() => {
      again.delete(timer)
      look()
    }, wait)
    again.add(timer)
  }
  const tell = () => {
    const paths = [...waiting].sort()
    waiting.clear()
    // Before anything is read: what changes from here on is seen by the second look.
    const before = new Map(paths.map(path => [path, stateOf(path)]))
    later(LOOK_AGAIN, () => {
      for (const [path, state] of before) if (stateOf(path) !== state) add(path)
    })
    changed(paths)
  }
  const add = (path: string) => {
    waiting.add(path)
    clearTimeout(timer)
    timer = setTimeout(tell, SETTLE)
  }
  const watcher = watch(root, {
    ignoreInitial: true,
    // A link is watched as the link that it is: one out of the report is not read, and what others lead to is watched by its own name.
    followSymlinks: false,
    ignored: path => isNoise(relative(root, path)),
  })
  watcher.on('all', (_, path) => add(relative(root, path).replaceAll('\\', '/')))
  // It lists a new folder and watches it afterwards: what is written between the two it never tells.
  watcher.on('addDir', folder => {
    const lookInto = () => {
      const known = watcher.getWatched()[folder] ?? []
      for (const name of entriesOf(folder).filter(one => !known.includes(one) && !isNoise(one))) {
        const path = join(folder, name)
        watcher.add(path)
        for (const inner of [path, ...entriesOf(path, true).map(one => join(path, one))])
          if (!isNoise(relative(root, inner))) add(relative(root, inner).replaceAll('\\', '/'))
      }
    }
    for (const wait of [LOOK_AGAIN, LOOK_LATE]) later(wait, lookInto)
  })
  // chokidar passes over a link to nowhere, which may be one that led somewhere until now.
  watcher.on('raw', (_, name, details) => {
    const { watchedPath } = details as { watchedPath: string }
    const path = relative(root, join(watchedPath, name ?? ''))
    if (!isNoise(path) && isBroken(join(root, path))) add(path.replaceAll('\\', '/'))
  })
  try {
    await new Promise<void>((resolve, reject) => {
      watcher.once('ready', resolve)
      // Later ones, as of a folder that may no longer be read, are heard as well: one that nobody hears would end the process.
      watcher.on('error', reject)
    })
  } catch (error) {
    await watcher.close()
    throw error
  }
  return {
    close: async () => {
      clearTimeout(timer)
      for (const look of again) clearTimeout(look)
      await watcher.close()
    },
  }
}

/** Of a file, of a folder that is gone, and of a link, whatever it leads to, none. */
function entriesOf(folder: string, recursive = false): string[] {
  try {
    return lstatSync(folder).isDirectory() ? readdirSync(folder, { recursive, encoding: 'utf8' }) : []
  } catch {
    return []
  }
}

function isBroken(link: string): boolean {
  try {
    return lstatSync(link).isSymbolicLink() && !existsSync(link)
  } catch {
    return false
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
