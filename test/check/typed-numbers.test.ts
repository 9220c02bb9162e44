import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { rankCells } from '../../src/check/numbers/rank-cells.ts'
import { typedNumbers } from '../../src/check/numbers/typed-numbers.ts'

const found = (text: string, options = {}) =>
  typedNumbers(text, options).map(({ start, end }) => text.slice(start, end))

test.each([
  ['We employ 105 people.', ['105']],
  ['up 7.5% to EUR 1,234.5 million', ['7.5%', '1,234.5 million']],
  ['a 3-year plan for 20+ sites', ['3', '20+']],
  ['近三千六百八十四万个岗位，增长百分之二十四', ['三千六百八十四万', '百分之二十四']],
  ['超过4.5亿用户', ['4.5亿']],
  ['In 2000 tonnes of ore', ['2000']],
  ['４，８９０人，增长５％', ['４，８９０', '５％']],
  ['لدينا ١٢٣ موظفًا', ['١٢٣']],
  ['4 980 people, 12\u202f500 tonnes, 4’980 sites', ['4 980', '12\u202f500', '4’980']],
  ['Twelve million users, two point five billion yen', ['Twelve million', 'two point five billion']],
  ['one hundred and five people, up twenty-one per cent', ['one hundred and five', 'twenty-one per cent']],
  ['约十二点五亿用户', ['十二点五亿']],
  ['减少CO2排放30%，PM2.5降至35微克', ['30%', '35']],
  ['通过ISO 14001认证的12家工厂', ['12']],
  ['conforms to PDF/UA-1 (ISO 14289-1): 12 files', ['12']],
  ['范围1排放1,234吨，目标30%', ['1,234', '30%']],
  ['Scope 1 emissions of 1,234 t, Target 50%', ['1,234', '50%']],
  ['(about 20) of 12 (30)', ['20', '12', '30']],
  ['Women (12), men (14)', ['12', '14']],
  ['rose from 2.0 to 3.5, i.e. by 12.5 %', ['2.0', '3.5', '12.5 %']],
  ['Der Umsatz betrug 2.5 Mio., davon 14. Die Zahl 31 stieg', ['2.5', '14', '31']],
  ['About 30 may leave and 12 march', ['30', '12']],
  ['1200 MW Solar, 3000 GB, 5000 t', ['1200', '3000', '5000']],
  ['Wir haben 14 Standorte, 10115 Mitarbeitende und 25 c', ['14', '10115', '25']],
  ['150-1,000 sites, 3-year plan', ['150', '1,000', '3']],
  ['a 3:2 ratio, 24 hours of training, 7 days of leave', ['3', '2', '24', '7']],
  ['au total 14 personnes et 1 200 tonnes, soit 12,5 %', ['14', '1 200', '12,5 %']],
  ['合計1,234人、前年比5%増、約3億円', ['1,234', '5%', '3億']],
  ['총 1,234명', ['1,234']],
  ['GJ 1,234 and EUR 12.5, USD 5', ['1,234', '12.5', '5']],
  ['培训24小时，共3个项目，第3条规定5人', ['24', '3', '5']],
  ['平均年龄36岁，平均工龄8年；the average employee is 41 years old', ['36', '8', '41']],
  ['2001.11', ['2001.11']],
  ['2001.11吨', ['2001.11']],
  ['Level of 30 and Group 1,200', ['30', '1,200']],
  ['It cost EUR500, USD82m and 共RMB5亿', ['500', '82', '5亿']],
  ['rose to EUR 2.0, then', ['2.0']],
  ['each unit 5 kg, per unit 30%', ['5', '30%']],
  ['YouTube 3.5 million, TikTok 30 users', ['3.5 million', '30']],
  ['150-200 people, 150-1,000 sites', ['150', '200', '150', '1,000']],
  ['Scope 1,234 t und 2*3, 24 hours of training, 培训24小时', ['1,234', '2', '3', '24', '24']],
  ['top 10% and top 10 per cent, raised $7B', ['10%', '10', '$7']],
  ['每条标注 3 美分，备注 5 条，our top 20 customers', ['3', '5', '20']],
  ['In 2023 Acme hired 5 people. Our team at Acme 5 sites has', ['5', '5']],
  ['Employees 5, Women 3; of which Women 3, of whom in Total 5.', ['5', '3', '3', '5']],
  ['It raised $7B, and revenue of 102B, then 8K people', ['$7', '102', '8']],
  ['Women (12) are 5. They', ['12', '5']],
  ['au capital de 6 056 220 euros', ['6 056 220']],
  ['2,000 per site, per 1,200 users, EUR 1,000 paid', ['2,000', '1,200', '1,000']],
  ['We Hired 5 People. There were Visitors 5, and for Acme 5.5%', ['5', '5', '5.5%']],
  ['We had 1070 Acme employees, 1200 Chinese students', ['1070', '1200']],
  ['Wir hatten Unfälle 5, davon Frauen 3, in Ulm 12 Standorte', ['5', '3', '12']],
  ['It will be USD56.9 billion, USD 56.9 billion', ['56.9 billion', '56.9 billion']],
  ['There was 1. In the year before it was 2. We regret both', ['1', '2']],
  ['Unfälle: 1. Im Vorjahr: 2. Davon mit Ausfall: 3', ['1', '2', '3']],
  ['Die Zahl sank auf 14. Der Umsatz stieg auf 3. Das', ['14', '3']],
  ['12 Standorte · 11055 Berliner · 11055 Mitarbeitende', ['12', '11055', '11055']],
  ['Mitarbeitende (756), 1,000 mg/l, ≤1,200 mg/l, > 30 t, <50 %', ['756', '1,000', '1,200', '30', '50 %']],
  ['über Konten 1.200 Euro und Konto 12 Mio. Euro', ['1.200', '12']],
  ['Der Verbrauch lag bei 2.991.318 kWh, 10.213.500 Blatt', ['2.991.318', '10.213.500']],
  ['Hallen 5, Werke 12, stored at 8 °C, cooled by 2 °C', ['5', '12', '8', '2']],
  ['17 sites, 10 principles of ours, 前10个月, 每股10元, アルバイト5名', ['17', '10', '10', '10', '5']],
  ['above 30 %, アルバイト12 名', ['30 %', '12']],
  ['平均勤続年数 21.0年, 1人が5個, 3元以上, 北町5-6人', ['21.0', '1', '5', '3', '5', '6']],
  ['iso 5, teil 5 km, 12 rue, 75018 personnes, 1 erreur', ['5', '5', '12', '75018', '1']],
  // Quantities directly after a name, abbreviation or country.
  ['LTIFR 1.2, FTE 250, EBITDA 5.4 and PV 30 kWp', ['1.2', '250', '5.4', '30']],
  ['in the UK 320 employees, in the EU 27 sites, NASA 12 new staff', ['320', '27', '12']],
  ['Visitors came from Germany 12, France 8 and Spain 3, in Ulm 12 and', ['12', '8', '3', '12']],
  ['Acme 5 家工厂、Acme 20% 股权，GitHub 30 projects, Windows 12 %', ['5', '20%', '30', '12 %']],
  ['It rose by Acme 5.5 million and PostgreSQL 17 million', ['5.5 million', '17 million']],
  // Numbers that look like years.
  [
    '2177h of work in 2084 days, 2015 people, 2123名学生, 2024家企业',
    ['2177', '2084', '2015', '2123', '2024'],
  ],
  ['Member count: 2014; 人数：2023', ['2014', '2023']],
  ['1500 -> 2100 stars, a total of 2015 members, over 2019 users', ['1500', '2100', '2015', '2019']],
  // Durations, not periods; beside months and versions.
  ['The training took 3 days, seit 30 Jahren, 2 days later, for 5 years', ['3', '30', '2', '5']],
  ['7、8、9家，三百人，服务年限达12年，前5名员工', ['7', '8', '9', '三百', '12']],
  ['rose to 1.22, 24 Stunden Training, 24h de formation, 12 or more', ['1.22', '24', '24', '12']],
  ['3 millions de visiteurs, 2 Milliarden Euro', ['3 millions', '2 Milliarden']],
  ['entre 3 et 19 salariés, (12 employees), of the firm (12–15 employees)', ['3', '19', '12', '12', '15']],
  ['It is 12 years, lifetimes of 15–20 years: long, 5 days a month', ['12', '15', '20', '5']],
  ['in 3 Kategorien gewonnen, “5” employees, turned into 4 sites, note de 5', ['3', '5', '4', '5']],
  // Beside days, cohorts, titles and rooms.
  ['8月6家，8 月 25 日，26 家，12级台风，06 吨', ['6', '26', '12', '06']],
  ['《报告》5 个项目，升级至 2.40 万，3 层结构，32 位员工，UTC 8 times', ['5', '2.40 万', '3', '32', '8']],
  // Counts, not limits of classes, ages, scales or intervals.
  ['we have fewer than 250 employees, 员工人数超过 500 人', ['250', '500']],
  ['30% 的社区用户数量超过 500 人', ['30%']],
  ['共 50 人的团队，服务了 50-200 人，30% 的收入超过 500 万元', ['50', '50', '200', '30%', '500 万']],
  ['mit Laufzeiten ab 13 Jahren, a 12-year plan, every 5 employees, 每5人', ['13', '12', '5', '5']],
  ['评分为 3 分，a = 5 t, 1,000 threads', ['3', '5', '1,000']],
  // Near misses of ratings, deadlines, places, classes and names.
  ['rated 4.5 of 5 points, (1 death; 5 injuries), 2 plants closed', ['4.5', '5', '1', '5', '2']],
  ['A 3-day outage, done in 30 days, reduced by 5 steps', ['3', '30', '5']],
  ['响应时间缩短至3小时内，平均24小时内恢复，用时30天', ['3', '24', '30']],
  ['Line 4 employees, Gate 5 visitors, im Raum 300 Menschen, Etage 45 Personen', ['4', '5', '300', '45']],
  ['pro Tag 3 Tonnen, par semaine 12 personnes, passer de 3 h à 5 h', ['3', '12', '3', '5']],
  ['vendu pour 1 000 euros, en 5 points de vente, plus de 25 ans d’expérience', ['1 000', '5', '25']],
  ['人均每年2次培训，每年开展12次演练，300家以上的企业参与，拥有120名90后', ['2', '12', '300', '120']],
  ['增长5.0%，营收4.0亿，国6家，拥有7座变电站，热线接听12345次', ['5.0%', '4.0亿', '6', '7', '12345']],
  [
    '12层楼，3栋，车间温度26℃，每天8小时，1080 people, Euro 6 million',
    ['12', '3', '26', '8', '1080', '6 million'],
  ],
  ['over 60 sites, under 30 employees, in 8 countries, 4/5 of the sites', ['60', '30', '8', '4', '5']],
  ['三次产业比为3.9：59.5：36.6，大学12所，建成3栋，延长至30日', ['3.9', '59.5', '36.6', '12', '3', '30']],
  ['the 90 sites, Plus de 2 ans d’expérience, more than 2 years of service', ['90', '2', '2']],
  ['le délai passe à 19h, Erwärmung um 45 %, eine Quote von 1: 5 Standorte', ['19', '45 %', '1', '5']],
  // Near misses of units of tables, bases, ages, ranks and distances in time.
  ['we invested 1.000 Euro, vendu pour 1 million d’euros, up to 100 people', ['1.000', '1 million', '100']],
  ['the average age of 43, employees over 300, über 50 Standorte', ['43', '300', '50']],
  ['the 20 sites, die 10 Lieferanten, in 3 months, 2 days of delay', ['20', '10', '3', '2']],
  ['top 5% of earners, the 3 Sites, 12 – Members, Typ 300 kg', ['5%', '3', '12', '300']],
  ['改造道路12公里，PDF文件15份，10日产量', ['12', '15', '10']],
  ['20-30, 5-10', ['20', '30', '5', '10']],
  ['包括：5、六家；分别为：12、15家', ['5', '12', '15']],
  ['a score of 61/100 (68/100 in 2021), 5 (6/10 sites)', ['61', '68', '5', '6', '10']],
  [
    '$000, (ISO) 12 sites, 737 MAXIMA, an 8-inch rise, 10 years of work, 20s of',
    ['$000', '12', '737', '8', '10', '20'],
  ],
  // Digits of units are no numbers, but what they measure is.
  ['offices of 300m2, 233,000m3 pa, 0.7KgCO2/L', ['300', '233,000', '0.7']],
  ['a 5-MW plant, a 3-FTE team, 12 pillars, 3-fold', ['5', '3', '12', '3']],
  ['90s of downtime, 365 Tage Ausfall, Project 12 sites', ['90', '365', '12']],
  ['Schulungen mit 10-15 Mitarbeitenden, davon 335 mit 11-50 Mitarbeitenden', ['10', '15', '335']],
  ['Note : 6,5/10, Score 62/100, 6/10 sites', ['6,5', '62', '6', '10']],
  ['增长100%，共五百名员工，达到10万级用户', ['100%', '五百', '10万']],
])('%s contains typed numbers', (text, figures) => {
  expect(found(text)).toEqual(figures)
})

