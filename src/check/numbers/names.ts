/** Names with a number in them: standards, laws, substances, indexes, products. */

/** A capital or a digit before it in the same script would make it another word; a Chinese character does not. */
const NOT_IN_WORD = '(?<![\\p{Script=Latin}\\d])'
const CURRENCY = 'CNY|RMB|USD|EUR|HKD|GBP|JPY|CHF|AUD|CAD|SGD|INR|KRW|TWD|NTD|BRL|MXN|SEK|NOK|DKK|PLN'
const EU = '(?:EU|UE|EG|EC|CE|EEC|EWG|CEE|Euratom)'

/** Before dates, because a law of 2022 is no year. */
export const laws: readonly RegExp[] = [
  // Directive (EU) 2022/2464, Richtlinie 2013/34/EU, 17 CFR 229, Ley 11/2018, loi n° 2019-486.
  new RegExp(`\\(${EU}(?:, ?Euratom)?\\)\\s*(?:No\\.?|Nr\\.?|n[°º]|nº)?\\s*\\d{1,4}/\\d{1,4}`, 'gu'),
  new RegExp(`(?<!\\d)\\d{1,4}/\\d{1,4}/${EU}(?!\\p{L})`, 'gu'),
  /(?<!\p{L})(?:Ley|Loi|Gesetz|Law|Act|Decreto|Décret|Legge)(?: No\.?| n[°º])?\s+\d+[/-]\d+/giu,
  /(?<!\d)\d{1,3}\s+(?:CFR|U\.?S\.?C\.?)(?:\s*(?:§{1,2}\s*)?\d+(?:\.\d+)*)?/gu,
]

export const names: readonly RegExp[] = [
  // GRI 305-1, ISO/IEC 27001:2022, COVID-19: capitals and a number.
  new RegExp(
    `${NOT_IN_WORD}(?!(?:${CURRENCY})[^\\p{Script=Latin}])[A-Z][A-Z/]{1,20}(?:\\s+[A-Z]{2,20}){0,4}[\\s\\u00a0-]?\\d+(?:[:.\\-–]\\d+)*(?:[a-z](?:\\.\\d+)?)?(?![\\p{Script=Latin}\\d]|[.,]\\d|\\s*[%％])`,
    'gu',
  ),
  /(?<![\p{Script=Latin}])v\.?\s?\d+(?:\.\d+)*(?![\p{Script=Latin}\d])/giu,
  /(?<![\d.,])\d+\.\d+\.\d+(?:\.\d+)*(?![\d,])/gu,
  /(?<![\d.,])\d+\.x(?!\p{L})/gu,
  // Web 3.0, Stable Diffusion 2.0: a version, where nothing is counted by it.
  /(?<=(?<!\p{L})\p{Lu}[\p{Script=Latin}\p{M}]*[- ])\d{1,2}\.0(?=[,;:.!?)”’]|\s+(?:and|or|was|is|in|on|has|with|released?|und|oder|ist|et|ou)(?!\p{L})|\s*版|$)/gu,
  // E1-6, A1.2, CO2, CO2e, PM2.5, A4, B2B.
  new RegExp(
    `${NOT_IN_WORD}\\p{Lu}\\d{1,2}(?:[.\\-–]\\d{1,2})+[a-z]?(?![\\p{Script=Latin}\\d]|\\s*[%％])`,
    'gu',
  ),
  new RegExp(`${NOT_IN_WORD}\\p{Lu}\\p{Script=Latin}*\\d+(?:\\.\\d+)?[\\p{Script=Latin}\\d]*`, 'gu'),
  new RegExp(`${NOT_IN_WORD}\\p{Ll}+\\d+(?:\\.\\d+)?[\\p{Script=Latin}\\d]*`, 'gu'),
  /(?<![\d.,])[2345][GDK](?!\p{Script=Latin})/gu,
  // EM-MM-110a.1, Form-10.
  /(?<=\p{L})[-‑]\d+(?:[a-z](?:\.\d+)?(?!\p{Script=Latin}))?(?!\d*[%％])(?![.,]\d)/gu,
  // Formulas as TeX has them: CO$_{2}$, CO_2, m^2.
  /\$(?=[^$\n]{0,80}[_^\\])[^$\s](?:[^$\n]{0,80}[^$\s])?\$/gu,
  /\p{L}[_^]\{?[+-]?\d+(?:[.,]\d+)?[+-]?\}?/gu,
  // Indexes and rankings that are names.
  /(?<!\p{Script=Latin})T(?:op|OP)[ \u00a0-]?\d{1,3}(?!\d|[.,]\d|\s*[%％])/gu,
  /(?<!\p{L})(?:S&P|Fortune(?: Global)?|Forbes(?: Global)?|Russell|Nikkei|STOXX|Stoxx)\s+\d+/gu,
  /(?:财富|福布斯|世界|沪深|中证|上证|恒生)\s*\d+(?=\s*(?:强|指数|$|[，。、的]))|\d+\s*强(?=企业|[，。、）\s]|$)/gu,
  // The goal of Paris, and figures of speech.
  /(?<![\d.,])1[.,]5\s*(?:°\s*C?|º\s*C?|℃|度|[- ]degrees?|[- ]Grad)/giu,
  /(?<![\d.,:])1:1(?![\d:])|(?<![\d.,])360(?:°|度|-degree)/giu,
  // 501(c)(3), 501c3.
  /(?<![\d.,])\d+\(?[a-z]\)?\(?\d+\)?(?!\w)/gu,
]
