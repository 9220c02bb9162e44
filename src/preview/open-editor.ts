/** Open a line of a file where its author writes: PERENNIAL_EDITOR, EDITOR, or the address that VS Code answers to. */
import { spawn } from 'node:child_process'
import { basename } from 'node:path'

export interface Place {
  /** Absolute. */
  file: string
  line: number
}

/** How an editor is told the line; `{file}` and `{line}` in PERENNIAL_EDITOR say it themselves. */
const FORMS: readonly [names: RegExp, args: (place: Place) => string[]][] = [
  [
    /^(code|code-insiders|codium|vscodium|cursor|windsurf)$/,
    ({ file, line }) => ['--goto', `${file}:${line}`],
  ],
  [/^(subl|sublime_text|zed|hx|helix)$/, ({ file, line }) => [`${file}:${line}`]],
  [/^(idea|webstorm|pycharm|phpstorm)$/, ({ file, line }) => ['--line', String(line), file]],
  [/^(mate)$/, ({ file, line }) => ['--line', String(line), file]],
]
/** They need the terminal that this program has. */
const IN_TERMINAL = /^(vi|vim|nvim|nano|pico|emacs|ed|joe|micro|hx|helix|kak)$/

/** The address for the browser to open, when no editor could be started. */
export function openEditor(place: Place, env: NodeJS.ProcessEnv): string | undefined {
  const own = env['PERENNIAL_EDITOR']
  const command = own ?? env['EDITOR']
  const [program = '', ...given] = command?.split(/\s+/).filter(Boolean) ?? []
  const name = basename(program).replace(/\.(exe|cmd)$/, '')
  if (program === '' || (own === undefined && IN_TERMINAL.test(name))) return vsCodeAddress(place)
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
