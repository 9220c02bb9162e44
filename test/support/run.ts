/** Run the compiled command line as a user would. */
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

/** Asked for at each build. Others are read when a process starts, or by what it starts. */
const ASKED = ['PERENNIAL_BROWSER']

/** In this process, which has loaded and warmed up what hundreds of calls would load again; with another `env` in one of its own. */
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
