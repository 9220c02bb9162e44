import type { LocaleData } from './locale-data.ts'

/** Simplified Chinese: myriads, no spaces, units after the number. CSS draws the gap between Han and Latin. */
export const zhHans: LocaleData = {
  intl: 'zh-Hans',
  grouping: 'min2',
  space: '',
  scales: { 3: '千', 4: '万', 6: '百万', 8: '亿', 9: '十亿', 12: '万亿' },
  automatic: [12, 8, 4],
  tileScales: {},
  qualifiers: { over: '超过', about: '约', nearly: '近', 'up-to': '最多达' },
  range: '至',
  currency: {
    position: 'after',
    words: { CNY: '元', HKD: '港元', USD: '美元', EUR: '欧元', GBP: '英镑', JPY: '日元' },
  },
  change: {
    up: '增长',
    down: '下降',
    pointsUp: '提高',
    pointsDown: '下降',
    points: { one: '个百分点', other: '个百分点' },
    same: '持平',
    nearlySame: '基本持平',
    none: '不适用',
  },
  target: {
    status: {
      announced: '已公布',
      started: '已启动',
      'on-track': '按计划推进',
      behind: '落后于计划',
      met: '已达成',
    },
    withYear: '{commitment}（{year}年，{status}）',
    withoutYear: '{commitment}（{status}）',
  },
}