test.each([
  'Bernburger Str. 30/31 · 10963 Berlin; Stubenbastei 5, A-1010 Wien',
  'K(2003) 2253 im Amtsblatt Nr. L 184; (3) gemäß S.62ff (EMAS)(1)',
  'In many other countries.1 The company. Version: 1.4 (10/2018), 09 Wednesday Jul 2014',
  'Our ISO:14001 system; in real terms (Celik, 2020).2 As debt',
  'See p2 et 3, pp. 6 et 7 and p. 10',
  'La norme ISO 26 000 : l’exercice N-1 et N ‑ 1, les 3 scopes',
  'Siège social : 35, rue de Bassano - 75008 Paris 662 043 595 RCS Paris',
  'Energy per EUR 1,000, par 10 000 habitants, je 1.000 und t / 10000 yuan',
  'The warming is limited. (1)',
  'Ein Rating von 0 bis 100',
  '2i2c is a name',
  'We run Llama 2, the model Claude Instant 1, and PaLM 2 with GPT-4.',
  'PaLM 2 is a model',
  'Rue de la Loi, 1070 Anderlecht; Hauptstraße 5 – 10115 Berlin',
  'The sizes are 7B, 13B and 70B; 开放102B 版本',
  'We filed an 8K, see the 10-K and our 8K filings',
  'In 2021 and from 2019–2021, in FY24 and Q3 2022, on 16 May 2022, May 16, 2022 and 2022-05-16 at 10:30.',
  '2021年5月16日，2019—2021年，5月底，第四次',
  'Scope 1, Scopes 1 and 2, Figure 3.2, Table 4, Chapter 7, SDG 13, ISO 14001:2015, GRI 305-1, Form 10-K.',
  'CO2, PM2.5, A4, B2B, 5G, COVID-19, 501(c)(3), 24/7, v2.1, https://example.org/2020/100',
  'on 24-08-2020, in Quarter 1, telephone +31 20 2 444 500',
  'the 4th upgrade and the 21st century, the 1990s',
  '範圍2、圖3、スコープ2、図1、النطاق 2 والجدول 3',
  '万一、千方百计、百年大计',
  'One of three people, a thousand thanks, hundreds of sites, the twenty-first century, two thousandths.',
  '三点开会，早上九点五分',
  '通过ISO 14001认证，公司的Scope 1和Scope 2，减少CO2排放，PM2.5与PM10，符合GB/T 24001-2016、SA8000和GRI 305-1。',
  '依据ESRS E1-6、S1-14和TCFD，披露范围1、2和3，见附录3、图3.2和第3条、第4至6条。',
  'ESRS E1-6, EM-MM-110a.1, A1.2, ISO/IEC 27001:2022, DIN EN ISO 50001, SDG 13, SDGs 7, 8 and 13, IFRS S2.',
  'Directive (EU) 2022/2464, Verordnung (EU) 2020/852, règlement (UE) 2016/679, Richtlinie 2013/34/EU, 17 CFR 229, Ley 11/2018.',
  'nach § 3, §§ 3 und 4, Abs. 2 Satz 1, S. 5, Nr. 12, Anhang 2, Abb. 3, Ziel 13, artículo 2:392 párrafos 1, 2, 3 y 5',
  'an 2) two things and 3) others, (1) total energy, (2) electricity and (3) steam; 21a., 21b. and 21c.',
  'am 14. Dezember, 14. Dezember 2023, 1. März, vom 1. bis 3. April 2024, im 3. Quartal, um 18 Uhr, 9.30 Uhr, 31.12.2023, 31. 12. 2023',
  '2023. 3. 15, 2023.3.15, 2023/3/15, 15/03/2023, 15.03.23，自2023.9，于15/03/2023，2024年3月，2023년 3월 15일',
  'le 14 décembre 2023, en mars 2023, le 1er janvier, à 14h30, la 2e édition, 14 de diciembre de 2023, 3 aprile 2024, 14 maart 2023',
  '上午9点至11点，午後3時，2号楼，长安街1号，openKylin 1.0 版本，财富500强，世界500强企业',
  'CO$_{2}$, CO_2, $CO_2$, m^2, H2O, CO2e, 1.5 °C, 1,5-Grad-Ziel, 1.5℃, 1:1, 360-degree',
  'DOI 10.1000/xyz123, ISIN DE000A0D9PT0, IBAN DE89 3704 0044 0532 0130 00, ORCID 0000-0002-1825-0097, ISBN 978-3-16-148410-0',
  'Steuernummer 27/123/45678, USt-IdNr. DE123456789, EIN 12-3456789, SIREN 123 456 789, 统一社会信用代码：91310000MA1FL0XX3K，股票代码：600519，SZ:300677',
  'Tel. 030 1234567, (030) 1234567, 010-62345678, 电话：010-62345678，邮编：100084，热线400-800-8888',
  'Musterstraße 12, 10115 Berlin; Keizersgracht 617, 1017 DS Amsterdam; 12 High Street; 8 rue de la Paix; SW1A 1AA',
  'short-term – 1 year, medium-term (1–5 years), long-term: more than 5 years, kurzfristig (bis 1 Jahr), 短期（1 年以内）',
  'Top 10 项目，TOP20榜单，S&P 500 and Fortune 500',
  'version 2.1, v1.0.3, Node 20, Web 3.0 and Stable Diffusion 2.0, 3.x',
  'aged 18–34, under 30 years old, 30岁以下, 30–50 years old, 24 hours a day, 7 days a week',
  'Scope 1, 2, and 3; Scopes 1 und 2, Fundador 4, Energy (MWh)2',
  'Scope 1,2,3 排出量、Scope1と2、スコープ1、2において、従業員数※3、(注)1. 第4期、*1 省エネ法',
  'FreeCAD 1.0 a reality, DragonflyDB 1.0 supports, “源 1.0”, under the Apache 2.0 license, 6.1+5.15 内核, C++17, ver.2.4',
  'Mixtral 8x7B, Aquila2-34B, the 7B, 13B and 70B parameter versions, drLite35, GiveLab 30 Days of Impact',
  'our 24-hour hotline, 24小时热线, 1-to-1 talks, the top 5, well below 2 °C, Founder 4, Oprichter 4, Unit 214',
  'GRI 102-1, 102-7 Größe, L. 434-3 et R. 434-26, Kriterien 11 - 12, Kriterium 13, Seiten 28/29, Rue Docteur Kuborn 31 / 46',
  'One Million Lives, one million-dollar idea, the one hundred twenty-first day, one thousand thanks',
  'Wir haben drei Ziele: 1. Energie sparen, 2. Wasser sparen und 3. Abfall vermeiden.',
  'It has two aims: 1. to save energy; and 2. to save water. Strategie 1. Ziele 2. Wege 3. Kontrolle',
  'die 1. Säule, zur 3. Säule, (1. Säule), im 3. und 4. Jahr, zum 5. Mal, der 2. Förderphase, 4. BImSchV',
  'Acme GmbH · 11055 Berlin · D-10115 Berlin, Konto (756), compte 641',
  'Freshwater (≤1,000 mg/l) and other water (>1,000 mg/L), < 30 years old, <30岁',
  'In Häusern 17 bis 29, Halle 4, Verordnung NR. 1221/2009, Register D-126-0054, Lange Straße 3 10115 Berlin',
  'l’article R. 225 ‑ 105 ‑ 1, L. 225-102, A/42/427, their own needs.”1 The plan',
  'nicht über 2°C, below 2 °C, the 4°C scenario, 2℃目標, 4℃シナリオ',
  'A股:600585 H股：00914，每10股，排名前10名，17项可持续发展目标',
  'the 17 SDGs, the 10 principles of the United Nations, 10原則, under age of 30, above the age of 50',
  '電話 (03)1234-5678、0570-00-1234 8:00~19:00、六丁目4番10号、3丁目、エコアクション21(2004年度版)、100分の10未満であるため',
  '13, rue de la Paix 75018 Paris – 78170 – LA CELLE, Iso 9001, Iso 14001, Ohsas 18001, le 1 er camp',
  '兵庫県若松町1番地の8、板野郡字大黒96-2、下助任町1-4 TEL.03−1234-5678 FAX.03-1234-5678 8:00~19:00 年中無休',
  '电话:(86)591-12345678 传真:(86)591-12345678，1000万元及以下，1個あたり、1トン当たり',
  'Theme 1: climate, Axe 2, Handlungsfeld 3, Teil 4',
  'l’article R225-105 du code, le 90 e anniversaire',
  'It runs on PostgreSQL 17 now, Plasma 6.2 landed, and Apache 2.0 licenses; Kiezbox 2.0 stellte das Team vor',
  '包括 Llama 3 8B 和 Llama 3 70B，Core 12 的特性，升级到 Core 12 后，Gemma 2 在测试，Claude-3.5-Sonnet',
  'from the EU 27 average, ISO 14001 certified, TCFD 2, DAX 40 companies',
  'In 2023 employees gave, since 2019 people know, 2022元旦, 2024家电, 2021人工智能',
  '8月6-9日，8 月 25 日 - 26 日，06级和07级同学，2024级学生，《出台 8 方面 117 项措施》，UTC+8，2 × XL，2XL',
  'the 1,000th intern, 17 Burt St, B 座 4 层 401-404，参会密码：2594',
  'companies with fewer than 250 employees, Betriebe mit weniger als 50 Beschäftigten, entreprises de plus de 500 salariés',
  '50 人以内的社区，50-200 人的企业，用户数量小于 200 人',
  'Mädchen ab 13 Jahren, children aged 6 to 12, a 12-year-old, 享年 89 岁',
  '评分为 3 的占比, 1 = yes, 2 = no, 3 = unknown; every 5 minutes, alle 2 Jahre, tous les 3 ans, 每 5 分钟',
  'in the last 15 years, over the past 12 months, in den letzten 3 Jahren, vor 10 Jahren, 10 years ago, 5 minutes before',
  'ces 10 dernières années, il y a 3 ans, en los últimos 5 años, 近10年间，过去 3 个月，40多年来，改革开放40余年以来，成立100周年',
  '7、8、9三个月，矢志践行初心使命的一百年，双十二万亿级',
  'open 24 Stunden am Tag, 24h/24 et 7j/7, 24 horas al día, in areas with 2 or fewer owners',
  '15–49 years: a third; adults (15–49 years), the age group (80+ years)',
  '30–50 Jahre',
  '<30 years',
  'small companies (10–49 employees), associations de taille moyenne (entre 3 et 19 salariés), 收入20-60万元群体',
  'note entre 8 et 10, varier entre -1 et 1; in 3 Kategorien aufzuteilen, divided into 4 groups, 分为3个部分',
  'over a 10-year period, in the first 3 months, ces 3 premiers mois, 5 days a week, an 5 Tagen in der Woche, 每周5天',
  'Erwägungsgrund 63, Standardkontenrahmen 49, “1612”体系, “1+8+N”, 升级到 2.6 或 2.7 版本',
  '1.22.stable, 1.20.beta, 1.y, 2.0.RELEASE; the 2022 speakers, from 2022 attendees, 2019 -> 2020',
  'glibc 升级至 2.40，32 位 x86 系统，a 64-bit system, 6.12 系列内核，systemd >= 256 版',
  'on a 1-5 scale, where 1 is “never”; from 1 (low) to 5 (high); (1 least useful; 5 most useful); rated 1 to 5',
  'mit 9 oder 10 Punkten auf einer 10er-Skala, échelle à 5 points, 5分制, a 5-star hotel, ein 4-Sterne-Hotel',
  'within 30 days of receipt, 30 days’ notice, binnen 14 Tagen nach Zugang, dans un délai de 30 jours, 10个工作日内, 48小时内响应',
  'a 100-year flood, meets 4 times a year, 每月1次，1次/年，8小时工作制，7天无理由，15分钟生活圈，7×24小时',
  '8-17 Uhr, zwischen 8 und 18 Uhr, de 9h à 18h, à partir de 18h, du 3 au 4, on 3/4 May, 9点至17点',
  '“3·15”晚会，618购物节，双11，2020年3月2日-3日，事实,2015-2019年间，20世纪90年代，95后员工',
  'Terminal 2, Boeing 737, Highway 101, Year 6, Klassenstufen 5 bis 10, Raum 3.12, Hörsaal 1, Objectif 4',
  'see 3.2, siehe 4.1, 详见3.2; Ausgabe 4/23, WS 22/23, 12(3):45-67, 12 O 34/20, III ZR 123/20, arXiv:2301.12345',
  'Suppose Fit for 55, the Big 4, Euro 6 trucks, a 401(k), 802.11ac at 2.4 GHz, eine 3-Zimmer-Wohnung, p < 0.05 (95% CI)',
  '“中国企业500强”、中国500最具价值品牌，前5大供应商，科创50，工业4.0，数字化2.0平台，等保2.0，国6排放，“3060”',
  '3R原则，“5S”管理，6σ，3C产品，N+1，1+X证书，1人1档，3#锅炉，5A级景区，初三（2）班，210尺寸',
  '“12345”热线，拨打12315，120急救，工号 12345，220千伏变电站，a 10 kV line，3楼会议室，问题3，议题5',
  '100人以上企业，5000元以上采购，50万元以上的合同，孕期7个月，每10万人，每100MW，accidents pour 1 000 salariés',
  '将气温升幅控制在2°C以内, das 2-Grad-Ziel, in 3 steps, in 5 Schritten, en 8 chiffres, 分3步',
  'the under 30s, for 6- to 12-year-olds, die 18- bis 25-Jährigen, les moins de 25 ans, les 18-25 ans',
  'Karl Meier (2.Kassenprüfer)',
  'Priorität (von 1: niedrig, bis 5: hoch), eine Temperaturerhöhung von 1,75°C, das 1,75°C Ziel, in den 90ern',
  '奠基仪式于17日举行，截至28日，周一至周五 9：00—18：00，宿舍7-9栋，崇文花园1栋，南科大19级博士',
  '「30人以下小班」与「31-60人」和「90人及以上」, les comptes 6411, 6419 et 648, le jeudi 29 septembre 2016 à 19h',
  'the 12 months ended 31 December, un exercice de 12 mois',
  'Plus de 2 ans',
  'Weniger als 5 Jahre',
  'Umsatz (in 1.000 €), amounts (in $1,000s), Angaben (in 1.000 Tonnen), 单位：1000元',
  'x 1,000',
  'per 1 million hours worked, je 200.000 Stunden, pour 1 million d’heures, per 100 km',
  'employees under 30, Beschäftigte über 50 Jahren, collaborateurs de moins de 30 ans, the minimum age of 18, Mindestalter 15 Jahre',
  '30–50',
  '<30',
  'zwischen 30 und 50 Jahren',
  'the 20 largest suppliers, die 10 größten Lieferanten, les 10 premiers fournisseurs, a top-100 list',
  'GRI 2-7, 2-8 und 305-1, Regulation 2023/2772, activity 7.3, Führungsebene 1, Cat. 6, Kiln 1, 50 Hz',
  'ein 40-Tonner, 20-Fuß-Container, das 4-Augen-Prinzip, a 3-lines model, the 3 Rs, 30 by 30',
  '6 months after its launch, 3 Jahre nach der Gründung, 5 ans après, “学苑大道1088”，10日至11日，PDF 15.3MB, 2è édition',
  'finden sich auf Seite 127ff., am 30.Oktober',
  'a 3-pronged strategy on 3 pillars, 3 principes, 3大支柱, the late 80s and early 90s',
  'Strategy 1: Impact, Cat 1 (achats), Charity No 1063945, 365 Tage im Jahr, 全年365天',
  '中期—1-5年、长期—5年以上，公司6-APA冷链运输，世界五百强，10万级洁净车间，工伤人数/员工总数*100%',
  '雲林縣元長鄉元東路1-20號，台北市八德路三段20號10F-3',
  'Betriebe mit 51-250 Mitarbeitenden, companies with 50–249 employees',
  '2-9、2-12、2-15 2-17、405-1',
  '关键举措包括：1、推广购电协议；2、激励非化石能源',
  'Climate ... 26',
  'zum 60sten Mal, women in their 20s, 30s and 40s, celebrating 10 years of Go for Zero',
  'the International Organization for Standardization (ISO) 45001, costs in USD’000, the 737 MAX, 8-inch and 12-inch wafers, 12英寸晶圆',
])('%s contains no typed number', text => {
  expect(found(text)).toEqual([])
})

