/** Follows the instructions of a chapter of the manual, from its first fence to its last. */
import { appendFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { fencesOf } from './fences.ts'
import { root, run } from './run.ts'

/**
 * Writes and changes the named files, runs the commands, and expects each shown problem in the output of the command before it.
 *
 * @returns the folder in which it ends
 */
export async function follow(path: string, start: string): Promise<string> {
  let cwd = start
  let printed = ''
  for (const { lang, name, text } of await fencesOf(path)) {
    if (lang === 'diff') await edit(join(cwd, name), text)
    else if (lang === 'problem') for (const line of text.trim().split('\n')) expect(printed).toContain(line)
    else if (lang !== 'sh') await write(join(cwd, name), text)
    else
      for (const command of text.trim().split('\n')) {
        const [program, ...args] = command.split(/\s+/)
        if (program === 'npx' || program === 'perennial') {
          if (program === 'npx') expect(args.shift()).toBe('perennial')
          const { stdout, stderr, code } = await run(args, { cwd })
          printed = `${stdout}${stderr}`
          // A check may find the problems that are shown next; all other commands must succeed.
          if (args[0] !== 'check') expect([printed, code]).toEqual([expect.anything(), 0])
        } else cwd = await shell(command, cwd)
      }
  }
  return cwd
}

/** Performs the few file commands on any system. Returns the folder for the next command. */
async function shell(command: string, cwd: string): Promise<string> {
  const [program, ...args] = command.split(/\s+/)
  const [from = '', to = ''] = args
  if (program === 'cd') return join(cwd, from)
  if (program === 'mkdir') await mkdir(join(cwd, args.at(-1) ?? ''), { recursive: from === '-p' })
  else if (program === 'cp') {
    const shipped = join(root, from.replace('node_modules/perennial/', ''))
    await cp(shipped, join(cwd, to, from.split('/').at(-1) ?? ''))
  }
  // test/cli/package tests the installation of the package.
  else expect(command).toBe('npm install ../perennial-0.1.0.tgz')
  return cwd
}

/** Replaces each line with a minus, which must occur once in the file, by the one with a plus. */
async function edit(file: string, diff: string): Promise<void> {
  const lines = (sign: string) =>
    diff
      .trimEnd()
      .split('\n')
      .filter(line => line.startsWith(sign))
      .map(line => line.slice(1))
  const [before, after] = [lines('-'), lines('+')]
  let text = await readFile(file, 'utf8')
  for (const [i, line] of before.entries()) {
    expect(text.split(line)).toHaveLength(2)
    text = text.replace(line, () => after[i] ?? '')
  }
  await writeFile(file, text)
}

/** Writes a new file, or appends to an existing one. */
async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await appendFile(file, text)
}
