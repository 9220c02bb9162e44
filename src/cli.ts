#!/usr/bin/env node
/** Entry point of the command line: passes the arguments to `main` and sets the exit code. */

/** Milliseconds. Puppeteer waits 30 seconds for the page of a crashed browser, and its timer would keep the process alive. */
const LINGERING = 1000

let isDone = false
// Node exits silently with code 13 if only unsettled promises are left.
process.on('exit', () => {
  if (isDone) return
  console.error('perennial: ended before its work was done; earlier output is unchanged')
  process.exitCode = 1
})
try {
  const { main } = await import('./cli/main.ts')
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  // With a very low limit of open files, even loading the program fails.
  if ((error as NodeJS.ErrnoException).code !== 'EMFILE') throw error
  console.error(
    'perennial: too many files are open on this system\n  Raise the limit, for example: ulimit -n 4096',
  )
  process.exitCode = 3
} finally {
  isDone = true
  setInterval(() => {
    // Exits unless output is still being read.
    if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit()
  }, LINGERING).unref()
}
