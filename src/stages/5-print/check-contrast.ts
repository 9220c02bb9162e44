/**
 * Checks that text has enough contrast with its background, for any brand colour.
 *
 * The style sheet computes every colour of a template from `--brand`, so only a browser knows the result. The template lists
 * its pairs of colours in `contrast.yaml`; each is measured as WCAG 2.2 defines contrast, in light and dark mode.
 */
import type { Browser } from 'puppeteer'
import { VFile } from 'vfile'
import { z } from 'zod'
import { problem } from '../../problems/diagnostics.ts'
import { message } from '../../problems/messages/message.ts'
import { readYaml } from '../1-read/yaml/yaml-document.ts'
import type { Template } from '../4-book/template.ts'
import { POLICY } from './browser/confined-page.ts'
import { withPage } from './browser/with-page.ts'

const pair = z.tuple([z.string(), z.string()])
interface Pairs {
  text: [string, string][]
  large: [string, string][]
}
const pairsSchema: z.ZodType<Pairs> = z.strictObject({
  text: z.array(pair).default([]),
  large: z.array(pair).default([]),
})
/** Minimum contrasts of WCAG 2.2, success criterion 1.4.3. */
const MIN_CONTRAST = { text: 4.5, large: 3 } as const
const MODES = ['light', 'dark'] as const

interface Measured {
  words: string
  ground: string
  mode: (typeof MODES)[number]
  contrast: number
  minimum: number
}

/** Reports pairs with too little contrast on report.yaml, which sets the brand colour. */
export async function checkContrast(
  browser: Browser,
  template: Template,
  brand: string,
  config: VFile,
): Promise<void> {
  for (const { words, ground, mode, contrast, minimum } of await measureContrast(browser, template, brand)) {
    if (contrast >= minimum) continue
    const line =
      String(config.value)
        .split('\n')
        .findIndex(text => /^brand\s*:/.test(text)) + 1
    problem(
      config,
      'contrast-readable',
      { words, ground, mode: message(`print/${mode}`), brand, contrast: contrast.toFixed(2), minimum },
      { place: line > 0 ? { line, column: 1 } : undefined },
    )
  }
}

export async function measureContrast(
  browser: Browser,
  template: Template,
  brand: string,
): Promise<Measured[]> {
  const text = template.text('contrast.yaml')
  const file = template.files.get('contrast.yaml') ?? new VFile({ path: 'contrast.yaml', value: text })
  const { value: pairs } = readYaml(file, text, pairsSchema, 'contrast')
  if (!pairs) return []
  return withPage(browser.newPage(), async page => {
    const css = `${template.text('tokens.css')}\n:root{--brand:${brand}}`
    await page.setContent(
      `<!doctype html><html><head>${POLICY}<style>${css}</style></head><body></body></html>`,
    )
    const measured: Measured[] = []
    for (const mode of MODES) {
      const all = (['text', 'large'] as const).flatMap(size =>
        pairs[size].map(([words, ground]) => ({ words, ground, minimum: MIN_CONTRAST[size] })),
      )
      const contrasts = await page.evaluate(
        (tokens, theme) => {
          document.documentElement.dataset['theme'] = theme
          const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
          const probe = document.body.appendChild(document.createElement('i'))
          const luminance = (token: string): number => {
            probe.style.color = `var(--${token})`
            if (!context) return Number.NaN
            context.fillStyle = getComputedStyle(probe).color
            context.fillRect(0, 0, 1, 1)
            const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map(channel => {
              const c = channel / 255
              return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
            })
            return 0.2126 * r + 0.7152 * g + 0.0722 * b
          }
          return tokens.map(([words, ground]) => {
            const [a, b] = [luminance(words), luminance(ground)]
            return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
          })
        },
        all.map(({ words, ground }) => [words, ground] as const),
        mode,
      )
      all.forEach((entry, i) => {
        measured.push({ ...entry, mode, contrast: contrasts[i] ?? Number.NaN })
      })
    }
    return measured
  })
}
