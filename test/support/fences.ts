/** Reads the code fences of a document: ```` ```lang name ````. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './run.ts'

export interface Fence {
  lang: string
  name: string
  text: string
}

export async function fencesOf(path: string): Promise<Fence[]> {
  return fencesIn(await readFile(join(root, path), 'utf8'))
}

export function fencesIn(text: string): Fence[] {
  return [...text.matchAll(/^(`{3,4})(\w+) ?(\S*)\n([\s\S]*?)^\1$/gm)].map(([, , lang, name, code]) => ({
    lang: lang ?? '',
    name: name ?? '',
    text: code ?? '',
  }))
}
