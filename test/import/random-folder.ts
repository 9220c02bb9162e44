/** Makes folders of random pages in the dialects of other tools; each word occurs once, so that every loss is noticed. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { plainPng } from '../support/png.ts'

export interface RandomFolder {
  /** Path → text. */
  files: Map<string, string>
  /** Words of the text, each of which occurs once in the folder. */
  words: string[]
  /** Words in parts that a report cannot contain: if missing, they must be named in changes.md. */
  named: string[]
  /** Addresses of links. */
  urls: string[]
  /** Number of tables by page. */
  tables: number
  /** Picture files that pages show. */
  pictures: string[]
}

export type Tool = 'plain' | 'myst' | 'quarto' | 'hugo' | 'mkdocs' | 'docusaurus' | 'jekyll'
export const TOOLS: readonly Tool[] = ['plain', 'myst', 'quarto', 'hugo', 'mkdocs', 'docusaurus', 'jekyll']

/** Makes a folder; the same seed makes the same folder. */
export function randomFolder(seed: number, tool: Tool): RandomFolder {
  const folder: RandomFolder = { files: new Map(), words: [], named: [], urls: [], tables: 0, pictures: [] }
  const random = generator(seed)
  const maker = new Maker(folder, random, tool)
  const ending = tool === 'quarto' ? 'qmd' : tool === 'docusaurus' && random() < 0.5 ? 'mdx' : 'md'
  const count = 1 + Math.floor(random() * 3)
  for (let n = 0; n < count; n++)
    folder.files.set(
      n === 0 ? `index.${ending}` : `part/page-${n}.${ending}`,
      maker.page(n === 0 ? '' : '../'),
    )
  const names = [...folder.files.keys()]
  if (tool === 'myst')
    folder.files.set(
      '_toc.yml',
      `format: jb-book\nroot: index\nchapters:\n${names
        .slice(1)
        .reverse()
        .map(name => `- file: ${name.replace(/\.\w+$/, '')}\n`)
        .join('')}`,
    )
  if (tool === 'quarto')
    folder.files.set('_quarto.yml', `project:\n  type: book\nbook:\n  chapters: [${names.join(', ')}]\n`)
  if (tool === 'docusaurus') folder.files.set('docusaurus.config.js', 'export default {}\n')
  return folder
}

export async function writeFolder(root: string, { files, pictures }: RandomFolder): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  for (const path of new Set(pictures)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), path.endsWith('.svg') ? SVG : plainPng(8, 6, [10, 90, 90]))
  }
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2"/></svg>'

