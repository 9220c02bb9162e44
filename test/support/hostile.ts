/** Makes hostile chapters and files of pieces of Markdown, directives, YAML, built-in names of JavaScript and unusual characters. */
import fc from 'fast-check'
import { directives } from '../../src/directives/directives.ts'
import { ATTRIBUTE_NAMES } from '../../src/directives/lookup.ts'

const NAMES = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...[
    'anvils',
    'rd-spend',
    'growth',
    'net-zero',
    'ledger',
    'prototype',
    'length',
    '2030',
    '2029',
    'gri:305-1',
    'en',
  ],
]
const DIRECTIVES = [...Object.keys(directives), 'toString', 'constructor', 'x']
const ATTRIBUTES = [
  ...ATTRIBUTE_NAMES,
  ...['__proto__', 'class', 'onclick'],
  // The dimensions of a metric are attributes too.
  ...['gender', 'region', 'where', 'over', '性别', 'a b', 'a.b', '2030', 'x'.repeat(200)],
]
const VALUES = [
  ...[
    '1e999',
    '-1',
    '0',
    '99999999999999999999',
    '2028..2030',
    '2030..2028',
    '1..99999',
    'bar',
    'grouped',
    'line',
  ],
  ...[
    'stacked',
    'dot',
    'range',
    'scope',
    'waterfall',
    'progress',
    'scatter',
    'half',
    'wide',
    'bleed',
    'number',
  ],
  ...[
    'unit',
    'sign',
    'million',
    '亿',
    'none',
    'print',
    'web',
    'images/forge.svg',
    '../../x.svg',
    'javascript:alert(1)',
  ],
  ...['a, b', 'anvils, growth', ' ', '"', 'A | B', '\u0000', '\u202e', '\ud800', '𝕏', '﷽', '🏭'],
]
const MARKS = [
  ...[
    '*',
    '**',
    '_',
    '~~',
    '`',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '{',
    '}',
    '<',
    '>',
    '|',
    '\\',
    '#',
    '## ',
    '- ',
    '1. ',
  ],
  ...[
    '> ',
    '  ',
    '    ',
    '\t',
    ':',
    '::',
    ':::',
    '::::',
    '\n',
    '\n\n',
    '---\n',
    '```',
    '~~~',
    '[^a]',
    '[^a]: ',
    '[a]: ',
  ],
  ...[
    '<sup>',
    '</sup>',
    '<br>',
    '<!--',
    '-->',
    '<script>',
    '&amp;',
    '&#0;',
    '&#x110000;',
    '<!-- allow number-cited: x -->',
  ],
  ...[
    '| a | b |\n|---|---|\n| 1 | 2 |\n',
    '- [ ] ',
    '==',
    '$x$',
    '@',
    'https://',
    'www.a.b',
    'mailto:',
    '\r',
    '\u2028',
  ],
  ...[
    '12,345',
    '12.5 %',
    '五百万',
    '2030',
    'CO₂',
    'م٣',
    '\u0301',
    '\u200b',
    '\ufeff',
    '\u001b[2J',
    '\u0007',
    '<<<<<<< ',
  ],
]

const name = fc.constantFrom(...NAMES)
const word = fc.oneof(
  { weight: 3, arbitrary: name },
  { weight: 3, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
)
const attribute = fc
  .tuple(fc.oneof(fc.constantFrom(...ATTRIBUTES), name), word, fc.constantFrom('"', "'", '', '“'))
  .map(([key, value, quote]) => (value === ' ' ? key : `${key}=${quote}${value}${quote}`))
const braces = fc.array(attribute, { maxLength: 4 }).map(all => (all.length > 0 ? `{${all.join(' ')}}` : ''))
const inline = fc
  .tuple(fc.constantFrom(...DIRECTIVES), fc.option(word), braces)
  .map(([directive, label, attributes]) => `:${directive}${label === null ? '' : `[${label}]`}${attributes}`)
const leaf = fc
  .tuple(fc.constantFrom(...DIRECTIVES), fc.option(word), braces)
  .map(([directive, label, more]) => `\n\n::${directive}${label === null ? '' : `[${label}]`}${more}\n\n`)

/** Makes YAML of any depth, with built-in names of JavaScript as keys. */
export const yaml: fc.Arbitrary<string> = fc.letrec<{ value: string; flow: string }>(tie => ({
  flow: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word.map(text => text.replace(/\n/g, ' ')),
    fc.array(tie('flow'), { maxLength: 3 }).map(all => `[${all.join(', ')}]`),
    fc
      .array(fc.tuple(name, tie('flow')), { maxLength: 3 })
      .map(all => `{ ${all.map(pair => pair.join(': ')).join(', ')} }`),
  ),
  value: fc
    .array(
      fc.tuple(
        fc.oneof(name, fc.constantFrom(...ATTRIBUTES, 'marks', 'mark', 'plot', 'data', 'x', 'y')),
        tie('flow'),
      ),
      {
        maxLength: 5,
      },
    )
    .map(all => all.map(pair => pair.join(': ')).join('\n')),
})).value

