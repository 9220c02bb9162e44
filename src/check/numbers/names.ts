/** Patterns of names that contain a number: standards, laws, substances, indexes, products. */
import { CURRENCY, MEASURED, MEASURES, PEOPLE_OR_THINGS, REGIONS } from './quantities.ts'

/** The match must not continue a Latin word or number; a Chinese character may precede it. */
const NOT_IN_WORD = '(?<![\\p{Script=Latin}\\d])'
/** Standards, frameworks and indexes, whose number is always part of the name. */
const STANDARDS =
  '(?:GRI|ESRS|SASB|TCFD|IFRS|IAS|ISAE|ISA|ISO(?:/[A-Z]{2,5})*|IEC|DIN(?: EN)?(?: ISO)?|EN(?: ISO)?|OHSAS|SA|AA|BS|UNI|UNE|ASTM|ANSI|IEEE|NF|NFPA|VDI|VDA|PAS|IDW PS|GB(?:/T)?|HJ|SDGs?|ODS|ODD|COVID|WCAG|LEED|EURO|FTSE|[MS]?DAX|CAC|IBEX|ASX|SBF|BEL|OMX|CSI|AEX|TOP)'
/** The number of a code: 305-1, 27001:2022, 110a.1. */
const CODE = '\\d+(?:[:.\\-–]\\d+)*(?:[a-z](?:\\.\\d+)?)?(?![\\p{Script=Latin}\\d]|[.,]\\d|\\s*[%％])'
const EU = '(?:EU|UE|EG|EC|CE|EEC|EWG|CEE|Euratom)'

/** Applied before dates, because the year in the name of a law is not a date. */
export const laws: readonly RegExp[] = [
  // Files of the European Union: K(2003) 2253, COM(2021) 189, ABl. L 184.
  /(?<!\p{L})\p{Lu}{1,5}\(\d{4}\)\s?\d+/gu,
  /(?<!\p{L})(?:Nr\.|ABl\.(?: EU| EG)?|OJ|JO)\s[LC]\s\d+(?!\d)/gu,
  // Directive (EU) 2022/2464, Richtlinie 2013/34/EU, 17 CFR 229, Ley 11/2018, loi n° 2019-486.
  new RegExp(`\\(${EU}(?:, ?Euratom)?\\)\\s*(?:No\\.?|Nr\\.?|n[°º]|nº)?\\s*\\d{1,4}/\\d{1,4}`, 'gu'),
  new RegExp(`(?<!\\d)\\d{1,4}/\\d{1,4}/${EU}(?!\\p{L})`, 'gu'),
  /(?<!\p{L})(?:Regulation|Directive|Decision|Verordnung|Richtlinie|Règlement|Reglamento|Directiva) (?:No\.? |Nr\. |n[°º] )?(?:\d{4}\/\d{1,4}|\d{1,4}\/\d{4})(?!\d)/gu,
  /(?<!\p{L})(?:Ley|Loi|Gesetz|Law|Act|Decreto|Décret|Legge)(?: No\.?| n[°º])?\s+\d+[/-]\d+/giu,
  /(?<!\d)\d{1,3}\s+(?:CFR|U\.?S\.?C\.?)(?:\s*(?:§{1,2}\s*)?\d+(?:\.\d+)*)?/gu,
]

