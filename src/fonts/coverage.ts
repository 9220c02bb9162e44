/** Finds the characters that the bundled fonts can display, and the face that displays each. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { cacheFolder } from '../base/cache-folder.ts'
import { cachedFile } from '../base/cached-file.ts'
import type { Language } from '../registry/locales/language.ts'
import { type FontFace, stacksFor } from './font-faces.ts'
import { fontkit } from './fontkit.ts'

export type Covers = (face: FontFace, character: string) => boolean

/** Keyed by families, because two reports may use different fonts for one language. */
const loaded = new Map<string, Promise<(character: string) => boolean>>()

/** A character is covered only if every voice of the language has it, because it may occur in running text and in a table. */
export function loadCoverage(language: Language): Promise<(character: string) => boolean> {
  const families = JSON.stringify(language.fonts)
  const known = loaded.get(families) ?? load(language)
  loaded.set(families, known)
  return known
}

/** Characters that are never drawn. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/u

async function load(language: Language): Promise<(character: string) => boolean> {
  const stacks = stacksFor(language)
  const covers = await loadFaces(stacks.flat())
  return character =>
    INVISIBLE.test(character) || stacks.every(faces => faces.some(face => covers(face, character)))
}

/** For each family, the characters that it displays because no earlier family in the stack of some voice has them. */
export async function shareCharacters(
  language: Language,
  characters: Iterable<string>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const stacks = stacksFor(language)
  const covers = await loadFaces(stacks.flat())
  const shares = new Map<string, Set<string>>()
  for (const character of characters)
    for (const faces of stacks) {
      const family = faces.find(face => covers(face, character))?.family
      if (family !== undefined) shares.set(family, (shares.get(family) ?? new Set()).add(character))
    }
  return shares
}

/**
 * Only characters without a script are taken from the symbol fonts, because Noto Sans Math has Arabic letters that do not join, and
 * others have single letters of other scripts.
 */
const OF_NO_SCRIPT = /[\p{Script=Common}\p{Script=Inherited}]/u
const read = new Map<string, Promise<ReadonlySet<number>>>()

/** Opens each file once and stores only its set of characters, because the large ones are 10 MB. */
export async function loadFaces(faces: readonly FontFace[]): Promise<Covers> {
  const known = new Map<string, ReadonlySet<number>>()
  for (const face of faces) {
    const characters = read.get(face.path) ?? cachedCharacters(face)
    read.set(face.path, characters)
    known.set(face.path, await characters)
  }
  return ({ path, script }, character) =>
    (script !== 'symbols' || OF_NO_SCRIPT.test(character)) &&
    known.get(path)?.has(character.codePointAt(0) ?? 0) === true
}

async function cachedCharacters({ origin, path }: FontFace): Promise<ReadonlySet<number>> {
  const key = createHash('sha256').update(JSON.stringify([origin, basename(path), 'characters', 1]))
  let characters: number[] | undefined
  const make = async () => {
    characters = await readCharacters(path)
    return Buffer.from(JSON.stringify(runsOf(characters)))
  }
  const cache = join(cacheFolder(), 'fonts', `${key.digest('hex').slice(0, 32)}.json`)
  try {
    await cachedFile(cache, make)
    characters ??= numbersOf(JSON.parse(await readFile(cache, 'utf8')))
  } catch (error) {
    // A check needs no cache that can be written.
    if (!characters) throw error
  }
  return new Set(characters)
}

async function readCharacters(path: string): Promise<number[]> {
  const font = await fontkit().open(path)
  return 'characterSet' in font ? [...new Set(font.characterSet)].sort((a, b) => a - b) : []
}

type Run = [first: number, last: number]

const numbersOf = (runs: readonly Run[]): number[] =>
  runs.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))

/** Shortens ascending numbers to the first and last of each run. */
function runsOf(numbers: readonly number[]): Run[] {
  const runs: Run[] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && number === run[1] + 1) run[1] = number
    else runs.push([number, number])
  }
  return runs
}
