/** Reads a registry from YAML texts, as an edition sees it, with its problems. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { registryInEdition } from '../../src/registry/in-edition.ts'
import type { Registry } from '../../src/registry/types.ts'
import { shippedLanguages } from '../../src/stages/1-read/languages/locale-files.ts'
import { readRegistry } from '../../src/stages/1-read/registry.ts'
import { temporaryFolder } from './folder.ts'

export interface ReadRegistry {
  registry: Registry
  problems: { rule: string | undefined; line: number | undefined; reason: string }[]
}

/** `metrics` is the text of metrics/a.yaml. The registry also contains the source `ledger`. */
export async function registryOf(metrics: string, edition = '2030'): Promise<ReadRegistry> {
  const root = await temporaryFolder()
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  await write('metrics/a.yaml', metrics)
  await write('sources.yaml', 'ledger: { title: { en: Acme ledger } }\n')
  const { registry, files } = await readRegistry(root, shippedLanguages())
  const seen = registryInEdition(registry, edition)
  return {
    registry: seen,
    problems: files.flatMap(file =>
      file.messages.map(({ ruleId, line, reason }) => ({ rule: ruleId, line: line ?? undefined, reason })),
    ),
  }
}
