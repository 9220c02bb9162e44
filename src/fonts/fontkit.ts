/** Loads fontkit when a font is opened, because most builds find what they need in the cache, and loading takes a tenth of a second. */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

export const fontkit = (): typeof import('fontkit') => require('fontkit')
