/** Writes the manual's chapter on templates: their files and slots, the labels of the interface, the design tokens. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { chapter, code, MADE, table } from './markdown.mjs'

export function templatesChapter(root, say) {
  const folder = join(root, 'templates/default')
  const read = path => readFileSync(join(folder, path), 'utf8')
  const parts = ['print', 'web'].flatMap(name =>
    readdirSync(join(folder, name))
      .filter(file => file.endsWith('.html'))
      .sort()
      .map(file => `${name}/${file}`),
  )
  const labels = Object.fromEntries(
    ['en', 'zh-Hans'].map(locale => [locale, parse(read(`labels/${locale}.yaml`))]),
  )
  return chapter(
    {
      title: say('Slots, labels, tokens'),
      summary: say('The names that files of a template may use.'),
      made: MADE,
    },
    [
      `## ${say('Slots')}`,
      say(
        'A file may use each of its slots once, several times or not at all. Every file may also use the slots of the book: `title`, `theme`, `strapline`, `edition-label`, `published`, `year`, `organisation`, `disclaimer` and `language`.',
      ),
      table(
        [say('File'), say('Slots')],
        parts.map(path => [code(path), slotsOf(read(path)).map(code).join(say(', ')) || '—']),
      ),
      `## ${say('Labels')}`,
      say('Words of the interface, in `labels/<locale>.yaml`. Names in braces are replaced.'),
      table(
        [say('Label'), 'English', '简体中文'],
        // The conventions of a language (`locale`) are described in the chapter on files.
        Object.keys(labels.en)
          .filter(key => key !== 'locale')
          .map(key => [
            code(key),
            code(String(labels.en[key]).trim()),
            code(String(labels['zh-Hans'][key]).trim()),
          ]),
      ),
      `## ${say('Tokens')}`,
      say('Custom properties of `tokens.css`. Style sheets take colours, fonts and sizes only from these.'),
      tokensOf(read('tokens.css')).map(code).join(say(', ')),
    ],
  )
}

function slotsOf(html) {
  const named = [...html.matchAll(/<slot name="([^"]+)"(?: data-crop="([^"]+)")?/g)]
  return [...new Set(named.map(([, name, crop]) => (crop ? `${name} (${crop})` : name)))]
    .filter(name => !name.startsWith('label:'))
    .sort()
}

const tokensOf = css => [...new Set([...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name))].sort()
