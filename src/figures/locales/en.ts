import type { LocaleData } from './locale-data.ts'

/** English: no-break spaces (U+00A0) inside a figure, the currency's code in front, all digits below a million. */
export const en: LocaleData = {
  intl: 'en-GB',
  grouping: 'always',
  space: '\u00a0',
  scales: { 3: 'thousand', 6: 'million', 9: 'billion', 12: 'trillion' },
  automatic: [12, 9, 6],
  tileScales: { 6: 'm', 9: 'bn', 12: 'tn' },
  qualifiers: { over: 'more\u00a0than', about: 'about', nearly: 'nearly', 'up-to': 'up\u00a0to' },
  range: '\u00a0to\u00a0',
  currency: { position: 'before', words: {} },
  units: {
    tCO2e: 'tCO₂e',
    ktCO2e: 'ktCO₂e',
    MtCO2e: 'MtCO₂e',
    kgCO2e: 'kgCO₂e',
    gCO2e: 'gCO₂e',
    m2: 'm²',
    m3: 'm³',
    km2: 'km²',
  },
  change: {
    up: 'up',
    down: 'down',
    pointsUp: 'up',
    pointsDown: 'down',
    points: { one: 'percentage\u00a0point', other: 'percentage\u00a0points' },
    same: 'unchanged',
    nearlySame: 'little\u00a0changed',
    none: 'n/m',
  },
  target: {
    status: {
      announced: 'announced',
      started: 'started',
      'on-track': 'on track',
      behind: 'behind',
      met: 'met',
    },
    withYear: '{commitment} (due {year}; {status})',
    withoutYear: '{commitment} ({status})',
  },
}
