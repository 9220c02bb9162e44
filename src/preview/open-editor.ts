/** Opens a line of a file in the author's editor: PERENNIAL_EDITOR, EDITOR, or the `vscode:` address. */
import { spawn } from 'node:child_process'
import { basename } from 'node:path'

export interface Place {
  /** Absolute path. */
  file: string
  line: number
}

/** Arguments that open a file at a line, by editor; `{file}` and `{line}` in PERENNIAL_EDITOR are used instead if present. */
const FORMS: readonly [names: RegExp, args: (place: Place) => string[]][] = [
  [
    /^(code|code-insiders|codium|vscodium|cursor|windsurf)$/,
    ({ file, line }) => ['--goto', `${file}:${line}`],
  ],
  [/^(subl|sublime_text|zed|hx|helix)$/, ({ file, line }) => [`${file}:${line}`]],
  [/^(idea|webstorm|pycharm|phpstorm)$/, ({ file, line }) => ['--line', String(line), file]],
  [/^(mate)$/, ({ file, line }) => ['--line', String(line), file]],
]
/** Editors that run in the terminal, which this program already uses. */
const IN_TERMINAL = /^(vi|vim|nvim|nano|pico|emacs|ed|joe|micro|hx|helix|kak)$/

/** Starts the editor; if there is none to start, returns an address for the browser to open instead. */
export function openEditor(place: Place, env: NodeJS.ProcessEnv): string | undefined {
  const chosen = env['PERENNIAL_EDITOR']
  const command = chosen ?? env['EDITOR']
  const [program = '', ...given] = command?.split(/\s+/).filter(Boolean) ?? []
  const name = basename(program).replace(/\.(exe|cmd)$/, '')
  if (program === '' || (chosen === undefined && IN_TERMINAL.test(name))) return vsCodeAddress(place)
  const fill = (text: string) => text.replace('{file}', place.file).replace('{line}', String(place.line))
  const form = FORMS.find(([names]) => names.test(name))?.[1] ?? (({ file, line }) => [`+${line}`, file])
  const args = given.some(arg => /\{(file|line)\}/.test(arg)) ? given.map(fill) : [...given, ...form(place)]
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
  return undefined
}

export function vsCodeAddress({ file, line }: Place): string {
  return `vscode://file${encodeURI(file.startsWith('/') ? file : `/${file}`)}:${line}`
}
