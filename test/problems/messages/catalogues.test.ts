/** Each catalogue has every message, in valid ICU MessageFormat, with the parameters of the English text. */
import {
  isPluralElement,
  isSelectElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { catalogue as english } from '../../../src/problems/messages/catalogues/en.ts'
import { catalogue as chinese } from '../../../src/problems/messages/catalogues/zh-hans.ts'
import { messageLanguages } from '../../../src/problems/messages/languages.ts'
import { allOf, code, listed, message, oneOf, plain } from '../../../src/problems/messages/message.ts'
import { renderer, english as translate } from '../../../src/problems/messages/render.ts'

/** Catalogues that must have every text; others may lack some. */
const COMPLETE = ['en', 'zh-Hans']
const folder = '../../../src/problems/messages/catalogues/'
const catalogues = await Promise.all(
  messageLanguages().map(async language => {
    const { catalogue } = (await import(`${folder}${language.toLowerCase()}.ts`)) as { catalogue: object }
    return [language, catalogue] as const
  }),
)

/** Texts by id, those of problems as `metric-known.reason`. */
const textsOf = (catalogue: object): Map<string, string> =>
  new Map(
    Object.entries(catalogue).flatMap(([id, entry]: [string, string | Record<string, string>]) =>
      typeof entry === 'string'
        ? [[id, entry] as const]
        : Object.entries(entry).map(([part, text]) => [`${id}.${part}`, text] as const),
    ),
  )

function parametersIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap(element => {
    if (isPluralElement(element) || isSelectElement(element))
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => parametersIn(value))]
    return 'value' in element && element.type === 1 ? [element.value] : []
  })
}
const parametersOf = (text: string) => [...new Set(parametersIn(parse(text, { ignoreTag: true })))].sort()

/** The parameters that the types of `types.ts` read from a text. */
const typedParametersOf = (text: string) =>
  [
    ...new Set(
      [...text.matchAll(/\{([^{}]*?)(?:, [^{}]*?(?=[{}])|\})/g)]
        .map(([, name = '']) => name)
        .filter(name => /^[a-zA-Z]+$/.test(name)),
    ),
  ].sort()

describe.each(catalogues)('%s', (language, catalogue) => {
  const texts = textsOf(catalogue)

  test('it has every id, and no other', () => {
    const ids = [...textsOf(english).keys()]
    expect([...texts.keys()].filter(id => !ids.includes(id))).toEqual([])
    if (COMPLETE.includes(language)) expect(ids.filter(id => !texts.has(id))).toEqual([])
  })

  test('the texts of the preview’s page need no library: names between braces, and nothing quoted', () => {
    for (const [id, text] of texts) {
      if (!id.startsWith('preview/client/')) continue
      const elements = parse(text, { ignoreTag: true })
      const plain = elements.map(element =>
        'value' in element && typeof element.value === 'string'
          ? element.type === 1
            ? `{${element.value}}`
            : element.value
          : '',
      )
      expect([id, plain.join('')]).toEqual([id, text])
    }
  })

  test('each text has the parameters of the English one', () => {
    for (const [id, text] of texts)
      expect([id, ...parametersOf(text)]).toEqual([id, ...parametersOf(textsOf(english).get(id) ?? '')])
  })

  test('the types read the parameters that the parser reads', () => {
    if (language !== 'en') return
    for (const [id, text] of texts)
      expect([id, ...typedParametersOf(text)]).toEqual([id, ...parametersOf(text)])
  })
})

test('reasons have no full stop, notes have one', () => {
  for (const [id, text] of textsOf(english)) {
    if (id.endsWith('.reason')) expect([id, text]).toEqual([id, expect.not.stringMatching(/[.!]$/)])
    if (id.endsWith('.note')) expect([id, text]).toEqual([id, expect.stringMatching(/[.?]`?$/)])
  }
})

test('Chinese texts are Chinese', () => {
  const hasWords = (text: string) => /[a-z]/i.test(text.replaceAll(/\{\w+\}/g, ''))
  for (const [id, text] of textsOf(chinese))
    if (hasWords(textsOf(english).get(id) ?? ''))
      expect([id, text]).toEqual([id, expect.stringMatching(/\p{Script=Han}/u)])
})

test('messages in messages, and lists, are rendered in the language around them', () => {
  const say = renderer('zh-Hans', chinese)
  const names = ['a', 'b', 'c'].map(code)
  const known = message('suggest/known', { names: listed(names) })
  expect(translate(known)).toBe('Known: `a`, `b`, `c`.')
  expect(say(known)).toBe('已知：`a`、`b`、`c`。')
  expect(translate(message('suggest/known', { names: allOf(names) }))).toBe('Known: `a`, `b`, and `c`.')
  expect(say(message('suggest/known', { names: oneOf(names) }))).toBe('已知：`a`、`b`或`c`。')
  expect(say(message('plain', { text: message('suggest/none') }))).toBe('目前还没有定义。')
  expect(translate.sentences([known, plain('More.')])).toBe('Known: `a`, `b`, `c`. More.')
  // In Chinese, a space stands beside an inserted name, but not between Chinese words.
  const item = message('parity/figure', { src: '水 电.svg' })
  expect(say(message('parity/missing', { item, place: 'a.md:9' }))).toBe(
    '此处缺少插图 `水 电.svg`，应与 a.md:9 一致',
  )
})

test('an unknown id, and a missing or unknown parameter, do not compile', () => {
  // @ts-expect-error no such id
  message('suggest/nothing')
  // @ts-expect-error the parameter is missing
  message('suggest/known')
  // @ts-expect-error it has another name
  message('suggest/known', { name: 'a' })
  // @ts-expect-error it has no parameters
  message('suggest/none', { name: 'a' })
  expect(translate('suggest/did-you-mean', { name: 'a' })).toBe('Did you mean `a`?')
})
