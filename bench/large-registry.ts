/** Measures the CPU time to load, derive and check a registry of 1,000 invented metrics over ten periods in three languages. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCheck } from '#perennial/check/run-check.js'
import { readReport } from '#perennial/plugins/read-report.js'
import { registryInEdition } from '#perennial/registry/in-edition.js'

const METRICS = 1000
const YEARS = Array.from({ length: 10 }, (_, i) => 2021 + i)
const LOCALES = ['en', 'zh-Hans', 'zh-Hant']

export interface RegistryTimes {
  load: number
  derive: number
  /** Includes loading and deriving. */
  check: number
}

/** Returns CPU times in seconds, excluding the start of Node. */
export async function timeLargeRegistry(folder: string): Promise<RegistryTimes> {
  await writeLargeRegistry(folder)
  const cpu = () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  }
  const start = cpu()
  const report = await readReport(folder)
  if (!('config' in report)) throw new Error('the large registry is not readable')
  const load = cpu() - start
  const before = cpu()
  registryInEdition(report.registry, '2030')
  const derive = cpu() - before
  const checking = cpu()
  const files = await runCheck({ report: folder, editions: [], all: false, strict: false })
  const check = cpu() - checking
  const problems = files.flatMap(file => file.messages.map(String))
  if (problems.length > 0) throw new Error(problems.slice(0, 5).join('\n'))
  return { load, derive, check }
}

async function writeLargeRegistry(folder: string): Promise<void> {
  const write = async (path: string, text: string) => {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const words = (text: string) => `{ ${LOCALES.map(locale => `${locale}: ${text}`).join(', ')} }`
  await write('report.yaml', `organisation: { name: ${words('Acme')} }\nlocales: [${LOCALES.join(', ')}]\n`)
  await write(
    '2030/edition.yaml',
    `title: ${words('Invented')}\ntheme: ${words('Invented')}\nperiod: "2030"\npublished: 2031-01-01\n`,
  )
  // The report brings its own labels for Traditional Chinese.
  await write('templates/default/labels/zh-Hant.yaml', 'language: 繁體中文\n')
  await write('sources.yaml', `ledger: { title: ${words('Ledger')} }\n`)
  // Every fifth metric is the sum of the four before it.
  const metric = (i: number) =>
    i % 5 === 4
      ? `m${i}:\n  title: ${words(`Metric ${i}`)}\n  kind: quantity\n  unit: t\n  derive: { sum: [${[4, 3, 2, 1].map(n => `m${i - n}`).join(', ')}] }\n`
      : `m${i}:\n  title: ${words(`Metric ${i}`)}\n  kind: quantity\n  unit: t\n  observations:\n${YEARS.map((year, n) => `    ${year}: { value: ${(i + 1) * 17 + n}.5, source: ledger }\n`).join('')}`
  for (let file = 0; file < 20; file++)
    await write(
      `metrics/f${file}.yaml`,
      Array.from({ length: METRICS / 20 }, (_, n) => metric((file * METRICS) / 20 + n)).join(''),
    )
  const cited = Array.from({ length: METRICS }, (_, i) => `:metric[m${i}]`)
  for (const locale of LOCALES)
    await write(`2030/${locale}/01-all.md`, `---\ntitle: All\n---\n\n${cited.join('\n\n')}\n`)
}
