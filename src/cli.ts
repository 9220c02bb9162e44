#!/usr/bin/env node
/** The command: what it is told by its caller, and the exit code that it ends with. */
import { main } from './main.ts'

process.exitCode = await main(process.argv.slice(2))
