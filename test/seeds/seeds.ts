/** Reads the planted errors: a file for each kind in `seeds/`, a list of seeds in each. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

/** A place where a finding points at the error: a line of a file that contains the text. */
export interface Place {
  file: string
  text: string
}

/** A planted error. Paths are relative to the report's folder. */
export interface Seed {
  kind: string
  id: string
  file: string
  /** Text that occurs once in the file. */
  find: string
  replace: string
  /** Other places of a good finding, beside the replaced lines themselves. */
  expect?: Place[]
}

/** The repository: `test/seeds` and `build/seeds`, where this is compiled to, are equally deep. */
const root = fileURLToPath(new URL('../..', import.meta.url))

export const REPORT: string = join(root, 'test/seeds/report')

export async function readSeeds(): Promise<Seed[]> {
  const folder = join(root, 'test/seeds/seeds')
  const names = (await readdir(folder)).filter(name => name.endsWith('.yaml')).sort()
  const lists = names.map(async name => {
    const seeds = parse(await readFile(join(folder, name), 'utf8')) as Omit<Seed, 'kind'>[]
    return seeds.map(seed => ({ kind: basename(name, '.yaml'), ...seed }))
  })
  return (await Promise.all(lists)).flat()
}

/** The language of a seed, or `registry` for YAML, evidence and pictures. */
export function languageOf({ file }: Seed): string {
  const [, folder = ''] = file.split('/')
  return file.endsWith('.md') ? folder : 'registry'
}
