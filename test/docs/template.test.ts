/** Follows the manual’s chapter on templates: every file that it creates takes effect in the build. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { follow } from '../support/follow-chapter.ts'
import { root } from '../support/run.ts'

describe.each(['en', 'zh-Hans'])('in %s', locale => {
  test('style rules, HTML, tokens and labels of the template take effect', async () => {
    const cwd = await follow(`docs/manual/1/${locale}/21-template.md`, await temporaryFolder())
    const built = (path: string) => readFile(join(cwd, 'build/2030', locale, path), 'utf8')
    const [css, page, start] = await Promise.all(
      ['web/style.css', 'web/climate.html', 'web/index.html'].map(built),
    )
    expect(css).toMatch(/\.callout ?\{\s*background: ?var\(--brand-tint\)/)
    expect(css).toMatch(/--accent-turn: ?75/)
    expect(page).toContain('Hammered by hand')
    expect(start).toContain(locale === 'en' ? 'What is in it' : '本书内容')
    expect((await readFile(join(cwd, 'build/2030', locale, 'report.pdf'))).subarray(0, 5).toString()).toBe(
      '%PDF-',
    )
  }, 120_000)
})

test('the shipped own.css is empty, so that a report’s file replaces no rule', async () => {
  const css = await readFile(join(root, 'templates/default/own.css'), 'utf8')
  expect(css.replace(/\/\*[\s\S]*?\*\//g, '').trim()).toBe('')
})
