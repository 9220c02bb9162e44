/** Every value of the source is in the text of both PDFs, as each language writes it. */
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtEdition } from '../support/built-edition.ts'
import { bare, openPdf, wholeText } from '../support/pdf.ts'

const built = await builtEdition()

const FACTS: readonly [what: string, zh: string, en: string][] = [
  ['year of founding', '1998年', '1998'],
  ['reports so far', '9份', '9 reports'],
  ['the upgrade', '第四次战略升级', 'fourth upgrade'],
  ['upgrades', '4次', '4 upgrades'],
  ['date of the upgrade', '2021年4月', 'April 2021'],
  ['visits to the flood document', '超过250万次', 'more than 2.5 million visits'],
  ['24 hours', '24小时', '24 hours'],
  ['further products', '超过10款', 'more than 10 products'],
  ['Cultivator programme since', '2022年4月', 'April 2022'],
  ['its years', '3年', '3 years'],
  ['trained online', '100万人', '1 million people'],
  ['trained in person', '10万人', '100,000 people'],
  ['jobs', '3684万个', '36.84 million jobs'],
  ['jobs, growth', '增长24.4%', 'up 24.4%'],
  ['daily users', '超过4.5亿人', 'more than 450 million users'],
  ['daily uses, growth', '增长32%', 'up 32%'],
  ['active mini programs, growth', '增长41%', 'up 41%'],
  ['developers', '超过300万名', 'more than 3 million developers'],
  ['industries', '超过30个', 'more than 30 industries'],
  ['partners', '超过9000家', 'more than 9,000 partners'],
  ['solutions', '超过400项', 'more than 400 solutions'],
  ['R&D spend', '518.8亿元', 'CNY 51.88 billion'],
  ['against 2018', '2018年的2倍', '2 times the spend of 2018'],
  ['R&D staff', '研发人员增长41%', 'R&D staff was up 41%'],
  ['new R&D projects', '超过6000项', 'more than 6,000 projects'],
  ['R&D over three years', '超过1200亿元', 'more than CNY 120 billion'],
  ['average growth', '年均增长超过30%', 'average annual growth of more than 30%'],
  ['fields', '9个', '9 fields'],
  ['New Cornerstone, announced', '2022年4月30日', '30 April 2022'],
  ['New Cornerstone, amount', '100亿元', 'CNY 10 billion'],
  ['New Cornerstone, years', '10年', '10 years'],
  ['New Cornerstone, scientists', '200至300位', '200 to 300 scientists'],
  ['first aid, since', '2021年9月', 'September 2021'],
  ['first aid, donation', '3500万元', 'CNY 35 million'],
  ['99 Giving Day, donated', '35.69亿元', 'CNY 3.569 billion'],
  ['99 Giving Day, donations', '6870万人次', '68.7 million donations'],
  ['99 Giving Day, companies', '超过1.2万家', 'more than 12,000 companies'],
  ['Common Prosperity Day', '9月5日', '5 September'],
  ['Common Prosperity Day, donations', '473万人次', '4.73 million donations'],
  ['Common Prosperity Day, donated', '2.7亿元', 'CNY 270 million'],
  ['Common Prosperity Day, matched', '1.6亿元', 'CNY 160 million'],
  ['Common Prosperity Day, total', '4.3亿元', 'CNY 430 million'],
  ['net zero, announced', '2022年2月24日', '24 February 2022'],
  ['carbon neutral', '不晚于2030年', 'no later than 2030'],
  ['green power', '100%', '100%'],
  ['employee matching since', '2022年1月1日', '1 January 2022'],
  ['Pony Ma', '马化腾', 'Pony Ma'],
  ['Martin Lau', '刘炽平', 'Martin Lau'],
  ['mission', '科技向善', 'tech for good'],
  ['department', 'SSV', 'SSV'],
  ['common prosperity programme', '共同富裕专项计划', 'common prosperity programme'],
  ['the ministry', '农业农村部', 'Ministry of Agriculture and Rural Affairs'],
  ['the village', '油溪桥村', 'Youxiqiao'],
  ['the platform', '急救宝', '急救宝'],
  ['Red Cross', '中国红十字会', 'Red Cross Society of China'],
  ['caring meals', '爱心餐', 'caring-meal programme'],
  ['LEED', 'LEED', 'LEED'],
  ['reconstruction', '非官方重构', 'unofficial reconstruction'],
]

describe.each([['zh-Hans', 1] as const, ['en', 2] as const])('%s', (locale, form) => {
  let text = ''
  beforeAll(async () => {
    text = bare(await wholeText(await openPdf(join(built, locale, 'report.pdf'))))
  })
  test.each(FACTS)('%s', (...fact) => {
    expect(text).toContain(bare(fact[form]))
  })
})