export const names: readonly RegExp[] = [
  // Titles: 《上海出台 8 方面 117 项措施》.
  /《[^《》]{1,100}》|〈[^〈〉]{1,60}〉/gu,
  // Zones of time and sizes of clothes.
  /(?<!\p{L})(?:UTC|GMT)\s?[+\-−–]\s?\d{1,2}(?::?[0-5]\d)?(?!\d)/gu,
  /(?<![\d.,])[2-6](?=XL(?!\p{L}))|(?<![\d.,])\d{1,2}(?=\s?×\s?[2-6]?X?[SML](?!\p{L}))/gu,
  // 32 位 x86, 64-bit, 升级至 2.40, >= 256 版.
  /(?<![\d.,])(?:8|16|32|64|128)(?=[- ]bits?(?!\p{L})|[- ]?[Bb]it-|\s?位\s?(?:x86|ARM|系统|架构|处理器|操作系统|整数|平台|程序|应用))|(?<=(?:升级|更新|升級)[至到为]\s?)\d{1,2}\.\d{1,2}(?=\s*(?:$|[，。；、版]))|(?<=[≥≤<>]=?\s?)\d{1,3}(?:\.\d{1,2})?(?=\s?版)/gu,
  /(?<![\d.,])\d+\.\d+(?=\s?系列(?:内核|处理器|版本))/gu,
  // `1 to 1`; before compounds, which end in a number as well.
  /(?<![\d.,-])1[- ](?:to|on|zu)[- ]1(?![\d%]|[.,]\d)|(?<!\d)1\s*[对對対]\s*1(?!\d|[.,]\d)/giu,
  // Before shorter names: ISO 26 000 as it is written in French.
  /(?<!\p{L})(?:ISO|IEC|CEI|EN|DIN|NF|OHSAS|SA)(?:\/[A-Z]{2,5})?\s\d{1,3}[ \u00a0\u202f]\d{3}(?![\d%]|[.,]\d)/gu,
  /(?<!\p{L})(?:iso|ohsas)\s?\d{4,5}(?:-\d{1,2})?(?::\d{4})?(?!\d|[.,]\d)/giu,
  // The International Organization for Standardization (ISO) 45001, amounts in USD’000, the 737 MAX, 8-inch wafers.
  /(?<=\((?:ISO|IEC)\) )\d{4,5}(?!\d)|(?<=(?:USD|RMB|CNY|HKD|EUR|GBP|[$€£])\s?[’'‘])000(?!\d)|(?<![\d.,])7[0-8]7(?=[ -](?:(?:MAX|Dreamliner)(?!\p{L})|[89](?!\d)))|(?<![\d.,])\d{1,2}(?=-inch (?:(?:and|or) \d{1,2}-inch|wafers?|fabs?|screens?|displays?|pipes?)(?!\p{L}))|(?<=\d-inch (?:and|or) )\d{1,2}(?=-inch)|(?<![\d.,])\d{1,2}(?=\s?英?寸\s?(?:晶圆|晶圓|硅片|产线|生产线|显示屏))/gu,
  // GRI 305-1, ISO/IEC 27001:2022.
  new RegExp(
    `${NOT_IN_WORD}${STANDARDS}[\\s\\u00a0-]?${CODE}(?:(?:, | and | und | et |/)\\d{1,3}-\\d{1,2}(?!\\d|[.,]\\d|\\s*[%％]))*`,
    'gu',
  ),
  new RegExp(`${NOT_IN_WORD}(?:EU|UE) (?:15|27|28)(?!\\d|[.,]\\d|${MEASURED}|${PEOPLE_OR_THINGS})`, 'gu'),
  // COVID-19, TCFD 2: other capitals and a number, unless it is the value of a measure or region, or counts what follows: UK 320 employees.
  new RegExp(
    `${NOT_IN_WORD}(?!(?:${CURRENCY})[^\\p{Script=Latin}]|(?:${MEASURES}|${REGIONS})\\s)[A-Z][A-Z/]{1,20}(?:\\s+[A-Z]{2,20}){0,4}[\\s\\u00a0-]?${CODE}(?!${MEASURED}|${PEOPLE_OR_THINGS})`,
    'gu',
  ),
  /(?<![\p{Script=Latin}])(?:v|ver)\.?\s?\d+(?:\.\d+)*(?![\p{Script=Latin}\d])/giu,
  // 2.1.0, but not 2.991.318 kWh.
  /(?<![\d.,])(?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d+\.\d+\.\d+(?:\.\d+)*(?![\d,])/gu,
  /(?<![\d.,])\d+(?:\.\d+)*\.(?:[xyz]|stable|alpha|beta|rc\d*|dev|final|RELEASE|Final|GA)(?!\p{L})/gu,
  // Web 3.0, 工业4.0.
  /(?<=(?<!\p{L})Web[- ])\d{1,2}\.0(?!\d)|(?<=(?:工业|制造|教育|农业|数字|服务|管理|智能|智慧)\s?)[1-9]\.0(?![\d%％万亿]|\s?[个倍分元])/gu,
  // 3R principle, 5S管理, 5A级景区, 初三（2）班.
  /(?<![\d.,])\d[A-Z]{1,2}(?=\s?(?:principles?|method|Prinzip|Methode|原则|原則|标准|標準|体系|模式|理念|管理|活动))|(?<![\d.,])[1-5](?=A级)|(?<=[(（])\d{1,2}(?=[)）]班)/gu,
  // “5S”管理, 6σ, N+1, 1+X证书, 1人1档, 3#锅炉.
  /(?<=[“「"])\d[A-Z]{1,2}(?=[”」"])|(?<![\d.,])3(?=C\s?产品)|(?<![\d.,])6(?=\s?(?:σ|西格玛|Sigma(?!\p{L})))|(?<![\p{L}\d])[NTX]\s?\+\s?\d{1,2}(?![\d%]|[.,]\d)|(?<![\d.,+])\d\s?\+\s?[XN](?!\p{Script=Latin})|(?<![\d.,])1\s?[人企户村家校岗厂区县物品码车船店项事案]\s?1\s?(?=[档策码员岗证卡表册图品法])|(?<![\d.,])\d{1,2}(?=#\s?\p{Script=Han})/gu,
  // 数字化2.0平台, 等保2.0, 国6排放, “3060”.
  /(?<=\p{Script=Han}[”」]?\s?)[1-9]\.0(?=\s?(?:版|平台|系统|时代|战略|模式|阶段|行动|计划|升级|体系|工程|标准))|(?<=等保\s?)\d\.0|(?<=[国欧])\s?[3-6](?=\s?(?:b\s?)?(?:排放|标准|车|柴油|及以上|阶段))|(?<=[“「"])3060(?=[”」"])/gu,
  // Fit for 55, Big 4, Euro 6 trucks, 401(k), 802.11ac, 2.4 GHz, 3-Zimmer-Wohnung, p < 0.05.
  /(?<=Fit for )55|(?<=Big )4(?!\d|[.,]\d)|(?<=Euro[- ])[3-7](?=[- ]?(?:Abgasn|[Nn]orm|[Ss]tandard|Lkw|LKW|Fahrzeug|Diesel|vehicles?|trucks?|engines?|d(?!\p{L})))|(?<![\d.,])40[13]\([kb]\)|(?<![\d.,])802\.\d{1,2}\p{Ll}{0,2}(?!\p{L})|(?<![\d.,])\d{1,4}(?:[.,]\d)?(?=\s?[kMG]?Hz(?!\p{L}))|(?<![\d.,])[1-9](?=-(?:Zimmer|Raum)-|-bed(?:room)? |-room )|(?<=(?<!\p{L})[pP]\s?[<>=≤]\s?)0?[.,]\d{1,5}(?!\d)|(?<![\d.,])9[059]\s?%(?=[ -]?(?:CI(?!\p{L})|confidence|Konfidenz))/gu,
  // Activities of the taxonomy; 40-foot containers, 40-Tonner; 4-Augen-Prinzip, 3-lines model, the 3 Rs, 30 by 30.
  /(?<=(?<!\p{L})(?:activity|activities|Tätigkeit|Aktivität|activité|Wirtschaftstätigkeit|Taxonomie) )\d{1,2}\.\d{1,2}(?!\d|\s*[%％])|(?<![\d.,])\d{2}(?=-(?:foot|Fuß)[- ]|-Tonner(?!\p{L}))|(?<![\d.,])\d(?=-Augen-Prinzip|-(?:lines?|steps?|pillars?|stages?|phases?|tiers?|levels?|Stufen|Säulen|Phasen|Schritte)[- ](?:\p{L}{0,12} ?)?(?:model|process|approach|strategy|plan|concept|framework|system|Modell|Prozess|Konzept|Strategie|Plan)|\s?[RPCS]s(?![\p{L}\d])| Lines Model)|30 by 30(?!\d)/gu,
  // A 3-pronged strategy; 6-APA and other substances, not a 5-MW plant; the 3 pillars of a plan.
  /(?<![\d.,])\d(?=-(?:pronged|tiered|sided|digit|dimensional|étapes)(?!\p{L}))|(?<![\d.,-])\d(?=-(?!(?:FTE|VZÄ|ETP|[KMGT]W|[KMGT]B|EUR|USD|GBP|CHF|CNY|RMB|KPI|HA|KM)(?!\p{L}))[A-Z]{2,5}(?![\p{Script=Latin}\d]))|(?<![\d.,])[2-9](?= (?:\p{Ll}{3,15} )?(?:pillars|piliers|pilares|Säulen|principles|principes|principios|Prinzipien|Grundsätze|Handlungsfelder)(?!\p{L}))|(?<![\d.,])[2-9](?=\s?大?\s?(?:支柱|原则|原則))/gu,
  // Sizes of wafers and screens: 210尺寸, 16:9, 1080p.
  /(?<![\d.,])\d{3}(?=\s?尺寸)|(?<![\d.,:])(?:16:9|4:3)(?![\d:])|(?<!\d)(?:480|720|1080|1440|2160)p(?!\p{L})/gu,
  // “1612”体系, “1+8+N”: numbers in quotation marks before a noun.
  /(?<=[“「『])\d{1,4}(?:\+[\dNnXx]{1,4})+(?=[”」』])|(?<=[“「『])\d{3,4}(?=[”」』]\p{Script=Han})/gu,
  /(?<=[“「《『]\p{L}{1,12}[- ]?)\d{1,2}(?:\.\d{1,2})?(?=[”」》』])/gu,
  // GiveLab 30 Days: a defined term.
  /(?<=(?<!\p{L})\p{L}{0,30}\p{Ll}\p{Lu}\p{L}{0,30} )\d{1,3}(?= days? of \p{Lu}| \p{Lu}\p{Ll}+ (?:of|for) )/gu,
  // Forms of the SEC.
  /(?<![\d.,$€£¥])(?:10-[KQ]|8-K|20-F|6-K)(?!\p{L})|(?<![\d.,$€£¥])(?:10[KQ]|8K|20F|6K)(?=\s+(?:filings?|reports?|forms?|disclosures?)(?!\p{L}))|(?<=(?:Forms?|filed|file|filing)\s(?:(?:an?|the|our|its|their|on)\s)?)(?:10[KQ]|8K|20F|6K)(?!\p{L})/gu,
  // Linux 6.1, 6.1+5.15 内核, C++17.
  /(?<![\d.,])\d+\.\d+(?:\s*[+/、和]\s*\d+\.\d+)*\s*(?:内核|kernels?(?!\p{L}))|(?<=(?:内核|kernel|Linux)\s?)\d+\.\d+(?![\d%％]|[.,]\d)|(?<=C\+\+)\d\d(?!\d)/giu,
  // E1-6, A1.2, CO2, CO2e, PM2.5, A4, B2B.
  new RegExp(
    `${NOT_IN_WORD}\\p{Lu}\\d{1,2}(?:[.\\-–]\\d{1,2})+[a-z]?(?![\\p{Script=Latin}\\d]|\\s*[%％])`,
    'gu',
  ),
  new RegExp(
    `${NOT_IN_WORD}(?!(?:${CURRENCY})\\d)\\p{Lu}\\p{Script=Latin}*\\d+(?:\\.\\d+)?[\\p{Script=Latin}\\d]*`,
    'gu',
  ),
  new RegExp(
    `${NOT_IN_WORD}\\p{Ll}+(?:\\p{Lu}\\p{Script=Latin}*)?\\d+(?:\\.\\d+)?[\\p{Script=Latin}\\d]*`,
    'gu',
  ),
  /(?<![\d.,])[2345][GDK](?!\p{Script=Latin})/gu,
  /(?<!\p{L})(?:ISO|IEC|EN|DIN|OHSAS)\s?[:：-]\s?\d{4,5}(?!\d|[.,]\d)/gu,
  // 2i2c: letters and digits by turns.
  /(?<![\p{L}\d.,])\d\p{Ll}\d\p{Ll}(?![\p{L}\d])/gu,
  // EM-MM-110a.1, Form-10.
  /(?<=\p{L})[-‑]\d+(?:[a-z](?:\.\d+)?(?!\p{Script=Latin}))?(?!\d*[%％])(?![.,]\d)/gu,
  // Units and substances after a digit, where no word begins: 233,000m3, 0.7KgCO2/L.
  /(?<=\d\s?[cdk]?m)[23](?![\p{L}\d%]|[.,]\d)|(?<=CO)2(?!\d)|(?<=CH)4(?!\d)/gu,
  // Formulas as TeX has them: CO$_{2}$, CO_2, m^2.
  /\$(?=[^$\n]{0,80}[_^\\])[^$\s](?:[^$\n]{0,80}[^$\s])?\$/gu,
  /\p{L}[_^]\{?[+-]?\d+(?:[.,]\d+)?[+-]?\}?/gu,
  // Indexes and rankings that are names.
  /(?<!\p{Script=Latin})T(?:op|OP)[ \u00a0-]?\d{1,3}(?!\d|[.,]\d|\s*[%％])|(?<!\p{Script=Latin})top[ -]\d{1,3}(?=\s*(?:$|[,.;:)])(?!\d)|\s(?:lists?|of|in|rankings?|globally)(?!\p{L}))/gu,
  /(?<!\p{L})(?:S&P|Fortune(?: Global)?|Forbes(?: Global)?|Russell|Nikkei|STOXX|Stoxx)\s+\d+/gu,
  /(?:财富|福布斯|世界|沪深|中证|上证|恒生|科创|北证|深证|创业板)\s*\d+(?=\s*(?:强|指数|$|[，。、的]))|(?<![\d.,])\d{1,4}\s*强(?![度制烈])|(?<=世界|中国|全球|民营企业)[一二三五十百千]{1,4}强|(?<![\d.,])\d{1,3}\s?万?级(?=洁净|净化|无尘)|(?<=\p{Script=Han})\d{2,4}(?=最[具佳])|(?<=前)\s?\d{1,3}(?=\s?[名位大])/gu,
  // The goal of Paris, and figures of speech.
  /(?<![\d.,])1[.,]5\s*(?:°\s*C?|º\s*C?|℃|度|[- ]degrees?|[- ]Grad)/giu,
  /(?<![\d.,])[12](?:[.,]\d)?(?=-Grad-(?:Ziel|Grenze|Pfad|Szenario|Marke))/gu,
  /(?<=(?:升温|温升|升幅|变暖|增温)[^，。\d]{0,14})2(?:\.0)?\s?(?:°\s?C|℃|摄氏度)/gu,
  /(?:well[- ]below|deutlich unter|远低于)\s*2\s*(?:°\s*C|℃|[- ]?degrees?|Grad|摄氏度)/giu,
  /(?<=(?:über|unter|auf|below|under|above|sous|à|de)\s)[12]\s?(?:°\s?C|℃)(?!\p{L})|(?<=(?:Temperaturerhöhung|Erwärmung|warming|réchauffement)[^.\d]{0,30} )[12](?:[.,]\d{1,2})?\s?(?:°\s?C|℃)|(?<![\d.,])\d(?:[.,]\d{1,2})?\s?(?:°\s?C|℃)(?=目標|目标|シナリオ|情景|[- ](?:target|scenario|goal|Ziel|Szenario))/giu,
  // The goals and principles of the United Nations.
  /(?<![\d.,])17\s?(?:SDGs?(?!\p{L})|(?:UN )?Sustainable Development Goals|(?:UN-)?Nachhaltigkeitsziele|objectifs de développement durable|[个個]?[项項]?(?:联合国)?可持续发展目标|の(?:目標|SDGs))|(?<![\d.,])10\s?(?:(?=principles of the (?:UN|United Nations))|(?=Prinzipien des (?:UN|Global))|(?=principes du Pacte)|(?:[项項]|の)?原[则則])/giu,
  // エコアクション21 ガイドライン: a name in katakana.
  /(?<=[\p{Script=Katakana}ー]{5})\d{2}(?=\s?[(（][\d\s]{4}|\s?(?:ガイドライン|認証|登録)|」|\s(?![名人社件個年])\p{Script=Han})/gu,
  /(?<![\d.,:])1:1(?![\d:])|(?<![\d.,])360(?:°|度|-degree)/giu,
  // 501(c)(3), 501c3.
  /(?<![\d.,])\d+\(?[a-z]\)?\(?\d+\)?(?!\w)/gu,
]
