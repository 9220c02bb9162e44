import { expect, test } from 'vitest'
import { wrapUnmarked } from '../../src/finish/artifacts.ts'

test('what is painted outside marked content becomes an artifact', () => {
  expect(wrapUnmarked('q\n0 0 10 10 re\nf\nQ')).toBe('q\n/Artifact BMC\n0 0 10 10 re\nf\nEMC\nQ')
  expect(wrapUnmarked('BT\n(x) Tj\nET')).toBe('/Artifact BMC\nBT\n(x) Tj\nET\nEMC')
  expect(wrapUnmarked('q\n/X5 Do\nQ'.replace('/X5', 'q /X5'))).toContain('/Artifact BMC\nq /X5 Do\nEMC')
})

test('marked content and clipping paths stay as they are', () => {
  const marked = '/P <</MCID 0 >>BDC\nBT\n(x) Tj\nET\nEMC'
  expect(wrapUnmarked(marked)).toBe(marked)
  const clip = '0 0 10 10 re\nW n\n/P <</MCID 0 >>BDC\nEMC'
  expect(wrapUnmarked(clip)).toBe(clip)
})
