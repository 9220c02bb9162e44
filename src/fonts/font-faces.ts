/** The bundled faces: static TrueType files from npm packages, because variable and CFF fonts become Type 3 fonts in a PDF. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { message } from '../problems/messages/message.ts'
import { MissingPart } from '../problems/missing-part.ts'
import type { Language } from '../registry/locales/language.ts'

export interface FontFace {
  family: string
  weight: number
  style: 'normal' | 'italic'
  /** The characters that the face is used for. */
  script: 'latin' | 'han' | 'symbols' | 'other'
  /** `package@version`, for cache keys and the manifest. */
  origin: string
  path: string
}

export type Voice = 'serif' | 'sans'

const require = createRequire(import.meta.url)
const NAMES: Readonly<Record<number, string>> = {
  200: 'ExtraLight',
  300: 'Light',
  400: 'Regular',
  500: 'Medium',
  600: 'SemiBold',
  700: 'Bold',
}

/** Weights that the styles use. A face exists only if its package has the weight. */
const WEIGHTS: Readonly<Record<string, { normal: readonly number[]; italic?: readonly number[] }>> = {
  'Source Serif 4': { normal: [200, 300, 400, 600], italic: [400, 600] },
  'Source Sans 3': { normal: [400, 600, 700], italic: [400] },
  'Source Code Pro': { normal: [400] },
  serif: { normal: [300, 400, 500, 600] },
  sans: { normal: [400, 500, 600, 700] },
}
/** A single weight is enough, because symbols look the same in bold text. */
const SYMBOL_WEIGHTS = { normal: [400] } as const
const LATIN: readonly string[] = ['Source Serif 4', 'Source Sans 3', 'Source Code Pro']
const SYMBOLS: readonly string[] = [
  'Noto Sans Math',
  'Noto Sans Symbols',
  'Noto Sans Symbols 2',
  'Noto Emoji',
]

/** Used after the families of every language, because names from other countries and symbols occur in all languages. */
const FALLBACK: Readonly<Record<Voice, readonly string[]>> = {
  serif: ['Source Serif 4', 'Noto Serif SC', 'Source Sans 3', 'Noto Sans SC', ...SYMBOLS],
  sans: ['Source Sans 3', 'Noto Sans SC', 'Source Serif 4', 'Noto Serif SC', ...SYMBOLS],
}

const families = new Map<string, readonly FontFace[]>()

/** The npm package of a family. */
export const fontPackage = (family: string): string => `@expo-google-fonts/${slugOf(family)}`
const slugOf = (family: string): string => family.toLowerCase().replaceAll(' ', '-')

function family(name: string, voice: Voice, lang: string): readonly FontFace[] {
  const key = `${name} ${voice}`
  const known = families.get(key) ?? facesOf(name, voice, lang)
  families.set(key, known)
  return known
}

function facesOf(name: string, voice: Voice, lang: string): FontFace[] {
  const manifest = manifestOf(name, lang)
  const { version } = require(manifest) as { version: string }
  const face = (weight: number, style: FontFace['style']): FontFace => {
    const id = `${weight}${NAMES[weight]}${style === 'italic' ? '_Italic' : ''}`
    return {
      family: name,
      weight,
      style,
      script: LATIN.includes(name)
        ? 'latin'
        : /^Noto (?:Serif|Sans) (?:SC|TC|HK|JP|KR)$/.test(name)
          ? 'han'
          : SYMBOLS.includes(name)
            ? 'symbols'
            : 'other',
      origin: `${slugOf(name)}@${version}`,
      path: join(dirname(manifest), id, `${name.replaceAll(' ', '')}_${id}.ttf`),
    }
  }
  const { normal, italic = [] } = SYMBOLS.includes(name)
    ? { ...SYMBOL_WEIGHTS, italic: [] }
    : (WEIGHTS[name] ?? WEIGHTS[voice] ?? { normal: [400] })
  return [
    ...normal.map(weight => face(weight, 'normal')),
    ...italic.map(weight => face(weight, 'italic')),
  ].filter(({ path }) => existsSync(path))
}

/** Families of most scripts are not dependencies, so that a report without their languages does not have to install them. */
export const isInstalled = (name: string): boolean => installed(name) !== undefined

function installed(name: string): string | undefined {
  try {
    return require.resolve(`${fontPackage(name)}/package.json`)
  } catch {
    return undefined
  }
}

function manifestOf(name: string, lang: string): string {
  const manifest = installed(name)
  if (manifest !== undefined) return manifest
  throw new MissingPart(
    message('fonts/not-installed', { language: lang, font: name }),
    message('system/run', { command: `npm install ${fontPackage(name)}` }),
  )
}

/** All families of a voice, in the order in which they are searched for a character: those of the language, then the fallback. */
export const familiesOf = ({ fonts }: Language, voice: Voice): readonly string[] => [
  ...new Set([...fonts[voice], ...FALLBACK[voice]]),
]

const stack = (language: Language, voice: Voice) =>
  familiesOf(language, voice).map(name => family(name, voiceOf(name, voice), language.tag))

/** The fallback of a voice ends with families of the other voice, which have other weights. */
const voiceOf = (name: string, voice: Voice): Voice =>
  FALLBACK[voice].includes(name) ? (/serif/i.test(name) ? 'serif' : 'sans') : voice

/**
 * All faces for a language, as `labels/<tag>.yaml` names them, with Source Serif for display numerals and Source Code for code,
 * which are the same in every language.
 */
export function facesFor(language: Language): readonly FontFace[] {
  const upright = family('Source Serif 4', 'serif', language.tag).filter(face => face.style === 'normal')
  const code = family('Source Code Pro', 'sans', language.tag)
  return [
    ...new Set([...stack(language, 'serif').flat(), ...stack(language, 'sans').flat(), ...upright, ...code]),
  ]
}

/** For each voice of a language, one face of every family in its stack. */
export function stacksFor(language: Language): readonly (readonly FontFace[])[] {
  const regular = (faces: readonly FontFace[]) => faces.filter(face => face.weight === 400).slice(0, 1)
  return (['serif', 'sans'] as const).map(voice => stack(language, voice).flatMap(regular))
}

/** True if the family is the first in a font stack and displays all characters; later families display only missing ones. */
export function isFirstInStack(face: FontFace, { fonts: { serif, sans } }: Language): boolean {
  return serif[0] === face.family || sans[0] === face.family
}

/** CSS custom properties with the families of a language. */
export function fontTokens(language: Language): string {
  const names = (families: readonly string[]) => families.map(name => `"${name}"`).join(',')
  const [serif, sans] = [names(familiesOf(language, 'serif')), names(familiesOf(language, 'sans'))]
  return `:root:lang(${language.tag}){--voice:${serif},serif;--data:${sans},sans-serif;--figure:"Source Serif 4",var(--voice)}`
}