const fence = fc
  .tuple(fc.constantFrom('chart', 'chart', 'yaml', 'constructor'), yaml)
  .map(([language, text]) => `\n\n\`\`\`${language}\n${text}\n\`\`\`\n\n`)
const SIZES = [
  ...['width', 'height', 'fx', 'fy', 'n', 'k', 'length', 'binWidth', 'pixelSize', 'bandwidth', 'blur'],
  ...['tickSpacing', 'precision', 'unit', 'multiple', 'strokeWidth', 'insetLeft', 'marginLeft', 'lineWidth'],
]
const number = fc
  .oneof(fc.double(), fc.integer(), fc.constantFrom(0, -1, 1e-9, 0.5, 1e9, 2 ** 53))
  .map(String)
const numbers = fc.oneof(
  fc.array(number, { maxLength: 8 }).map(all => `[${all.join(', ')}]`),
  fc
    .dictionary(fc.constantFrom('value', 'length', 'interval', ...SIZES), number, { maxKeys: 3 })
    .map(inner => {
      const pairs = Object.entries(inner).map(pair => pair.join(': '))
      return `{ ${pairs.join(', ')} }`
    }),
)
const plot = fc
  .tuple(
    fc.constantFrom(
      'dot',
      'barY',
      'lineY',
      'gridX',
      'axisY',
      'text',
      'density',
      'hexbin',
      'contour',
      'tree',
      'constructor',
      ...[
        'raster',
        'hexgrid',
        'axisX',
        'linearRegressionY',
        'waffleY',
        'voronoi',
        'tip',
        'plot',
        'binX',
        'frame',
      ],
    ),
    fc.array(
      fc.tuple(
        fc.constantFrom(
          'x',
          'y',
          'fill',
          'r',
          'ticks',
          'data',
          'interval',
          'tickFormat',
          'thresholds',
          ...SIZES,
        ),
        fc.oneof(word, number, numbers),
      ),
      {
        maxLength: 3,
      },
    ),
    fc.array(fc.tuple(fc.constantFrom('x', 'y', 'color', 'facet', 'projection', ...SIZES), numbers), {
      maxLength: 2,
    }),
  )
  .map(
    ([mark, options, more]) =>
      `\n\n\`\`\`chart\ntitle: A\nmetrics: anvils\ntype: bar\nplot: {${more.map(pair => pair.join(': ')).join(', ')}}\nmarks:\n  - { mark: ${mark}${options.map(([key, value]) => `, ${key}: ${value}`).join('')} }\n\`\`\`\n\n`,
  )
const nested = fc
  .tuple(
    fc.constantFrom('> ', '- ', '1. ', '[', '*a ', '<sup>', ':x[', '![', '~~a '),
    fc.constantFrom(2, 9, 60, 70),
    word,
  )
  .map(([mark, times, inner]) => `\n\n${mark.repeat(times)}${inner}\n\n`)
/** Limits the length, so that many cases can be run. */
export const markdown: fc.Arbitrary<string> = fc.letrec<{ block: string; text: string }>(tie => ({
  block: fc
    .tuple(fc.constantFrom(...DIRECTIVES), braces, tie('text'), fc.constantFrom(':::', '::::', ''))
    .map(([directive, attributes, inner, end]) => `\n\n:::${directive}${attributes}\n${inner}\n${end}\n\n`),
  text: fc
    .array(
      fc.oneof(
        { depthSize: 'small' },
        { weight: 6, arbitrary: fc.constantFrom(...MARKS) },
        { weight: 4, arbitrary: word },
        { weight: 3, arbitrary: inline },
        { weight: 2, arbitrary: leaf },
        { weight: 1, arbitrary: fence },
        { weight: 1, arbitrary: plot },
        { weight: 1, arbitrary: nested },
        { weight: 2, arbitrary: tie('block') },
      ),
      { maxLength: 14 },
    )
    .map(all => all.join('')),
})).text

const matter = fc.oneof(
  { weight: 8, arbitrary: fc.constant('title: Words\npart: main') },
  { weight: 1, arbitrary: yaml.map(text => `title: Words\n${text}`) },
  { weight: 1, arbitrary: yaml },
)

/** Makes a chapter with front matter. */
export const chapterText: fc.Arbitrary<string> = fc
  .tuple(matter, markdown)
  .map(([front, text]) => `---\n${front}\n---\n\n${text}\n`)

/** Makes bodies of requests to the preview. */
export const json: fc.Arbitrary<string> = fc.oneof(
  fc.json(),
  fc
    .dictionary(
      fc.constantFrom('path', 'line', 'tab', 'locale', 'chapter', 'edition', 'key', 'answer', ...NAMES),
      fc.oneof(word, fc.jsonValue()),
    )
    .map(value => JSON.stringify(value)),
  fc.string({ maxLength: 20 }),
)
