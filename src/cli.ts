#!/usr/bin/env node
/** The command: what it is told by its caller, and the exit code that it ends with. */
import { main } from './main.ts'

let isDone = false
// Node ends without a word where nothing is left that could go on: code 13 tells nobody anything.
process.on('exit', () => {
  if (isDone) return
  console.error('perennial: ended before its work was done; what was there is as it was')
  process.exitCode = 1
})
process.exitCode = await main(process.argv.slice(2))
isDone = true
