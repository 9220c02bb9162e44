/** Missing fonts are all reported at once, by a check and before a build prints. */
import { expect, test } from 'vitest'
import { refuseMissingFonts } from '../../../src/fonts/missing-fonts.ts'
import { shippedLanguages } from '../../../src/stages/1-read/languages/locale-files.ts'

test('every family of every language, with one command for all', () => {
  const languages = shippedLanguages()
  const [en, ar] = [languages('en'), languages('ar')]
  refuseMissingFonts([en, ar])
  const nowhere = (tag: string) => ({
    ...en,
    tag,
    fonts: { serif: ['Nowhere Serif', ...en.fonts.serif], sans: ['Nowhere Sans'] },
  })
  expect(() => refuseMissingFonts([en, nowhere('xx'), nowhere('yy')])).toThrow(
    expect.objectContaining({
      name: 'MissingPart',
      message:
        'fonts of the report’s languages are not installed: Nowhere Serif, Nowhere Sans (xx); Nowhere Serif, Nowhere Sans (yy)',
      remedy: 'Run: npm install @expo-google-fonts/nowhere-serif @expo-google-fonts/nowhere-sans',
    }),
  )
})
