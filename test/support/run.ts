/** Runs the compiled command line as a user would. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { runHere } from './run-here.ts'

export const root: string = fileURLToPath(new URL('../..', import.meta.url))
export const cli: string = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

export interface RunOptions {
  cwd?: string
  env?: NodeJS.ProcessEnv
}

/** Environment variables that each build reads. Others are read when a process starts, or by its children. */
const ASKED = ['PERENNIAL_BROWSER', 'PERENNIAL_CACHE']

/** Runs a command in this process, which is faster because modules are loaded; with another `env`, in a process of its own. */
export function run(args: readonly string[], { cwd = root, env = {} }: RunOptions = {}): Promise<Run> {
  const isHere = Object.keys(env).every(name => ASKED.includes(name))
  return isHere ? runHere(args, cwd, env) : runAlone(args, { cwd, env })
}

export function runAlone(args: readonly string[], { cwd = root, env = {} }: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { cwd, env: { ...process.env, ...env } })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', data => {
      stdout += data
    })
    child.stderr.on('data', data => {
      stderr += data
    })
    child.on('error', reject)
    child.on('close', code => resolve({ code, stdout, stderr }))
  })
}