test('numbers of headings and paragraphs, and numbers in names, are allowed', () => {
  expect(found('2.1 Energy', { heading: true })).toEqual([])
  expect(found('VII.1 – Préambule', { heading: true })).toEqual([])
  expect(found('25.1. The members meet.', { begins: true })).toEqual([])
  expect(found('1 Brundtland, G.H. (1987).', { begins: true })).toEqual([])
  expect(found('3 従業員数は就業人員数であり、臨時の者を除く。', { begins: true })).toEqual([])
  expect(found('07以人为本，共助员工发展', { heading: true })).toEqual([])
  expect(found('7家工厂', { heading: true })).toEqual(['7'])
  expect(found('注：（1）根据生态环境部的数据', { begins: true })).toEqual([])
  expect(found('其中（12）人', { begins: true })).toEqual(['12'])
  expect(found('3 Sites closed, 5 more', { begins: true })).toEqual(['3', '5'])
  expect(found('5 工場を閉鎖し、新しい拠点を設けた。', { begins: true })).toEqual(['5'])
  expect(found('8 - Algorithme', { begins: true })).toEqual([])
  expect(found('8 sites', { begins: true })).toEqual(['8'])
  expect(found('1.学校提出需求', { begins: true })).toEqual([])
  expect(found('3/ Recrutement', { begins: true })).toEqual([])
  expect(found('3/4 of the staff', { begins: true })).toEqual(['3', '4'])
  expect(found('3 / Recrutement', { begins: true })).toEqual([])
  expect(found('1.5亿元投资', { begins: true })).toEqual(['1.5亿'])
  expect(found('99公益日', { names: ['99公益日'] })).toEqual([])
})

test('row numbers of a table are not typed numbers', () => {
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(
      '| | a |\n|-|-|\n| 1 | 5 |\n| 2 | 6 |\n| 3 | 7 |\n| Total | 18 |\n\n| a | b |\n|-|-|\n| 1 | 5 |\n| 3 | 6 |\n| 2 | 7 |\n',
    )
  expect([...rankCells(tree)].map(cell => textOf(cell))).toEqual(['1', '2', '3'])
})

test('pages in the index of a report are none', () => {
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(
      '| Disclosure | Page | Web pages |\n|-|-|-|\n| 2.1 - 2.10 | 5 | 6 |\n| b | 7, 12–14 | 8 |\n| c | 5 % | 9 |\n',
    )
  expect([...rankCells(tree)].map(cell => textOf(cell))).toEqual(['2.1 - 2.10', '5', '7, 12–14'])
})
