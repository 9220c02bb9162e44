/** Properties of every JavaScript object are ordinary names: they are unknown unless a report defines them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { runCheck } from '../../src/check/run-check.ts'
import { acme, copyOfAcme } from '../support/folder.ts'

const NAMES = Object.getOwnPropertyNames(Object.prototype)

test('the names are properties of every object', () => {
  expect(NAMES).toEqual(expect.arrayContaining(['constructor', 'toString', 'valueOf', '__proto__']))
})

const check = async (files: Readonly<Record<string, string>>) => {
  const report = await copyOfAcme()
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(report, path)), { recursive: true })
    await writeFile(join(report, path), text)
  }
  const read = await runCheck({ report, editions: [], all: false, strict: false })
  return read.flatMap(file =>
    file.messages.map(({ ruleId, reason, note, line }) => ({ path: file.path, ruleId, reason, note, line })),
  )
}

type Problems = Awaited<ReturnType<typeof check>>

/** Texts in a message that would show that a built-in property was found. */
const expectPlain = (problems: Problems) =>
  expect(JSON.stringify(problems)).not.toMatch(/native code|function |\[object|is not a function|undefined/)

const chapter = (text: string, matter = '') => `---\ntitle: Words\n${matter}---\n\n${text}\n`

test.each(NAMES)(
  '`%s` in a chapter: as directive, attribute, value, label, note, link, fence and heading',
  async name => {
    const problems = await check({
      '2030/en/04-directives.md': chapter(
        [
          `::${name}`,
          `:::${name}\nText.\n:::`,
          `A :${name}[word] and :${name} and 10:${name}.`,
          `::::${name}{id=${name}}\n:::kpis{${name}}\n- :metric[${name}]\n:::\n::::`,
        ].join('\n\n'),
      ),
      '2030/en/05-values.md': chapter(
        [
          `:metric[${name}] :metric[anvils]{period=${name}} :metric[anvils]{as=${name} scale=${name} decimals=${name}}`,
          `:change[${name}] :change[anvils]{from=${name} as=${name}} :target[${name}] :ref[${name}] :plain[3]{why=${name}}`,
          `:metric[anvils]{${name}} :metric[anvils]{${name}=1} :metric[anvils]{.${name} #${name}}`,
          `::contents{${name}=x}`,
          `::targets{group=${name}}`,
          `::index{framework=${name}}`,
          `::discloses[${name}:${name}]{omits=${name} reason=${name} explanation=${name}}`,
          `::chart{type=${name} title=A metrics=${name} targets=${name} periods=${name} size=${name} axes="${name} | ${name}"}`,
          `:::table{title=${name} metrics="${name}" periods=${name}}\n:::`,
          `:::only{format=${name}}\nText.\n:::`,
          `:::only{locale=${name}}\nText.\n:::`,
          `:::case{title=A metric=${name} period=${name}}\nText.\n:::`,
          `:::columns{count=${name}}\nText.\n:::`,
          `:::timeline{from=${name} until=${name}}\n- **${name}** Text.\n:::`,
          `:::figure{src=${name} alt=${name} size=${name} source=${name} id=${name}}\nA caption.\n:::`,
          `:::cards{id=${name}}\n1. **${name}** Text.\n:::`,
          `## ${name}\n\nA note[^${name}] and [a link][${name}] and ![a picture][${name}] and [to](#${name}) and [file](${name}.md).\n\n[^${name}]: ${name}\n\n[${name}]: ${name}`,
          `<${name}>text</${name}> <sup ${name}="x">y</sup>`,
          `\`\`\`${name}\n${name}\n\`\`\``,
          `\`\`\`chart\ntitle: A\ntype: ${name}\n${name}: 1\nmetrics: [${name}]\n\`\`\``,
          `\`\`\`chart\ntitle: A\nmarks:\n  - { mark: ${name}, ${name}: ${name}, data: [{ ${name}: 1 }] }\nplot: { ${name}: { ${name}: 1 } }\n\`\`\``,
          `\`\`\`chart\ntitle: A\nmarks:\n  - { mark: dot, x: ${name}, y: value, fill: ${name}, ${name}: 1 }\n\`\`\``,
          `<!-- allow ${name}: why -->`,
          `| ${name} | b |\n|---|---|\n| ${name} | ${name} |`,
        ].join('\n\n'),
      ),
    })
    expectPlain(problems)
    const about = (rule: string) => problems.filter(problem => problem.ruleId === rule)
    if (/^[a-z]/.test(name))
      expect(about('directive-known').map(({ reason }) => reason)).toContain(`Unknown directive \`${name}\``)
    expect(
      about('metric-known')
        .map(({ reason }) => reason)
        .join(),
    ).toContain(`\`${name}\``)
    expect(about('directive-attributes').map(({ reason }) => reason)).toContain(
      `Unknown attribute \`${name}\` of \`metric\``,
    )
  },
)

const LOCK = 'format: 1\n'
/** Places for unknown keys, in every kind of file. */
const FILES: Readonly<Record<string, (key: string) => string>> = {
  'report.yaml': key =>
    `organisation: { name: { en: Acme }, ${key}: x }\nlocales: [en, zh-Hans]\n${key}: x\n`,
  'sources.yaml': key => `ledger: { title: { en: A }, publisher: { en: A }, date: 2031-02-01, ${key}: x }\n`,
  'targets.yaml': key =>
    `net-zero: { title: { en: A }, commitment: { en: A }, announced: "2029", status: started, source: ledger, ${key}: x }\n`,
  'glossary.yaml': key => `iron: { words: { en: iron }, ${key}: x }\n`,
  'frameworks.yaml': key => `acme: { name: { en: Acme }, ${key}: x }\n`,
  'metrics/more.yaml': key =>
    `more:\n  title: { en: More }\n  kind: count\n  ${key}: x\n  observations: { 2030: { value: 3, source: ledger, ${key}: x } }\n`,
  '2030/edition.yaml': key =>
    `title: { en: A, zh-Hans: A }\ntheme: { en: A, zh-Hans: A }\nperiod: "2030"\npublished: 2031-03-01\n${key}: x\nparts: [{ id: main, title: { en: A }, ${key}: x }]\n`,
  '2030/figures.lock.yaml': key => `${LOCK}${key}: x\n`,
  '2030/review.yaml': key => `from: "2029"\n${key}: x\n`,
  '2030/translations.yaml': key => `${key}: x\n`,
  '2030/en/09-more.md': key => chapter('Text.', `${key}: x\n`),
  'templates/default/labels/en.yaml': key => `${key}: [x]\n`,
}
test.each(Object.keys(FILES))('as a key of %s each is named where it is', async path => {
  for (const name of NAMES) {
    const problems = await check({ [path]: FILES[path]?.(name) ?? '' })
    expectPlain(problems)
    const about = problems.filter(problem => problem.path === path)
    expect([name, about.length > 0]).toEqual([name, true])
    // The message about a lock that was edited by hand does not name the change.
    if (!path.endsWith('.lock.yaml'))
      expect([name, about.filter(({ reason, note }) => `${reason} ${note}`.includes(name))]).not.toEqual([
        name,
        [],
      ])
  }
})

test.each(NAMES)(
  '`%s` as a name in a report is read like any other, or reported with its place',
  async name => {
    const metrics = await readFile(join(acme, 'metrics/acme.yaml'), 'utf8')
    const sources = await readFile(join(acme, 'sources.yaml'), 'utf8')
    const targets = await readFile(join(acme, 'targets.yaml'), 'utf8')
    const entry = `title: { en: Words, ${name}: Words }
  kind: count
  unit: { en: { one: part, other: parts }, ${name}: parts }
  dimensions: { ${name}: { ${name}: { en: Part }, a: { en: Part } } }
  display: { ${name}: { decimals: 2 } }
  observations:
    2030: { value: 3, source: ${name}, note: { ${name}: Words } }`
    const files = {
      'metrics/acme.yaml': `${metrics}\n${name}:\n  ${entry}\nderived:\n  title: { en: Derived }\n  kind: count\n  derive: { sum: [${name}, anvils], over: ${name}, where: { ${name}: ${name} } }\nused:\n  title: { en: Used }\n  kind: quantity\n  unit: ${name}\n  observations: { ${name}: { value: 3, source: ${name} }, 2030: { value: 3, source: ${name}, dimensions: { ${name}: ${name} } } }\n`,
      'sources.yaml': `${sources}\n${name}: { title: { en: Words, ${name}: Words }, publisher: { en: Acme }, date: 2031-02-01, status: approved }\n`,
      'targets.yaml': `${targets}\n${name}: { title: { en: Words }, commitment: { en: Words, ${name}: Words }, group: { en: ${name} }, announced: "2029", year: "2040", status: started, source: ${name}, metric: ${name} }\n`,
      'glossary.yaml': `${name}: { words: { en: ${name} }, avoid: { en: [${name}], ${name}: [${name}] } }\n`,
      'frameworks.yaml': `${name}: { name: { en: Words } }\n`,
      '2030/en/09-names.md': chapter(
        `:metric[${name}] of :metric[derived] and :metric[used] and :target[${name}] :ref[${name}]`,
        `discloses: ["${name}:1"]\npart: ${name}\n`,
      ),
      [`2030/en/10-${name}.md`]: chapter(`## ${name}\n\nText.`),
      '2030/translations.yaml': `zh-Hans: { ${name}: [] }\n${name}: { ${name}: [] }\n`,
      '2030/review.yaml': `from: "2029"\npending: { ${name}: { ${name}: x } }\n`,
      'templates/default/labels/en.yaml': `contents: "{${name}}"\nlocale: { units: { ${name}: words } }\n`,
    }
    const problems = await check(files)
    expectPlain(problems)
    if (name === '__proto__')
      for (const path of [
        'metrics/acme.yaml',
        'sources.yaml',
        'targets.yaml',
        'glossary.yaml',
        'frameworks.yaml',
      ])
        expect(problems).toContainEqual(
          expect.objectContaining({
            path,
            reason: 'Unexpected name `__proto__`, which JavaScript reserves',
            line: expect.any(Number),
          }),
        )
  },
)
