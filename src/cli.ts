#!/usr/bin/env node
/** The command: what it is told by its caller, and the exit code that it ends with. */

/** Milliseconds. Puppeteer waits 30 seconds for the page of a browser that was lost, and its timer keeps the process alive. */
const LINGERING = 1000

let isDone = false
// Node ends without a word where nothing is left that could go on: code 13 tells nobody anything.
process.on('exit', () => {
  if (isDone) return
  console.error('perennial: ended before its work was done; earlier output is unchanged')
  process.exitCode = 1
})
try {
  const { main } = await import('./cli/main.ts')
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  // If the limit of open files is this low, not even the program can be loaded.
  if ((error as NodeJS.ErrnoException).code !== 'EMFILE') throw error
  console.error(
    'perennial: too many files are open on this system\n  Raise the limit, as with: ulimit -n 4096',
  )
  process.exitCode = 3
} finally {
  isDone = true
  setInterval(() => {
    // Only a slow reader of the output is waited for.
    if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit()
  }, LINGERING).unref()
}
