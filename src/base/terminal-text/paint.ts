/** Colours for terminals that support and want them. */
import { styleText } from 'node:util'

export type Style = 'error' | 'warning' | 'info' | 'quiet' | 'strong'
export type Paint = (style: Style, text: string) => string

const STYLES = { error: 'red', warning: 'yellow', info: 'blue', quiet: 'dim', strong: 'bold' } as const

export const noPaint: Paint = (_, text) => text

/** A non-empty NO_COLOR wins over FORCE_COLOR (https://no-color.org). */
export function wantsColour(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env['NO_COLOR']) return false
  return Boolean(env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0') || stream.isTTY === true
}

export function paintFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  return wantsColour(stream, env)
    ? (style, text) => styleText(STYLES[style], text, { validateStream: false })
    : noPaint
}
