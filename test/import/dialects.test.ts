/** Small folders in each dialect: what their marks become, and which are reported. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { changesDoc } from '../../src/import/changes-doc.ts'
import { importFolder } from '../../src/import/folder-to-report.ts'
import { readFolder } from '../../src/import/read-folder.ts'
import { shippedLocales } from '../../src/stages/4-book/template.ts'
import { temporaryFolder } from '../support/folder.ts'
import { plainPng } from '../support/png.ts'

async function imported(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder()
  for (const [path, text] of Object.entries({ 'a.png': '', ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), path.endsWith('.png') ? plainPng(4, 4, [1, 2, 3]) : text)
  }
  const report = await importFolder(await readFolder(folder), { known: shippedLocales(), today: new Date(0) })
  const chapters = [...report.texts].filter(([path]) => path.endsWith('.md'))
  return {
    names: chapters.map(([path]) => path.replace(/^[^/]+\//, '')),
    text: chapters.map(([, text]) => text).join('\n'),
    config:
      report.texts.get([...report.texts.keys()].find(path => path.endsWith('edition.yaml')) ?? '') ?? '',
    changes: changesDoc(report.files),
    copies: [...report.copies.values()],
  }
}

test('lists and code keep their indent, and pictures their captions', async () => {
  const { text } = await imported({
    'page.md':
      '# T\n\n  - one\n  - two\n\n   1. a\n   2. b\n\n  ```\n  code\n    deep\n  ```\n\n![image](a.png)\nFigure 1. Words *here*\n\n![x](a.png)\nWords of the text.\n\n![y](a.png "A title")\n\n![](a.png)',
  })
  expect(text).toContain('  - one\n  - two\n\n   1. a\n   2. b\n\n  ```\n  code\n    deep\n  ```')
  expect(text).toContain(':::figure{src="images/a.png" alt="image"}\nFigure 1. Words *here*\n:::')
  expect(text).toContain('![x](images/a.png)\n\nWords of the text.')
  expect(text).toContain(':::figure{src="images/a.png" alt="y"}\nA title\n:::')
  expect(text).toContain('![a](images/a.png)')
})

test('centred words stay in quotations, lists, cells and headings', async () => {
  const { text } = await imported({
    'page.md':
      '# T\n\n> <center>In a quotation</center>\n\n- <center>In a list</center>\n\n## <center>In a heading</center>\n\n<table><tr><td><center>In a cell</center></td></tr></table>',
  })
  for (const words of ['> In a quotation', '- In a list', '## In a heading', 'In a cell'])
    expect(text).toContain(words)
})

test('Jupyter Book: order, figures, references, notebooks', async () => {
  const { names, text, changes } = await imported({
    '_toc.yml': 'format: jb-book\nroot: z\nchapters:\n- file: nb\n- file: b\n',
    'b.md':
      '# B\n\nSee {numref}`fig-a`, {ref}`words <sec>` and {cite}`key2020`.\n\n```{figure} a.png\n:name: fig-a\n:width: 300px\n\nA *picture*.\n```\n\n(sec)=\n## Part\n\n```{code-block} python\n# {ref}`kept`\n```\n\n````{list-table} Spend\n:header-rows: 1\n\n* - Kind\n  - Sum\n* - Small\n  - 12\n````\n\n:::{unheard-of} Words\nInside.\n:::',
    'nb.ipynb': JSON.stringify(
      {
        cells: [
          { cell_type: 'markdown', source: ['# Book\n', '\n', 'Text of a cell.'] },
          {
            cell_type: 'code',
            source: '1 + 1',
            outputs: [{ output_type: 'execute_result', data: { 'image/png': '' } }],
          },
        ],
      },
      null,
      1,
    ),
    'z.md': '# Z\n\nFirst.',
  })
  expect(names).toEqual(['en/01-z.md', 'en/02-nb.md', 'en/03-b.md'])
  expect(text).toContain('See :ref[a], [words](#b-1) and [key2020].')
  expect(text).toContain(':::figure{id="a" src="images/a.png" alt="A picture."}\nA *picture*.\n:::')
  expect(text).toContain('```python\n# {ref}`kept`\n```')
  expect(text).toContain(':::table{title="Spend"}\n| Kind | Sum |\n| --- | --- |\n| Small | 12 |\n:::')
  expect(text).toContain('Words\n\nInside.')
  expect(text).toContain('Text of a cell.\n\n```python\n1 + 1\n```')
  expect(changes).toMatch(/## nb\.ipynb\n\n- \d+:1 Removed an output of the notebook \(image\/png\)/)
  expect(changes).toMatch(/- 3:1 Kept only the words of `\{cite\}`key2020`` \(MyST\)/)
  expect(changes).toMatch(/- 28:1 Kept only the words of `\{unheard-of\} Words` \(MyST\)/)
})

test('Quarto and Pandoc: order, title, captions, references, attributes, notes', async () => {
  const { names, text, config, changes } = await imported({
    '_quarto.yml': 'project: {type: book}\nbook:\n  title: Impact\n  chapters: [index.qmd, z.qmd, b.qmd]\n',
    'b.qmd':
      '# B {#sec-b .unnumbered}\n\n@fig-one, [@tbl-x] and @sec-z[^1] say [@ipcc2006]. [Small]{.smallcaps}^[In *a* note.]\n\n[^1]: A note.\n\n![A *circle*](a.png){#fig-one fig-alt="A ring" width=50%}\n\n| a |\n|---|\n| ![](a.png){fig-alt="In a cell"} |\n\n: Caption {#tbl-x}\n\n::: {.callout-note}\n## Mind\nHot.\n:::\n\n```{python}\n#| echo: true\nplot()\n```\n\n````markdown\n```{r}\n#| kept\n```\n````\n\n\\newpage\n\nTerm\n: Its words.',
    'index.qmd': '---\ntitle: Start\n---\n\nWords.',
    'z.qmd': '# Zed {#sec-z}\n\nMore.',
  })
  expect(names).toEqual(['en/01-overview.md', 'en/02-z.md', 'en/03-b.md'])
  expect(config).toContain('en: Impact')
  expect(text).toContain(':ref[one], :ref[x] and [Zed](#z)[^1] say [@ipcc2006]. Small[^note-1-3]')
  expect(text).toContain('[^note-1-3]: In *a* note.')
  expect(text).toContain(':::figure{id="one" src="images/a.png" alt="A ring"}\nA *circle*\n:::')
  expect(text).toContain(
    ':::table{id="x" title="Caption"}\n| a |\n|---|\n| ![In a cell](images/a.png) |\n:::',
  )
  expect(text).toContain(':::note{title="Mind"}\nHot.\n:::')
  expect(text).toContain('```python\nplot()\n```')
  expect(text).toContain('```{r}\n#| kept\n```')
  expect(text).toContain('**Term**\n\nIts words.')
  expect(text).not.toMatch(/newpage|unnumbered|smallcaps/)
  expect(changes).toContain('- 1:1 Removed `{#sec-b .unnumbered}` (Pandoc)')
  expect(changes).toContain('Removed `\\newpage` (LaTeX)')
})

test('Hugo: shortcodes, weights, references', async () => {
  const { names, text, changes } = await imported({
    'content/_index.md': '# Home\n\n[Last]({{< ref "/last.md" >}})',
    'content/last.md':
      '---\ntitle: Last\nweight: 20\n---\n{{< figure src="/a.png" caption="A *ring*" >}}\n\n{{% details summary="What?" %}}\nWords.\n{{% /details %}}\n\nA {{< label x >}}word {{< unknown >}}kept{{< /unknown >}}.\n\n```\n{{< kept >}}\n```',
    'content/mid.md': '---\ntitle: Mid\nweight: 10\n---\nText.',
    'static/a.png': '',
  })
  expect(names.map(name => name.replace(/^.*-/, ''))).toEqual(['content.md', 'mid.md', 'last.md'])
  expect(text).toContain('[Last](#last)')
  expect(text).toContain(':::figure{src="images/a.png" alt="A ring"}\nA *ring*\n:::')
  expect(text).toContain(':::note{title="What?"}\nWords.\n:::')
  expect(text).toContain('A word kept.')
  expect(text).toContain('```\n{{< kept >}}\n```')
  expect(changes).toContain('Removed `{{< label x >}}` (Hugo)')
  expect(changes).toContain('Kept only the words of `{{< unknown >}}` (Hugo)')
})

test('MkDocs, GitHub, Docusaurus, GitBook: notes, tabs, components', async () => {
  const { names, text, changes } = await imported({
    'mkdocs.yml': 'site_name: Acme\nnav:\n  - b.md\n  - More:\n      - One: a.md\ntheme: !!python/name:x.y\n',
    'docs/a.md':
      '# A\n\n> [!WARNING]\n> Hot.\n\n:::tip[Mind]\nWords.\n:::\n\n{% hint style="info" %}\nHint.\n{% endhint %}',
    'docs/b.md':
      '# B\n\n!!! note "Mind"\n\n    Inside.\n\n    - list\n\n=== "Left"\n\n    Tab.\n\n==Marked== [link](a.md){ .button }\n\n--8<-- "part.md"',
    'docs/c.mdx':
      'import X from \'y\'\n\n# C\n\n<Tabs>\n<TabItem label="One">\n\nIn a tab.\n\n</TabItem>\n</Tabs>',
  })
  expect(names).toEqual(['en/01-b.md', 'en/02-a.md', 'en/03-c.md'])
  expect(text).toContain(':::note{title="Mind"}\nInside.\n\n- list\n:::')
  expect(text).toContain(':::note{title="Left"}\nTab.\n:::')
  expect(text).toContain('<mark>Marked</mark> [link](#a)')
  expect(text).toContain(':::note\nHot.\n:::')
  expect(text).toContain(':::note\nHint.\n:::')
  expect(text).toContain('**One**\n\nIn a tab.')
  expect(changes).toContain('Removed `--8<-- "part.md"` (site generator)')
  expect(changes).toContain("Removed `import X from 'y'` (MDX)")
})

test('drawings are kept if the build can draw them', async () => {
  const svg = (attributes: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="4" height="2"/></svg>`
  const { changes, copies, text } = await imported({
    'page.md': '---\ntitle: T\n---\n\n![Sized](sized.svg)\n\n![Endless](endless.svg)\n\n![Open](open.svg)',
    'sized.svg': svg('width="40mm" height="20mm"'),
    'endless.svg': svg(''),
    'open.svg': svg('viewBox="0 0 4 2"').replace('</svg>', ''),
  })
  expect(copies).toHaveLength(1)
  expect(text).toContain('sized.svg')
  expect(changes).not.toContain('`sized.svg`')
  expect(changes).toContain(
    '- 7:1 Replaced the image `endless.svg` with its description, because browsers cannot draw this SVG',
  )
  expect(changes).toContain(
    '- 9:1 Replaced the image `open.svg` with its description, because browsers cannot draw this SVG',
  )
})

test('documents, links, broken pictures and invalid front matter are reported', async () => {
  const { changes, copies } = await imported({
    'page.md': '---\ntitle: T\nauthor: Me\n---\n\n![b](b.svg)\n\n![c](gone.png)',
    'b.svg': 'no drawing',
    'old.rst': 'Old\n===\n',
  })
  expect(copies).toEqual([])
  expect(changes).toContain('Removed unused keys of the front matter: author')
  expect(changes).toContain('- 6:1 Replaced the image `b.svg`')
  expect(changes).toContain(
    '- 8:1 Replaced the image `gone.png` with its description, because the folder has no such file',
  )
  expect(changes).toContain('## old.rst\n\n- Skipped a document that is not Markdown')
})

test('languages are recognised by their letters, and one without labels is reported', async () => {
  const japanese = await imported({ 'page.md': '# 報告\n\nこれは報告です。鉄を作ります。' })
  expect(japanese.names).toEqual(['ja/01-page.md'])
  expect(japanese.text).toContain('これは報告です。')
  const german = await imported({ 'en/a.md': '# A\n\nWords.', 'de/a.md': '# A\n\nWörter.' })
  expect(german.text).toContain('Wörter.')
  expect(german.changes).toContain('## de/a.md\n\n- The template has no words for the language `de`')
})

test('a character without a font is left out, and reported with its line', async () => {
  const { text, changes } = await imported({ 'page.md': '# T\n\nWords ꙮ here.' })
  expect(text).not.toContain('ꙮ')
  expect(changes).toContain('- 3:1 Removed characters that no bundled font has: ꙮ')
})
