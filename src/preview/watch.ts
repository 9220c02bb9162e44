/** Watches the report's files, and reports each save once, even if the editor writes a temporary file and renames it. */
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { watch } from 'chokidar'

/** Milliseconds within which the events of one save are joined: editors write, rename and touch the file. */
const JOIN_WITHIN = 5

/**
 * Milliseconds after which a changed file is looked at again: chokidar reports one change of a file in fifty milliseconds and drops the
 * others, so the file may have been read while it was half written.
 */
const RECHECK_AFTER = 150
/** Milliseconds for the second look into a new folder: on a busy machine it takes longer until the folder is watched. */
const LATE_RECHECK_AFTER = 1000

export interface Watching {
  close(): Promise<void>
}

/** `changed` receives paths relative to `root`, with forward slashes. Resolves once changes are noticed. */
export async function watchReport(
  root: string,
  changed: (paths: readonly string[]) => void,
): Promise<Watching> {
  const waiting = new Set<string>()
  const again = new Set<NodeJS.Timeout>()
  let timer: NodeJS.Timeout | undefined
  const stateOf = (path: string) => {
    try {
      const stat = statSync(join(root, path), { throwIfNoEntry: false })
      return stat ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : ''
    } catch {
      // An unreadable folder or a link to itself is reported when the report is read.
      return ''
    }
  }
  const lookAfter = (wait: number, look: () => void) => {
    const timer = setTimeout(() => {
      again.delete(timer)
      look()
    }, wait)
    again.add(timer)
  }
  const report = () => {
    const paths = [...waiting].sort()
    waiting.clear()
    // Take the state before the files are read: the second look notices changes from here on.
    const before = new Map(paths.map(path => [path, stateOf(path)]))
    lookAfter(RECHECK_AFTER, () => {
      for (const [path, state] of before) if (stateOf(path) !== state) add(path)
    })
    changed(paths)
  }
  const add = (path: string) => {
    waiting.add(path)
    clearTimeout(timer)
    timer = setTimeout(report, JOIN_WITHIN)
  }
  const watcher = watch(root, {
    ignoreInitial: true,
    // Links out of the report are not read, and targets inside of it are watched under their own names.
    followSymlinks: false,
    ignored: path => isNoise(relative(root, path)),
  })
  watcher.on('all', (_, path) => add(relative(root, path).replaceAll('\\', '/')))
  // chokidar lists a new folder first and watches it afterwards, and never reports files that are written in between.
  watcher.on('addDir', folder => {
    const lookInto = () => {
      const known = watcher.getWatched()[folder] ?? []
      for (const name of entriesOf(folder).filter(entry => !known.includes(entry) && !isNoise(entry))) {
        const path = join(folder, name)
        watcher.add(path)
        for (const inner of [path, ...entriesOf(path, true).map(entry => join(path, entry))])
          if (!isNoise(relative(root, inner))) add(relative(root, inner).replaceAll('\\', '/'))
      }
    }
    for (const wait of [RECHECK_AFTER, LATE_RECHECK_AFTER]) lookAfter(wait, lookInto)
  })
  // chokidar ignores broken links, but a link may have become broken just now.
  watcher.on('raw', (_, name, details) => {
    const { watchedPath } = details as { watchedPath: string }
    const path = relative(root, join(watchedPath, name ?? ''))
    if (!isNoise(path) && isBroken(join(root, path))) add(path.replaceAll('\\', '/'))
  })
  try {
    await new Promise<void>((resolve, reject) => {
      watcher.once('ready', resolve)
      // The listener stays: a lookAfter error (a folder becomes unreadable) without a listener would end the process.
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

/** Returns no entries for a file, a link, or a folder that no longer exists. */
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

/** Recognises temporary files of editors, hidden files, and node_modules. */
function isNoise(path: string): boolean {
  return path
    .split(/[\\/]/)
    .some(name =>
      /^(\.(?!$).*|node_modules|#.*#|.*~|.*\.(?:tmp|swp|swx|bak|crswap)|4913|.*\.tmp\..*)$/.test(name),
    )
}
