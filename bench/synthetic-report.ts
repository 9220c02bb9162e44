/** Writes an invented report of any size, always the same: Acme, in English and Simplified Chinese. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seededRandom } from '#perennial/artwork/random.js'

const WORDS = {
  en: 'iron forge anvil furnace river bridge worker partner season harvest measure plan village school water light road market tool craft'.split(
    ' ',
  ),
  'zh-Hans':
    '铁砧 熔炉 河流 桥梁 工人 伙伴 季节 收成 度量 计划 村庄 学校 水源 光线 道路 市场 工具 手艺 材料 能源'.split(
      ' ',
    ),
}
type Lang = keyof typeof WORDS

/** `chapters` is the number of chapters; each makes about five pages in each language. */
export async function writeSyntheticReport(folder: string, chapters: number): Promise<void> {
  const file = async (path: string, text: string) => {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  await file(
    'report.yaml',
    'organisation: {name: {en: Acme, zh-Hans: 顶点公司}}\nlocales: [en, zh-Hans]\nnumbering: {zh-Hans: chinese}\n',
  )
  await file('sources.yaml', 'ledger:\n  title: {en: Invented ledger, zh-Hans: 虚构台账}\n')
  await file('metrics/acme.yaml', metrics(chapters))
  await file(
    '2030/edition.yaml',
    'title: {en: Acme report, zh-Hans: 顶点报告}\ntheme: {en: Iron, zh-Hans: 铁}\nperiod: "2030"\npublished: 2031-03-01\n',
  )
  await file('2030/images/rings.svg', rings())
  for (const lang of ['en', 'zh-Hans'] as const)
    for (let n = 1; n <= chapters; n++)
      await file(`2030/${lang}/${String(n).padStart(3, '0')}-chapter${n}.md`, chapter(n, lang))
}

function metrics(chapters: number): string {
  const random = seededRandom(7)
  return Array.from({ length: chapters * 6 }, (_, i) => {
    const value = (random() * 900 + 100).toFixed(1)
    return `m${i}:\n  title: {en: Invented measure ${i}, zh-Hans: 虚构指标${i}}\n  kind: quantity\n  unit: {en: items, zh-Hans: 件}\n  observations:\n    2029: {value: ${(Number(value) * 0.9).toFixed(1)} million, source: ledger}\n    2030: {value: ${value} million, source: ledger}\n`
  }).join('')
}

function chapter(n: number, lang: Lang): string {
  const random = seededRandom(n * 31)
  const word = () => WORDS[lang][Math.floor(random() * WORDS[lang].length)] ?? ''
  const sentence = (size: number) => {
    const words = Array.from({ length: size }, word)
    if (lang === 'zh-Hans') return `${words.join('')}。`
    const text = words.join(' ')
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`
  }
  const paragraph = () =>
    Array.from({ length: 5 }, () => sentence(8 + Math.floor(random() * 8))).join(lang === 'en' ? ' ' : '')
  const metric = () => `m${(n - 1) * 6 + Math.floor(random() * 6)}`
  const section = (s: number) =>
    [
      `## ${sentence(3).slice(0, -1)}`,
      `${paragraph()} :metric[${metric()}][^${s}]`,
      `[^${s}]: ${sentence(10)}`,
      paragraph(),
      `### ${sentence(2).slice(0, -1)}`,
      `${paragraph()} :change[${metric()}]{from=2029} :ref[figure-${n}-${s}]{page}`,
      `:::figure{#figure-${n}-${s} src=images/rings.svg alt="Rings"}\n${sentence(6)}\n:::`,
      `:::table{#table-${n}-${s} title="${sentence(3)}"}\n| ${word()} | 2029 | 2030 |\n| --- | ---: | ---: |\n${Array.from(
        { length: 8 },
        () => {
          const id = metric()
          return `| ${word()} ${word()} | :metric[${id}]{period=2029} | :metric[${id}] |`
        },
      ).join('\n')}\n\n:::`,
      paragraph(),
    ].join('\n\n')
  return `---\ntitle: ${sentence(3).slice(0, -1)}\nsummary: ${sentence(9)}\nopener: art\n---\n\n${[1, 2, 3].map(section).join('\n\n')}\n\n:::kpis{letter=A title="Acme"}\n- :metric[${metric()}]\n- :metric[${metric()}]\n- :metric[${metric()}]\n:::\n`
}

function rings(): string {
  const circles = Array.from(
    { length: 12 },
    (_, i) =>
      `<circle cx="58" cy="30" r="${(i + 1) * 2.3}" fill="none" stroke-width=".2" style="stroke:var(--brand-mid)"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 116 60">${circles.join('')}</svg>\n`
}
