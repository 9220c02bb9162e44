/** Makes Acme in one language with its longest words in every narrow block. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { copyOfAcme } from './folder.ts'
import { root } from './run.ts'

export interface LongWords {
  language: string
  /** Words from the longest to the shortest. */
  words: readonly [string, string, string, string]
}

export const LONG_WORDS: readonly LongWords[] = [
  {
    language: 'de',
    words: [
      'Treibhausgasemissionsminderungsziele',
      'Arbeitssicherheitsausschusssitzungen',
      'Nachhaltigkeitsberichterstattung',
      'Lieferkettensorgfaltspflichten',
    ],
  },
  {
    language: 'fi',
    words: [
      'Kasvihuonekaasupäästövähennystavoitteet',
      'Ympäristönsuojelumääräyksillemmekään',
      'Työturvallisuusvaltuutettukokouksissa',
      'Kestävyysraportointivelvollisuudet',
    ],
  },
  {
    language: 'nl',
    words: [
      'Broeikasgasemissiereductiedoelstellingen',
      'Arbeidsongeschiktheidsverzekeringen',
      'Duurzaamheidsrapportageverplichting',
      'Aansprakelijkheidswaardevaststelling',
    ],
  },
  {
    language: 'en',
    words: [
      'https://www.acme.example/reports/2030/sustainability/greenhouse-gas-inventory',
      'Electroencephalographically-counterrevolutionary',
      'ACME_SITE_0000000000000000000000000042',
      'uncharacteristically/overcompartmentalised',
    ],
  },
]

/** Returns the folder of the report. `paper` as in report.yaml. */
export async function longWordsReport({ language, words }: LongWords, paper = 'a4'): Promise<string> {
  const report = await copyOfAcme()
  const [a, b, c, d] = words
  const t = (word: string) => `{ ${language}: "${word}" }`
  const write = (path: string, text: string) => writeFile(join(report, path), text)
  await rm(join(report, '2030/zh-Hans'), { recursive: true })
  await rm(join(report, '2030/en'), { recursive: true })
  await mkdir(join(report, '2030', language), { recursive: true })
  await mkdir(join(report, 'templates/long/labels'), { recursive: true })
  await cp(
    join(root, 'templates/default/labels/en.yaml'),
    join(report, `templates/long/labels/${language}.yaml`),
  )
  await write(
    'report.yaml',
    `organisation: { name: ${t('Acme')} }\nlocales: [${language}]\ntemplate: long\nbrand: "#0d4f63"\nnumbering: { ${language}: decimal }\nprint: { paper: ${paper} }\n`,
  )
  await write(
    'sources.yaml',
    `ledger: { title: ${t(c)}, publisher: ${t('Acme')}, date: 2031-02-01, status: approved }\n`,
  )
  await write(
    'targets.yaml',
    `aim: { title: ${t(a)}, commitment: ${t(`${b}.`)}, group: ${t(c)}, announced: "2029", year: "2040", status: started, source: ledger }\n`,
  )
  const metric = (id: string, title: string, unit: string, value: number) =>
    `${id}: { title: ${t(title)}, kind: quantity, unit: ${t(unit)}, observations: { ${[2028, 2029, 2030].map(year => `${year}: { value: ${value + year}, source: ledger }`).join(', ')} } }\n`
  await write(
    'metrics/acme.yaml',
    metric('anvils', a, d, 12_000) +
      metric('forges', b, 't', 90_000) +
      metric('hours', c, d, 40_000) +
      metric('lamps', d, 't', 4_000),
  )
  await write(
    '2030/edition.yaml',
    `title: ${t(`${c} 2030`)}\ntheme: ${t(c)}\nstrapline: ${t(d)}\nedition: ${t(`${b} 2030`)}\nperiod: "2030"\npublished: 2031-03-01\ndisclaimer: ${t(a)}\nparts:\n  - { id: main, title: ${t(d)}, matter: main }\n  - { id: appendix, title: ${t(c)}, matter: back }\n`,
  )
  await write(`2030/${language}/01-words.md`, chapter(words))
  await write(
    `2030/${language}/02-data.md`,
    `---\ntitle: ${c}\npart: appendix\nlayout: data\nsummary: ${a}\n---\n\n## ${b}\n\n${a} ${b}.\n\n${tiles(words)}\n::targets\n\n## ${d}\n\n::sources\n\n::contents\n\n::figures\n\n::tables\n`,
  )
  return report
}

const tiles = ([a, b, c, d]: LongWords['words']) =>
  `:::kpis{letter=A title="${c}" note="${a}"}\n\n- ${a} :metric[anvils]\n  :change[anvils]{from=2029}\n  ${b}\n- ${b} :metric[forges]\n- ${c} :metric[hours]\n- ${d} :metric[lamps]\n:::\n`

const chapter = ([a, b, c, d]: LongWords['words']) => `---
title: ${b}
part: main
summary: ${a} ${b}.
opener: art
---

## ${a}

${a} ${b} ${c} ${a} ${d}.[^1] **${b}** *${a}* \`${c}\` [${a}](https://acme.example).

[^1]: ${a} ${b}.

### ${b}

- ${a} ${b}
  - ${b} ${a}

1. ${a}

> ${a} ${b}

:::figure{#forge src=images/forge.svg alt="A forge as a plain rectangle" source=ledger}
${a}. ${b}
:::

:::table{#made title="${a}"}
| ${a} | ${b} | ${c} | ${d} |
| ---- | ---- | ---: | ---: |
| ${b} | ${a} |  \`1\` |  \`2\` |
| ${c} | ${d} |  \`3\` |  \`4\` |

:::

${tiles([a, b, c, d])}
:::table{#long title="${c}" periods=3 change}
- ${a}
  - :metric[anvils]
  - :metric[forges]
- ${b}
  - :metric[hours]
:::

:::timeline{#history title="${a}" from=2020 until=2040}

- **2024-05** **${a}** ${b}.
- **2026** **${b}** ${c}.
- **2027** **${c}** ${d}.
- **2029** **${d}** ${a}.

- **2020** ${a}
- **2030** ${b} ${c}
:::

:::case{#flood title="${b}" label="${c}" metric=hours caption="${a}"}
${a} ${b}.

- **${a}** ${b}
- **${b}** ${a}
- **${c}** ${d}
:::

:::case{title="${a}" label="${d}" metric=forges caption="${c}"}
${d}.
:::

:::cards{title="${a}"}

1. **${a}** ${b}.

   ${c}
2. **${b}** ${a}.
3. **${c}** ${d}.
:::

:::quote{by="${a}" role="${b}"}
${a} ${c}.
:::

:::columns{count=3}
### ${b}

${a} ${b}.

${c} ${d}.

${d} ${c}.
:::

:::note{title="${a}"}
${b}
:::

::chart{title="${a}" type=bar metrics="forges, lamps" periods=1}

::chart{title="${b}" type=grouped metrics="forges, lamps" periods=2}

::chart{title="${c}" type=stacked metrics="forges, lamps" periods=3}

::chart{title="${d}" type=line metrics="anvils, hours" periods=3}

::chart{title="${a}" type=scope metrics="forges, lamps" periods=1}

:::charts
::chart{title="${b}" type=dot metrics="forges, lamps" periods="2028, 2030"}

::chart{title="${c}" type=bar metrics=hours periods=3}
:::

:target[aim]

::targets
`
