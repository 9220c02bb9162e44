/**
 * Writes the reference chapters of the manual from the code: directives, files, commands, rules and templates, in each language.
 *
 * It reads the compiled code in dist/. `npm run docs` writes the chapters; a test checks that they are up to date, and lists texts
 * without a translation in scripts/manual/words.zh-Hans.yaml.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { commandsChapter } from './manual/commands.mjs'
import { directivesChapter } from './manual/directives.mjs'
import { filesChapter } from './manual/files.mjs'
import { rulesChapter } from './manual/rules.mjs'
import { templatesChapter } from './manual/templates.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))
const manual = join(root, 'docs/manual/1')
const words = parse(readFileSync(join(root, 'scripts/manual/words.zh-Hans.yaml'), 'utf8'))

/** Returns a function that translates an English sentence of the code, and adds it to `missing` if there is no translation. */
function translator(locale, missing) {
  if (locale === 'en') return english => english
  return english => {
    const translation = words[english]
    if (translation === undefined) missing.add(english)
    return translation ?? english
  }
}

/** Returns `files` (path in the edition → text) and `missing` (English sentences without a translation). */
export async function manualReference() {
  const load = path => import(pathToFileURL(join(root, 'dist', path)).href)
  const { directives } = await load('directives/directives.js')
  const { editorSchemas } = await load('cli/editor/schemas.js')
  const { typedNumbers } = await load('check/numbers/typed-numbers.js')
  const { COMMANDS } = await load('cli/main.js')
  const messages = await load('problems/messages/languages.js')
  const missing = new Set()
  const files = new Map()
  for (const locale of readdirSync(manual).filter(name => /^(en|zh-Hans)$/.test(name))) {
    const say = translator(locale, missing)
    const t = await messages.translator(locale)
    const translate = (...text) => withoutGaps(t(...text))
    const chapters = {
      '60-directives': directivesChapter(directives, say),
      '61-files': filesChapter(editorSchemas(), translate, say),
      '62-commands': commandsChapter(COMMANDS, translate, say),
      '63-rules': await rulesChapter(say, locale),
      '64-slots': templatesChapter(root, say),
    }
    for (const [name, text] of Object.entries(chapters))
      files.set(`${locale}/${name}.md`, withPlainNumbers(text, typedNumbers, say))
  }
  return { files, missing }
}

/** Removes spaces between Chinese characters and letters or numbers, which terminals need and the style sheet of a report adds. */
const withoutGaps = text =>
  text.replace(
    /(?<=\p{Script=Han}) (?=[\p{Script=Latin}\d])|(?<=[\p{Script=Latin}\d]) (?=\p{Script=Han})/gu,
    '',
  )

/** Marks numbers in sentences of the code as examples, except in code and front matter, because a chapter may not contain typed numbers. */
function withPlainNumbers(text, typedNumbers, say) {
  const [, matter, body] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text)
  const why = say('an example')
  const marked = body
    .split(/(```[\s\S]*?```|`[^`\n]*`)/)
    .map((piece, i) => {
      if (i % 2 === 1) return piece
      let out = ''
      let from = 0
      for (const { start, end } of typedNumbers(piece)) {
        if (start < from) continue
        // A directive cannot follow a colon directly, so the colon is escaped.
        out += `${piece.slice(from, start).replace(/:$/, '\\:')}:plain[${piece.slice(start, end)}]{why="${why}"}`
        from = end
      }
      return out + piece.slice(from)
    })
    .join('')
  return matter + marked
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, missing } = await manualReference()
  for (const [path, text] of files) writeFileSync(join(manual, path), text)
  for (const english of missing)
    console.error(`manual: no Chinese in scripts/manual/words.zh-Hans.yaml: ${english}`)
}
