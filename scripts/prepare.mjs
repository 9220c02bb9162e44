/**
 * Installs missing dependencies, compiles changed code, then runs one of Perennial's commands.
 *
 * It is plain JavaScript without dependencies, because it runs in a fresh clone before anything is installed. If nothing is missing, it
 * only compares the times of some files.
 *
 *   node scripts/prepare.mjs               prepare only
 *   node scripts/prepare.mjs build …       prepare, then `perennial build …`
 *   node scripts/prepare.mjs test …        prepare, then the tests
 *   node scripts/prepare.mjs bench …       prepare, then the benchmarks
 *   node scripts/prepare.mjs corpora …     prepare, then import folders and compare every word
 *   node scripts/prepare.mjs seeds …       prepare, then count the planted errors that `check` finds
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = name => join(root, 'node_modules', name)
const time = path => (existsSync(path) ? statSync(path).mtimeMs : 0)

function run(command, args, cwd = root) {
  const { status, signal, error } = spawnSync(command, args, { cwd, stdio: 'inherit' })
  if (error) {
    console.error(`perennial: ${command} could not be started: ${error.message}`)
    process.exit(3)
  }
  if (signal) process.exit(130)
  if (status !== 0) process.exit(status ?? 1)
}

function newest(folder) {
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : time(path))
  }
  return latest
}

// npm writes this file last, so an interrupted installation is repeated.
const installed = join(root, 'node_modules', '.package-lock.json')
if (time(installed) < time(join(root, 'package-lock.json'))) {
  console.error('perennial: installing dependencies (once)')
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'])
}

const compiled = join(root, 'dist', 'cli.js')
if (
  time(compiled) < Math.max(newest(join(root, 'src')), time(join(root, 'tsconfig.json')), time(installed))
) {
  // The compiler leaves files of sources that were renamed or removed.
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  run(process.execPath, [bin('typescript/bin/tsc'), '-p', root, '--incremental', 'false'])
  // The preview draws PDF pages in the browser with two files of this package of forty megabytes.
  const vendor = join(root, 'dist/preview/vendor')
  mkdirSync(vendor, { recursive: true })
  for (const name of ['legacy/build/pdf.min.mjs', 'legacy/build/pdf.worker.min.mjs', 'LICENSE'])
    copyFileSync(bin(`pdfjs-dist/${name}`), join(vendor, name.split('/').at(-1)))
}

const [command, ...rest] = process.argv.slice(2)
const bench = name => join(root, 'build/bench', `${name}.js`)
if (['test', 'bench', 'corpora'].includes(command)) {
  if (time(bench('parts')) < Math.max(newest(join(root, 'bench')), time(compiled)))
    run(process.execPath, [bin('typescript/bin/tsc'), '-p', join(root, 'bench')])
}
const seeds = join(root, 'build/seeds/run.js')
if (command === 'seeds' && time(seeds) < Math.max(newest(join(root, 'test/seeds')), time(compiled)))
  run(process.execPath, [bin('typescript/bin/tsc'), '-p', join(root, 'test/seeds')])
if (command === 'test') run(process.execPath, [bin('vitest/vitest.mjs'), 'run', ...rest])
else if (command === 'bench') run(process.execPath, [bench('parts'), ...rest])
else if (command === 'corpora') run(process.execPath, [bench('corpora'), ...rest], process.cwd())
else if (command === 'seeds') run(process.execPath, [seeds, ...rest])
else if (command !== undefined) run(process.execPath, [compiled, command, ...rest], process.cwd())