function generator(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

class Maker {
  #folder: RandomFolder
  #random: () => number
  #tool: Tool
  #up = ''
  #labels = 0

  constructor(folder: RandomFolder, random: () => number, tool: Tool) {
    this.#folder = folder
    this.#random = random
    this.#tool = tool
  }

  #pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.#random() * items.length)] as T
  }

  #word(): string {
    const word = `wo${(this.#folder.words.length + this.#folder.named.length).toString(36)}rd`
    this.#folder.words.push(word)
    return word
  }

  #named(): string {
    const word = `na${(this.#folder.words.length + this.#folder.named.length).toString(36)}med`
    this.#folder.named.push(word)
    return word
  }

  #url(): string {
    const url = `https://www.example.org/${this.#folder.urls.length}`
    this.#folder.urls.push(url)
    return url
  }

  #picture(): string {
    const name = `${this.#pick(['images', 'fig', 'static'])}/p${this.#folder.pictures.length}.${this.#pick(['png', 'svg'])}`
    this.#folder.pictures.push(name)
    return this.#up + name
  }

  #label(prefix: string): string {
    return `${prefix}-${this.#labels++}`
  }

  page(up: string): string {
    this.#up = up
    const matter = this.#pick([
      () => '',
      () => '',
      () => `---\ntitle: ${this.#word()}\n---\n\n`,
      () => '---\nlayout: page\n---\n',
    ])()
    const blocks = Array.from({ length: 3 + Math.floor(this.#random() * 8) }, () => this.#block(0))
    return `${matter}# ${this.#word()}\n\n${blocks.join('\n\n')}\n`
  }

  #inline(): string {
    const word = () => this.#word()
    const common = [
      word,
      word,
      word,
      () => `**${word()}** ${word()}`,
      () => `*${word()}*, ${word()} & ${word()}`,
      () => `\`${word()}\``,
      () => `[${word()}](${this.#url()})`,
      () => `${word()} at 10:30, CO~2~, m^2^, 50% < 60% > 40%`,
      () => `<b>${word()}</b> ${word()}`,
      () => `${word()}<br/>${word()}`,
      () => `${word()} $5 [${word()}] {${word()}} @ # | ~ ${word()}`,
      () => `${word()} <sub>${word()}</sub> ${word()} <sup>${word()}`,
      () => `${word()} :note: ::x ${word()}`,
      () => `[${word()}](missing-${this.#labels}.md) ${word()}`,
      () => `<https://www.example.org/auto> ${word()}`,
    ]
    const own: Record<Tool, (() => string)[]> = {
      plain: [],
      myst: [
        () => `{numref}\`${this.#labelled()}\` ${word()}`,
        () => `{ref}\`${word()} <${this.#labelled()}>\``,
        () => `{sub}\`${word()}\` {kbd}\`${word()}\``,
        () => `{unknown}\`${word()}\``,
        () => `{doc}\`${word()} </index>\``,
      ],
      quarto: [
        () => `@${this.#labelled('fig')} ${word()}`,
        () => `[${word()}]{.smallcaps} ${word()}`,
        () => `[@${word()}2020; @${word()}2021]`,
        () => `${word()}^[${word()} *${word()}*.] ${word()}`,
        () => `\`${word()}\`{.r}`,
        () => `[${word()}](${this.#url()}){target="_blank"}`,
        () => `{{< var ${this.#named()} >}} ${word()}`,
      ],
      hugo: [
        () => `[${word()}]({{< ref "index.md" >}})`,
        () => `{{< ${this.#named()} >}} ${word()}`,
        () => `{{< unknown x="1" >}}${word()}{{< /unknown >}} ${word()}`,
        () => `{{% /* ${word()} */ %}}`.replace('{{% /*', '{{%/*').replace('*/ %}}', '*/%}}'),
      ],
      mkdocs: [
        () => `==${word()}== ${word()}`,
        () => `[${word()}](${this.#url()}){ .button }`,
        () => `:material-${this.#named()}: ${word()}`,
        () => `{{ ${this.#named()} }} ${word()}`,
      ],
      docusaurus: [() => `<Highlight color="#25c2a0">${word()}</Highlight> ${word()}`],
      jekyll: [
        () => `{{ site.${this.#named()} }} ${word()}`,
        () => `[${word()}]({% link index.md %})`,
        () => `{% ${this.#named()} %} ${word()}`,
      ],
    }
    const choices = [...common, ...own[this.#tool], ...own[this.#tool]]
    return Array.from({ length: 1 + Math.floor(this.#random() * 3) }, () => this.#pick(choices)()).join(' ')
  }

  /** Returns a text that is sometimes empty. */
  #labelled(prefix?: string): string {
    const of = prefix ?? this.#pick(['fig', 'sec', 'tbl'])
    return `${of}-${Math.floor(this.#random() * (this.#labels + 1))}`
  }

  #blocks(depth: number): string {
    return Array.from({ length: 1 + Math.floor(this.#random() * 2) }, () => this.#block(depth + 1)).join(
      '\n\n',
    )
  }

  #block(depth: number): string {
    const word = () => this.#word()
    const words = () => this.#inline()
    const indented = (text: string, by: string) =>
      text
        .split('\n')
        .map(line => (line === '' ? '' : by + line))
        .join('\n')
    const around = (choices: (() => string)[]): (() => string)[] => (depth < 2 ? choices : [])
    const common: (() => string)[] = [
      words,
      words,
      () => `${words()}\n${words()}`,
      () => `${'#'.repeat(2 + Math.floor(this.#random() * 4))} ${words()}`,
      () => `${word()}\n${this.#pick(['===', '---'])}`,
      () => `  - ${words()}\n  - ${words()}\n    - ${words()}`,
      () => ` 1. ${words()}\n 2. ${words()}\n\n    ${words()}`,
      () => `- [ ] ${words()}\n- [x] ${words()}`,
      () => `  \`\`\`js\n  ${word()} ::: {{< x >}} :metric[y]\n  \`\`\``,
      () => `    ${word()}\n      ${word()}`,
      () => `> ${words()}\n>\n> <center>${word()}</center>`,
      () => this.#table(),
      () => `![${word()}](${this.#picture()})`,
      () => `![](${this.#picture()})`,
      () => `![${word()}](${this.#picture()} "${word()}")`,
      () => `![${word()}](${this.#picture()})\nFigure 1. ${words()}`,
      () => `![${word()}](${this.#picture()})\n${words()}`,
      () => `[![](${this.#picture()})](${this.#url()})`,
      () => `![${word()}][ref${this.#labels}]\n\n[ref${this.#labels++}]: ${this.#picture()}`,
      () =>
        `<figure><img src="${this.#picture()}" alt="${word()}"><figcaption>${words()}</figcaption></figure>`,
      () => `<div align="center">\n\n${words()}\n\n</div>`,
      () => `<details><summary>${word()}</summary>\n\n${words()}\n\n</details>`,
      () => `${words()} [^${word()}]`,
      () => {
        const note = this.#label('n')
        return `${word()}[^${note}]\n\n[^${note}]: ${words()}`
      },
      () => `> [!NOTE]\n> ${words()}`,
      () => '***',
      () => `</br> ${word()}`,
      () => `::: tip ${word()}\n${this.#inline()}\n:::`,
      () => `<!-- comment -->\n\n${word()}`,
      () => `- ${word()}\n\n  ![${word()}](${this.#picture()})\n\n- ${words()}`,
    ]
    const own: Record<Tool, (() => string)[]> = {
      plain: [],
      myst: [
        () =>
          `\`\`\`{figure} ${this.#picture()}\n:name: ${this.#label('fig')}\n:width: 300px\n\n${words()}\n\`\`\``,
        () => `\`\`\`{image} ${this.#picture()}\n:alt: ${word()}\n\`\`\``,
        () => `(${this.#label('sec')})=\n## ${word()}`,
        () =>
          `\`\`\`{list-table} ${word()}\n:header-rows: 1\n\n* - ${this.#cell()}\n  - ${word()}\n* - ${word()}\n  - ${word()}\n\`\`\``,
        () => `\`\`\`{code-cell} ipython3\n${word()} = 1\n\`\`\``,
        () => `\`\`\`{math}\n${word()} = x_1^2\n\`\`\``,
        () => `\`\`\`{${this.#named()}} ${word()}\n${words()}\n\`\`\``,
        () =>
          `\`\`\`{toctree}\n:${this.#named()}:\n\`\`\``.replace(/:na(\w+)med:/, (_, n) => {
            this.#folder.named.pop()
            return `:maxdepth: ${n.length}`
          }),
        ...around([
          () => `:::{note}\n${this.#blocks(depth)}\n:::`,
          () => `::::{admonition} ${word()}\n${this.#blocks(depth)}\n::::`,
          () => `\`\`\`\`{tab-set}\n\`\`\`{tab-item} ${word()}\n${words()}\n\`\`\`\n\`\`\`\``,
        ]),
      ],
      quarto: [
        () => `![${word()} *${word()}*](${this.#picture()}){#${this.#label('fig')} width=50%}`,
        () => `${this.#table()}\n\n: ${word()} {#${this.#label('tbl')}}`,
        () => `## ${word()} {#${this.#label('sec')} .unnumbered}`,
        () => `\`\`\`{python}\n#| label: ${this.#label('fig')}\n#| fig-cap: ${word()}\n${word()}\n\`\`\``,
        () => `\`\`\`{=latex}\n\\${this.#named()}\n\`\`\``.replace(/\\na/, '\\na'),
        () =>
          `+----------+----------+\n| ${this.#cell().padEnd(8)} | ${word().padEnd(8)} |\n+==========+==========+\n| ${word().padEnd(8)} | ${word().padEnd(8)} |\n+----------+----------+`,
        () => `{{< pagebreak >}}`,
        () => `\\newpage`,
        ...around([
          () => `::: {.callout-note title="${word()}"}\n${this.#blocks(depth)}\n:::`,
          () => `:::: {.columns}\n::: {.column width="50%"}\n${words()}\n:::\n::::`,
          () => `::: {#${this.#label('fig')}}\n![](${this.#picture()})\n\n${words()}\n:::`,
        ]),
      ],
      hugo: [
        () => `{{< figure src="${this.#picture()}" title="${word()}" caption="${word()}" >}}`,
        () => `{{< highlight go >}}\n${word()}\n{{< /highlight >}}`,
        () => `{{< youtube ${this.#named()} >}}`,
        ...around([
          () => `{{% alert title="${word()}" %}}\n${this.#blocks(depth)}\n{{% /alert %}}`,
          () => `{{< tabs >}}\n{{% tab "${word()}" %}}\n${words()}\n{{% /tab %}}\n{{< /tabs >}}`,
          () => `{{% details summary="${word()}" %}}\n${words()}\n{{% /details %}}`,
        ]),
      ],
      mkdocs: [
        () => `--8<-- "${this.#named()}.md"`,
        () => `## ${word()} { #${this.#label('sec')} }`,
        () => `[TOC]`,
        ...around([
          () => `!!! warning "${word()}"\n\n${indented(this.#blocks(depth), '    ')}`,
          () => `??? note\n    ${words()}`,
          () => `=== "${word()}"\n\n    ${words()}\n\n=== "${word()}"\n\n    ${words()}`,
        ]),
      ],
      docusaurus: [
        () => `import X from '@site/${this.#named()}'`,
        () => `<img src={require('./${this.#picture()}').default} alt="${word()}" />`,
        () => `{/* comment */}`,
        ...around([
          () => `:::note[${word()}]\n\n${this.#blocks(depth)}\n\n:::`,
          () => `<Tabs>\n<TabItem value="a" label="${word()}">\n\n${words()}\n\n</TabItem>\n</Tabs>`,
        ]),
      ],
      jekyll: [
        () => `{% highlight ruby %}\n${word()}\n{% endhighlight %}`,
        () => `{: .${this.#named()}}\n${word()}`,
        () => `{% include figure.html src="${this.#picture()}" caption="${word()}" %}`,
        ...around([() => `{% hint style="info" %}\n${this.#blocks(depth)}\n{% endhint %}`]),
      ],
    }
    const mine = own[this.#tool]
    return this.#pick(mine.length > 0 && this.#random() < 0.5 ? mine : common)()
  }

  #cell(): string {
    this.#folder.tables += 1
    return this.#word()
  }

  #table(): string {
    return `| ${this.#cell()} | ${this.#word()} |\n|---|--:|\n| ${this.#word()} \\| ${this.#word()} | ${this.#word()} |`
  }
}
