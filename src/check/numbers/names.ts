/** Patterns of names that contain a number: standards, laws, substances, indexes, products. */

/** The match must not continue a Latin word or number; a Chinese character may precede it. */
const NOT_IN_WORD = '(?<![\\p{Script=Latin}\\d])'
const CURRENCY = 'CNY|RMB|USD|EUR|HKD|GBP|JPY|CHF|AUD|CAD|SGD|INR|KRW|TWD|NTD|BRL|MXN|SEK|NOK|DKK|PLN'
/** Units and scales after a number, which make it a value and not a version. */
const COUNTED =
  '|\\s*(?:[%％‰万亿元人]|million|billion|thousand|Mio|Mrd|times|percent|per cent|points?|hours?|users?|people|t(?!\\p{L})|kg|[kMGT]?Wh)'
/** A version is a small integer: not `5.5`, not `5%`. */
const SMALL = '\\d{1,2}(?!\\d|[.,]\\d|\\s*[%％‰万亿])'
/** The end, a punctuation mark, or a function word: "Llama 2 is" has a version, "Acme 5 sites" a count. */
const NOTHING_COUNTED =
  '(?=\\s*$|[,;:.!?)”’"]|\\s+(?:and|or|was|is|are|has|have|had|with|by|from|as|which|that|und|oder|ist|wird|wurde|hat|mit|von|et|ou|est|avec)(?!\\p{L}))'
/** Capitalised words of labels that precede a count. */
const QUANTITY =
  '(?:Total|Sum|Count|Number|Amount|Average|About|Only|Over|Under|Nearly|Around|Almost|Some|Another|First|Last|Next|Women|Men|Female|Male|Staff|Headcount|People|Children|January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Frauen|Männer|Anzahl|Summe|Gesamt|Insgesamt|Personen|Mitarbeiter|Beschäftigte|Unfälle|Femmes|Hommes)(?!\\p{L})'
const EU = '(?:EU|UE|EG|EC|CE|EEC|EWG|CEE|Euratom)'

/** Applied before dates, because the year in the name of a law is not a date. */
export const laws: readonly RegExp[] = [
  // Files of the European Union: K(2003) 2253, COM(2021) 189, ABl. L 184.
  /(?<!\p{L})\p{Lu}{1,5}\(\d{4}\)\s?\d+/gu,
  /(?<!\p{L})(?:Nr\.|ABl\.(?: EU| EG)?|OJ|JO)\s[LC]\s\d+(?!\d)/gu,
  // Directive (EU) 2022/2464, Richtlinie 2013/34/EU, 17 CFR 229, Ley 11/2018, loi n° 2019-486.
  new RegExp(`\\(${EU}(?:, ?Euratom)?\\)\\s*(?:No\\.?|Nr\\.?|n[°º]|nº)?\\s*\\d{1,4}/\\d{1,4}`, 'gu'),
  new RegExp(`(?<!\\d)\\d{1,4}/\\d{1,4}/${EU}(?!\\p{L})`, 'gu'),
  /(?<!\p{L})(?:Ley|Loi|Gesetz|Law|Act|Decreto|Décret|Legge)(?: No\.?| n[°º])?\s+\d+[/-]\d+/giu,
  /(?<!\d)\d{1,3}\s+(?:CFR|U\.?S\.?C\.?)(?:\s*(?:§{1,2}\s*)?\d+(?:\.\d+)*)?/gu,
]

