/** Only chapters in open tabs are printed. */
import { expect, test } from 'vitest'
import { Tabs } from '../../src/preview/tabs.ts'

test('a tab counts from opening to closing, and later requests are ignored', () => {
  const tabs = new Tabs()
  const iron = { locale: 'en', chapter: 'iron' }
  expect(tabs.look('a', iron)).toBe(false)
  const leave = tabs.enter('a')
  tabs.enter('b')
  expect(tabs.viewed).toEqual([])
  expect(tabs.look('a', iron)).toBe(true)
  expect(tabs.look('b', { ...iron })).toBe(true)
  expect(tabs.viewed).toEqual([iron])
  expect(tabs.look('b', { locale: 'en', chapter: undefined })).toBe(true)
  leave()
  expect(tabs.look('a', iron)).toBe(false)
  expect(tabs.viewed).toEqual([{ locale: 'en', chapter: undefined }])
})
