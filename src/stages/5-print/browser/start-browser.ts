/** Starts a program as a browser that Puppeteer drives, without network access, and explains every way in which that can fail. */
import type { ChildProcess } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, LaunchOptions } from 'puppeteer'
import { checkOpenFileLimit, findFullDisk } from '../../../problems/machine-limits.ts'
import { message, plain } from '../../../problems/messages/message.ts'
import { english } from '../../../problems/messages/render.ts'
import type { Message } from '../../../problems/messages/types.ts'
import { MissingPart } from '../../../problems/missing-part.ts'
import { BrowserLost, type Loss } from './browser-lost.ts'
import { type BrowserProgram, writeFontConfig } from './embedded-chromium.ts'
import { hasStopped, watchStopped } from './watch-browser.ts'

export interface StartOptions {
  /** An empty folder for the browser's profile. */
  profile: string
  env: NodeJS.ProcessEnv
  reach: 'nothing' | 'loopback'
  /** Seconds without an answer until the start fails. */
  patience: number
}

/** Seconds that a start may take at least. */
const SHORTEST_START = 20

/** Milliseconds that Puppeteer has to report the program's error output after it ended. */
const LAST_WORDS = 1000

/** Chromium exits normally on SIGTERM, with the exit code that shells use for it. */
const TERMINATED = 128 + 15

/** A browser that did not start, with the cause for the user. */
class StartFailure extends Error {
  readonly text: Message

  constructor(text: Message) {
    super(english(text))
    this.text = text
  }
}

export interface StartedBrowser {
  browser: Browser
  pid: number
  /** Kills the browser with all its processes at once, even if it is stopped. */
  kill(): void
}

export async function startBrowser(program: BrowserProgram, options: StartOptions): Promise<StartedBrowser> {
  // Imported here, because a build that has nothing to do needs only the browser's identity.
  const { default: puppeteer } = await import('puppeteer')
  const { profile, patience } = options
  const launch = await launchOptions(program, options)
  const spawned = watchSpawn()
  const kill = () => killGroup(spawned.child())
  // Starting reads 190 MB, which takes seconds on a busy machine, even if a short patience is set for later.
  const most = Math.max(SHORTEST_START, 2 * patience)
  const answer = limitWait(most, patience, () => spawned.child()?.pid)
  try {
    const launched = puppeteer.launch(launch)
    // Avoids an unhandled rejection if another promise wins the race.
    launched.catch(() => undefined)
    const browser = await Promise.race([launched, spawned.failed, answer.missing])
    return { browser, pid: browser.process()?.pid ?? 0, kill }
  } catch (error) {
    const loss = await lossOf(spawned.child(), error === answer.error)
    kill()
    throw loss ? new BrowserLost(loss) : await startProblem(error as Error, program.path, profile)
  } finally {
    answer.stop()
    spawned.stop()
  }
}

async function launchOptions(
  program: BrowserProgram,
  { profile, env, reach }: StartOptions,
): Promise<LaunchOptions> {
  const fonts = program.fonts && { FONTCONFIG_FILE: await writeFontConfig(profile, program.fonts) }
  const asRoot = process.getuid?.() === 0
  return {
    executablePath: program.path,
    headless: program.shell ? 'shell' : true,
    // A pipe closes when this process ends, even if killed, so that no browser stays behind.
    pipe: true,
    userDataDir: profile,
    protocolTimeout: 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Temporary files go into the profile, so that they are removed with it even if the browser is killed.
    env: { ...env, ...program.env, ...fonts, TMPDIR: profile, TZ: 'UTC', LANG: 'C.UTF-8' },
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      // Without this flag, the shell breaks lines by hinted widths, which differ between machines.
      '--font-render-hinting=none',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      `--host-resolver-rules=MAP * ~NOTFOUND${reach === 'loopback' ? ', EXCLUDE 127.0.0.1' : ''}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  }
}

/** Watches the next process that this one spawns. `failed` rejects if it does not start, or ends at once. */
function watchSpawn(): { child(): ChildProcess | undefined; failed: Promise<never>; stop(): void } {
  // Puppeteer does not expose a process that fails to start, and its unhandled 'error' event would end this process.
  let child: ChildProcess | undefined
  let onSpawnError = (_: Error) => {}
  const failed = new Promise<never>((_, reject) => {
    onSpawnError = reject
  })
  failed.catch(() => undefined)
  const onSpawn = (event: unknown) => {
    const { process: spawned } = event as { process: ChildProcess }
    if (child) return
    child = spawned
    child.once('error', onSpawnError)
    // Without this, Puppeteer waits forever for a browser that ended before it opened its pipe.
    child.once('exit', () =>
      setTimeout(() => onSpawnError(new StartFailure(message('browser/ended-at-once'))), LAST_WORDS).unref(),
    )
  }
  subscribe('child_process', onSpawn)
  return { child: () => child, failed, stop: () => unsubscribe('child_process', onSpawn) }
}

/** `missing` rejects with `error` after `most` seconds, or earlier if the process is stopped for `patience` seconds. */
function limitWait(
  most: number,
  patience: number,
  pid: () => number | undefined,
): { missing: Promise<never>; error: Error; stop(): void } {
  const error = new StartFailure(message('browser/no-answer', { seconds: most }))
  let stop = () => {}
  const missing = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(error), 1000 * most)
    const unwatch = watchStopped(pid, patience, () => reject(error))
    stop = () => {
      clearTimeout(timer)
      unwatch()
    }
  })
  missing.catch(() => undefined)
  return { missing, error, stop: () => stop() }
}

/** Returns how a browser that started normally was stopped from outside; undefined if it failed by itself. */
async function lossOf(child: ChildProcess | undefined, isSilent: boolean): Promise<Loss | undefined> {
  if (!child?.pid) return undefined
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  if (isSilent && !hasEnded()) return (await hasStopped(child.pid)) ? 'silent' : undefined
  // The pipe closes before the exit code is known.
  for (let i = 0; i < 100 && !hasEnded(); i++) await wait(50)
  const wasKilled = child.signalCode === 'SIGKILL' || child.signalCode === 'SIGTERM'
  return wasKilled || child.exitCode === TERMINATED ? 'ended' : undefined
}

/** Kills the process group, because Puppeteer starts the browser as the leader of a group. */
function killGroup(child: Pick<ChildProcess, 'pid' | 'kill'> | undefined): void {
  if (child?.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

/** Chromium's messages do not help users, so this explains what is missing and how to fix it. */
async function startProblem(error: Error, path: string, profile: string): Promise<Error> {
  if (/No usable sandbox|namespace|setuid_sandbox/i.test(error.message))
    return new MissingPart(message('browser/sandbox'), message('browser/sandbox-remedy'))
  const remedy = message('browser/name-another')
  const library = /error while loading shared libraries: ([^:\s]+)/.exec(error.message)?.[1]
  if (library) return new MissingPart(message('browser/library', { path, library }), remedy)
  const limit = (await findFullDisk([profile])) ?? checkOpenFileLimit()
  if (limit) return limit
  const cause = error instanceof StartFailure ? error.text : causeIn(error.message)
  return new MissingPart(message('browser/does-not-start', { path, cause }), remedy, { cause: error.message })
}

/** The first line of what Puppeteer or the program reported. */
function causeIn(text: string): Message {
  const line = (text.split('\n')[0] ?? '').replace(/^Failed to launch the browser process:?\s*/, '')
  return line === '' ? message('browser/ended-at-once') : plain(line)
}
