import type { LocaleData } from './locale-data.ts'

/** Traditional Chinese. */
export const zhHant: LocaleData = {
  intl: 'zh-Hant',
  grouping: 'min2',
  space: '',
  scales: { 3: '千', 4: '萬', 6: '百萬', 8: '億', 9: '十億', 12: '萬億' },
  automatic: [12, 8, 4],
  tileScales: {},
  qualifiers: { over: '超過', about: '約', nearly: '近', 'up-to': '最多達' },
  range: '至',
  currency: {
    position: 'after',
    words: { CNY: '元', HKD: '港元', USD: '美元', EUR: '歐元', GBP: '英鎊', JPY: '日圓' },
  },
  change: {
    up: '增長',
    down: '下降',
    pointsUp: '提高',
    pointsDown: '下降',
    points: { one: '個百分點', other: '個百分點' },
    same: '持平',
    nearlySame: '大致持平',
    none: '不適用',
  },
  target: {
    status: {
      announced: '已公布',
      started: '已啟動',
      'on-track': '按計劃推進',
      behind: '落後於計劃',
      met: '已達成',
    },
    withYear: '{commitment}（{year}年，{status}）',
    withoutYear: '{commitment}（{status}）',
  },
}
