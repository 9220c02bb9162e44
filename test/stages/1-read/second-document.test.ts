/** A second YAML document in a file, and a scale without a label in a language, are reported. */
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readYaml } from '../../../src/stages/1-read/yaml/yaml-document.ts'
import { render } from '../../support/parse.ts'

test('a second YAML document is reported where it begins', () => {
  const file = new VFile({ path: 'metrics/acme.yaml' })
  readYaml(file, 'a: 1\n---\nb: 2\n', z.record(z.string(), z.string()), 'metric')
  expect(file.messages.map(({ reason, line }) => [reason, line])).toEqual([
    ['Unexpected second YAML document, expected one in each file', 2],
  ])
})

test('a scale without a label in the language is reported', async () => {
  const { messages } = await render('We made :metric[anvils]{scale=万}.', { locale: 'en' })
  expect(messages.join()).toContain('Language `en` has no scale `万`')
  const chinese = await render('共:metric[anvils]{scale=万}。', { locale: 'zh-Hans' })
  expect(chinese.messages.join()).not.toContain('has no scale')
})