export const names: readonly RegExp[] = [
  // `1 to 1`; before compounds, which end in a number as well.
  /(?<![\d.,-])1[- ](?:to|on|zu)[- ]1(?![\d%]|[.,]\d)|(?<!\d)1\s*[对對対]\s*1(?!\d|[.,]\d)/giu,
  // Before shorter names: ISO 26 000 as it is written in French.
  /(?<!\p{L})(?:ISO|IEC|CEI|EN|DIN|NF|OHSAS|SA)(?:\/[A-Z]{2,5})?\s\d{1,2}[ \u00a0\u202f]\d{3}(?![\d%]|[.,]\d)/gu,
  /(?<!\p{L})(?:iso|ohsas)\s?\d{4,5}(?::\d{4})?(?!\d|[.,]\d)/giu,
  // GRI 305-1, ISO/IEC 27001:2022, COVID-19: capitals and a number.
  new RegExp(
    `${NOT_IN_WORD}(?!(?:${CURRENCY})[^\\p{Script=Latin}])[A-Z][A-Z/]{1,20}(?:\\s+[A-Z]{2,20}){0,4}[\\s\\u00a0-]?\\d+(?:[:.\\-–]\\d+)*(?:[a-z](?:\\.\\d+)?)?(?![\\p{Script=Latin}\\d]|[.,]\\d|\\s*[%％])`,
    'gu',
  ),
  /(?<![\p{Script=Latin}])(?:v|ver)\.?\s?\d+(?:\.\d+)*(?![\p{Script=Latin}\d])/giu,
  // 2.1.0, but not 2.991.318 kWh.
  /(?<![\d.,])(?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d+\.\d+\.\d+(?:\.\d+)*(?![\d,])/gu,
  /(?<![\d.,])\d+\.x(?!\p{L})/gu,
  // Web 3.0, Stable Diffusion 2.0: a version, unless it counts something.
  new RegExp(
    `(?<=(?<!\\p{L})(?!(?:${CURRENCY})[- ])\\p{Lu}[\\p{Script=Latin}\\p{M}]*[- ])\\d{1,2}\\.0(?=[,;:.!?)”’]|\\s+(?:and|or|was|is|in|on|has|with|released?|licen[cs]es?|und|oder|ist|et|ou)(?!\\p{L})|\\s*[版许協协]|$)`,
    'gu',
  ),
  // FreeCAD 1.0, DragonflyDB 1.0, “源 1.0”: a name with a capital inside, or in quotation marks.
  new RegExp(
    `(?<=(?<!\\p{L})\\p{L}{0,30}\\p{Ll}\\p{Lu}\\p{L}{0,30}[- ])\\d{1,2}\\.\\d(?!\\d|[.,]\\d${COUNTED})`,
    'gu',
  ),
  /(?<=[“「《『]\p{L}{1,12}[- ]?)\d{1,2}(?:\.\d{1,2})?(?=[”」》』])/gu,
  /(?<![\d.,$€£¥])(?<![$€£¥]\s)\d+(?:\.\d+)?B(?:(?:,|,? and|,? or) \d+(?:\.\d+)?B)*(?= (?:open[- ]source|scale|base|chat|large|language)?\s?(?:models?|parameters?|versions?|inference)(?!\p{L}))/gu,
  // Mixtral 8x7B, Aquila2-34B: models by their size. GiveLab 30 Days: a defined term.
  /(?<!\d)\d{1,2}[x×]\d{1,3}B(?!\p{L})|(?<=\p{L}\d{0,2}(?: \d)?-)\d+(?:\.\d+)?B(?!\p{L})/giu,
  /(?<=(?<!\p{L})\p{L}{0,30}\p{Ll}\p{Lu}\p{L}{0,30} )\d{1,3}(?= days? of \p{Lu}| \p{Lu}\p{Ll}+ (?:of|for) )/gu,
  // Llama 2, Claude Instant 1: a name within a sentence, with a small number that counts nothing.
  new RegExp(
    `(?<=\\p{Ll}[ \\u00a0](?:[“‘"(])?(?:\\p{Lu}[\\p{Script=Latin}’-]+ ){0,2}(?!${QUANTITY})\\p{Lu}\\p{Script=Latin}*\\p{Ll}(?<!s)[ \\u00a0])${SMALL}${NOTHING_COUNTED}`,
    'gu',
  ),
  // PaLM 2, at the beginning as well: a capital inside a word makes it a name.
  new RegExp(
    `(?<=(?<!\\p{L})\\p{L}{1,30}(?:(?<=\\p{Ll})\\p{Lu}|(?<=\\p{Lu})\\p{Ll}+\\p{Lu})\\p{L}{0,30}[ \\u00a0])${SMALL}${NOTHING_COUNTED}`,
    'gu',
  ),
  // 7B, 13B and 70B: sizes of models in a row, and 102B 版本.
  /(?<![\d.,$€£¥])(?<![$€£¥]\s)\d+(?:\.\d+)?B(?:(?:\s*[,、/]\s*|,?\s(?:and|or|und|oder)\s|\s*[和及与]\s*)\d+(?:\.\d+)?B)+(?!\p{L})/gu,
  /(?<![\d.,$€£¥])\d+(?:\.\d+)?B(?=\s*(?:版|规模|參數|参数|模型|开源))/gu,
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
  // Formulas as TeX has them: CO$_{2}$, CO_2, m^2.
  /\$(?=[^$\n]{0,80}[_^\\])[^$\s](?:[^$\n]{0,80}[^$\s])?\$/gu,
  /\p{L}[_^]\{?[+-]?\d+(?:[.,]\d+)?[+-]?\}?/gu,
  // Indexes and rankings that are names.
  /(?<!\p{Script=Latin})T(?:op|OP)[ \u00a0-]?\d{1,3}(?!\d|[.,]\d|\s*[%％])|(?<!\p{Script=Latin})top[ -]\d{1,3}(?=\s*(?:$|[,.;:)])(?!\d)|\s(?:lists?|of|in|rankings?|globally)(?!\p{L}))/gu,
  /(?<!\p{L})(?:S&P|Fortune(?: Global)?|Forbes(?: Global)?|Russell|Nikkei|STOXX|Stoxx)\s+\d+/gu,
  /(?:财富|福布斯|世界|沪深|中证|上证|恒生)\s*\d+(?=\s*(?:强|指数|$|[，。、的]))|(?<!\d)\d+\s*强(?=企业|[，。、）\s]|$)|(?<=前)\s?\d{1,3}(?=\s?[名位])/gu,
  // The goal of Paris, and figures of speech.
  /(?<![\d.,])1[.,]5\s*(?:°\s*C?|º\s*C?|℃|度|[- ]degrees?|[- ]Grad)/giu,
  /(?:well[- ]below|deutlich unter|远低于)\s*2\s*(?:°\s*C|℃|[- ]?degrees?|Grad|摄氏度)/giu,
  /(?<=(?:über|unter|auf|below|under|above|sous|à|de)\s)[12]\s?(?:°\s?C|℃)(?!\p{L})|(?<![\d.,])\d(?:[.,]\d)?\s?(?:°\s?C|℃)(?=目標|目标|シナリオ|情景|[- ](?:target|scenario|goal|Ziel|Szenario))/giu,
  // The goals and principles of the United Nations.
  /(?<![\d.,])17\s?(?:SDGs?(?!\p{L})|(?:UN )?Sustainable Development Goals|(?:UN-)?Nachhaltigkeitsziele|objectifs de développement durable|[个個]?[项項]?(?:联合国)?可持续发展目标|の(?:目標|SDGs))|(?<![\d.,])10\s?(?:(?=principles of the (?:UN|United Nations))|(?=Prinzipien des (?:UN|Global))|(?=principes du Pacte)|(?:[项項]|の)?原[则則])/giu,
  // エコアクション21 ガイドライン: a name in katakana.
  /(?<=[\p{Script=Katakana}ー]{5})\d{2}(?=\s?[(（][\d\s]{4}|\s?(?:ガイドライン|認証|登録)|」|\s(?![名人社件個年])\p{Script=Han})/gu,
  /(?<![\d.,:])1:1(?![\d:])|(?<![\d.,])360(?:°|度|-degree)/giu,
  // 501(c)(3), 501c3.
  /(?<![\d.,])\d+\(?[a-z]\)?\(?\d+\)?(?!\w)/gu,
]
