/**
 * Fonts cut down to the characters of one document.
 *
 * Unsubset, Skia maps some ideographs to Kangxi radicals, and a page of the web edition would load 40 MB. A subset is kept
 * in the cache under what it depends on: the font, its version, the characters and the format.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import subsetFont from 'subset-font'
import { type FontFace, facesFor } from '../fonts/font-faces.ts'
import { cacheFolder } from './cache-folder.ts'

export interface SubsetOptions {
  /** The document: markup may be in it, only its characters count. */
  text: string
  lang: string
  format: 'truetype' | 'woff2'
  /** Receives the files. */
  folder: string
  /** How the styles name that folder: `fonts/`. */
  href: string
}

export interface SubsetFonts {
  /** `@font-face` rules. */
  css: string
}

/** Characters that pages get beside their text: numbers of pages and lists, hyphens, marks of the template. */
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')
const ALWAYS = `${ASCII}\u00a0\u2010–—…·•−“”‘’（）`
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u{20000}-\u{3ffff}]/u

export async function subsetFonts({ text, lang, format, folder, href }: SubsetOptions): Promise<SubsetFonts> {
  await mkdir(folder, { recursive: true })
  // ASCII is always there: what is left of a long document is short.
  const others = text.replace(/[\0-\x7f]+/g, '').normalize('NFC')
  const characters = [...new Set(others + ALWAYS)].sort().join('')
  const faces = facesFor(lang)
    .map(face => ({ face, text: charactersFor(face, characters, lang) }))
    .filter(({ text }) => text !== '')
  const rules = await Promise.all(
    faces.map(async ({ face, text }) => {
      const name = `${basename(face.path, '.ttf')}.${format === 'woff2' ? 'woff2' : 'ttf'}`
      await copyFile(await subset(face, text, format), join(folder, name))
      return rule(face, `${href}${name}`, format)
    }),
  )
  return { css: rules.join('\n') }
}

/** A Chinese document takes all its characters from Noto; another one only the Han characters that it quotes. */
function charactersFor(face: FontFace, characters: string, lang: string): string {
  if (face.script === 'latin' || lang.startsWith('zh')) return characters
  return [...characters].filter(character => HAN.test(character)).join('')
}

async function subset(face: FontFace, text: string, format: SubsetOptions['format']): Promise<string> {
  const key = createHash('sha256').update(JSON.stringify([face.origin, basename(face.path), format, text, 1]))
  const path = join(cacheFolder(), 'fonts', `${key.digest('hex').slice(0, 32)}.${format}`)
  if (existsSync(path)) return path
  const bytes = await subsetFont(await readFile(face.path), text, {
    targetFormat: format === 'woff2' ? 'woff2' : 'sfnt',
    noHinting: true,
    // Vertical forms and half widths have no place in the characters themselves: keep what CSS can ask for.
    ...(face.script === 'han'
      ? {
          keepFeatures: [
            'vert',
            'vrt2',
            'halt',
            'vhal',
            'chws',
            'vchw',
            'kern',
            'palt',
            'ccmp',
            'locl',
            'mark',
          ],
        }
      : {}),
  })
  await mkdir(join(cacheFolder(), 'fonts'), { recursive: true })
  const fresh = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`
  await writeFile(fresh, bytes)
  await rename(fresh, path)
  return path
}

function rule(face: FontFace, url: string, format: SubsetOptions['format']): string {
  return (
    `@font-face{font-family:"${face.family}";font-weight:${face.weight};font-style:${face.style};` +
    `font-display:swap;src:url("${url}") format("${format}")}`
  )
}
