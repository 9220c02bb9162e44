import { expect, test } from 'vitest'
import { codesInForce, findDisclosure, frameworks, inForce } from '../../../src/registry/frameworks/lookup.ts'

const found = (code: string) => {
  const disclosure = findDisclosure(code, frameworks)
  if (!disclosure) throw new Error(`no ${code}`)
  return disclosure
}

test('codes are unique in their framework, have titles in both languages, and refer to existing codes', () => {
  for (const framework of frameworks.values()) {
    const all = framework.groups.flatMap(group => group.disclosures)
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length)
    for (const { code, title, replacedBy = [] } of all) {
      expect([code, title['en'], title['zh-Hans']].every(Boolean)).toBe(true)
      for (const other of replacedBy)
        expect(findDisclosure(`${framework.id}:${other}`, frameworks)).toBeDefined()
    }
  }
})

test('GRI by the day of publication: 304 ends in 2026, energy and emissions in 2027, the ozone layer stays', () => {
  expect(inForce(found('gri:304-1'), '2025-12-31')).toBe('yes')
  expect(inForce(found('gri:304-1'), '2026-01-01')).toBe('late')
  expect(inForce(found('gri:305-1'), '2026-12-31')).toBe('yes')
  expect(inForce(found('gri:305-1'), '2027-01-01')).toBe('late')
  expect(inForce(found('gri:305-6'), '2030-01-01')).toBe('yes')
  expect(inForce(found('gri:302-1'), '2027-06-01')).toBe('late')
  expect(inForce(found('gri:102-5'), '2022-05-16')).toBe('early')
  expect(found('gri:305-1').disclosure.replacedBy).toEqual(['102-5'])
})

test('no disclosure is in force in two standards at once', () => {
  const gri = frameworks.get('gri')
  if (!gri) throw new Error('no gri')
  const at = (day: string) => codesInForce(gri, day)
  expect(at('2022-05-16')).toContain('gri:305-1')
  expect(at('2022-05-16').some(code => /gri:10[123]-/.test(code))).toBe(false)
  expect(at('2028-01-01').some(code => /gri:30[24]-/.test(code))).toBe(false)
  expect(at('2028-01-01')).toContain('gri:103-2')
})
