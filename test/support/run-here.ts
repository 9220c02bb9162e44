/** Runs the compiled command in this process and captures its output; calls run one after another. */
import type { Run } from './run.ts'

interface Main {
  main(argv: readonly string[]): Promise<number>
}

/** Loaded by Node rather than Vite (see vitest.config.ts), so that the compiled code runs unchanged. */
const compiled = new URL('../../dist/cli/main.js', import.meta.url).href

let turn: Promise<unknown> = Promise.resolve()

export function runHere(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Run> {
  const run = turn.then(() => caught(args, cwd, env))
  turn = run.catch(() => undefined)
  return run
}

async function caught(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Run> {
  const { main } = (await import(compiled)) as Main
  const { stdout, stderr } = process
  const before = { out: stdout.write, err: stderr.write, error: console.error, cwd: process.cwd() }
  const said = { stdout: '', stderr: '' }
  const catching = (name: 'stdout' | 'stderr') =>
    ((text: string | Uint8Array, ...rest: unknown[]) => {
      said[name] += typeof text === 'string' ? text : Buffer.from(text).toString()
      const done = rest.find(one => typeof one === 'function') as (() => void) | undefined
      done?.()
      return true
    }) as typeof stdout.write
  stdout.write = catching('stdout')
  stderr.write = catching('stderr')
  console.error = (...words: unknown[]) => {
    said.stderr += `${words.join(' ')}\n`
  }
  const previous = Object.fromEntries(Object.keys(env).map(name => [name, process.env[name]]))
  Object.assign(process.env, env)
  process.chdir(cwd)
  try {
    return { code: await main(args), ...said }
  } finally {
    process.chdir(before.cwd)
    for (const [name, value] of Object.entries(previous)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    stdout.write = before.out
    stderr.write = before.err
    console.error = before.error
  }
}
