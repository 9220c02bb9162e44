/** Languages called by their names are recognised, with little work if there are none. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { tagOfLanguage } from '../../../src/stages/1-read/languages/language-names.ts'
import { localeFolders } from '../../../src/stages/1-read/languages/locale-folders.ts'
import { recogniseTags } from '../../../src/stages/1-read/mistakes/recognise-language-tags.ts'
import { temporaryFolder } from '../../support/folder.ts'

/** Number of dictionaries that were opened. */
function dictionaries() {
  const { DisplayNames } = Intl
  const spy = vi.spyOn(Intl, 'DisplayNames').mockImplementation(function open(locales, options) {
    return new DisplayNames(locales, options)
  })
  onTestFinished(() => spy.mockRestore())
  return spy
}

test.each([
  ['en, zh_hans', ['en', 'zh-Hans'], false],
  ['en pt-br yue', ['en', 'pt-BR', 'yue'], false],
  ['Traditional Chinese', ['zh-Hant'], true],
  ['en、繁體中文', ['en', 'zh-Hant'], true],
  ['English und Deutsch', ['en', 'de'], true],
  ['en, cn', ['en', 'zh-Hans'], true],
  ['en, Elvish', ['en', 'Elvish'], true],
])('%s', (written, tags, isGuess) => {
  expect(recogniseTags(written)).toEqual({ tags, isGuess })
})

test('a list with other words than languages is left to a person', () => {
  expect(recogniseTags('en plus zh-Hans')).toBeUndefined()
  expect(recogniseTags('Old Elvish, en')).toBeUndefined()
})

test('the names of all languages are read once', () => {
  tagOfLanguage('Deutsch')
  const spy = dictionaries()
  expect(tagOfLanguage('Français')).toBe('fr')
  expect(spy).not.toHaveBeenCalled()
})

test('a folder name is compared with names of the missing language only', async () => {
  const root = await temporaryFolder()
  for (const name of ['en', 'fr', 'images', 'German'])
    await mkdir(join(root, '2030', name), { recursive: true })
  const found = await localeFolders(root, '2030', ['en', 'fr', 'de'], [])
  expect(found.get('de')).toBe('German')
  const spy = dictionaries()
  await localeFolders(root, '2030', ['en', 'fr'], [])
  expect(spy).not.toHaveBeenCalled()
  await localeFolders(root, '2030', ['en', 'fr', 'ja'], [])
  // `German` and `images`, in three dictionaries each.
  expect(spy.mock.calls.length).toBeLessThan(10)
})
