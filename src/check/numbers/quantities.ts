/**
 * Evidence that a number is a quantity: the unit, scale, counter word or counted noun after it, or the measure that it is the value of.
 *
 * The patterns of names, years and references use it, so that "in the UK 320 employees" is a quantity though "ISO 14001" is a name.
 * Each constant is the source of a regular expression.
 */

/** Codes of currencies, before or after their amount. */
export const CURRENCY: string =
  'CNY|RMB|USD|EUR|HKD|GBP|JPY|CHF|AUD|CAD|SGD|INR|KRW|TWD|NTD|BRL|MXN|SEK|NOK|DKK|PLN'

/** Percent signs, currencies and scales. */
const SIGNS = '[%％‰€$£¥]'
const SCALES =
  '[万亿萬億兆]|(?:hundred|thousand|million|billion|trillion|Tausend|Mio|Mrd|Millionen|Milliarden|millions?|milliards?|millones|mil)(?!\\p{L})'

const UNIT_SYMBOLS =
  '[kMGT]?Wh|[kMG]Wp?|[KMGTP]B|[TGMP]J|t(?:CO2e?|CO₂e?)?|[kM]t|k?g|mg|h|[km]?m[²³]?|m[23]|ha|[hm]?l|L|ppm|dB|Std\\.|pp'

/** Words of units, which never follow the year of a sentence. */
const UNIT_WORDS = {
  en: 'tonnes?|tons?|hours?|days?|weeks?|months?|years?|minutes?|seconds?|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|lit(?:er|re)s?|hectares?|acres?|euros?|dollars?|pounds?|percent(?:age)?|per cent|times|points?|shares?',
  de: 'Tonnen?|Stunden?|Tagen?|Wochen?|Monaten?|Jahren?|Minuten?|Sekunden?|Kilometern?|Metern?|Litern?|Hektar|Quadratmetern?|Kubikmetern?|Euro|Franken|Prozent(?:punkten?)?|[Mm]al|Stück|Prozentpunkte|Tage|Monate|Jahre|Punkten?',
  fr: 'heures?|jours?|semaines?|mois|ans?|années?|secondes?|kilomètres?|mètres?|litres?|pour cent|fois',
  es: 'toneladas?|horas?|días?|semanas?|meses|años?|minutos?|kilómetros?|metros?|litros?|hectáreas?|por ciento|veces',
}

/** People and things that reports count. After a year they can begin the next words: "in 2023 employees gave …". */
const COUNTED = {
  en: 'people|persons?|individuals|employees?|workers?|staff|colleagues|members?|volunteers?|students?|pupils|participants?|attendees|visitors?|guests|users?|customers?|clients?|partners?|suppliers?|contributors?|developers?|applicants?|interns?|mentors?|women|men|children|families|households|companies|organi[sz]ations|schools|countries|sites|projects?|events?|datasets?|contributions?|commits|questions|answers|responses|accidents|patients|beneficiaries|farmers',
  de: 'Personen|Menschen|Mitarbeiter\\p{L}*|Mitarbeitenden?|Beschäftigten?|Angestellten?|Mitglieder\\p{L}*|Kund\\p{L}+|Teilnehm\\p{L}+|Besuch(?:er\\p{L}*|enden?)|Studierenden?|Schüler\\p{L}*|Kinder\\p{L}*|Frauen|Männer\\p{L}*|Unternehmen|Betrieben?|Standorten?|Projekten?|Veranstaltungen|Einträgen?|Anfragen|Gästen?|Haushalten?',
  fr: 'personnes?|salariée?s?|collaborat(?:eurs?|rices?)|employée?s?|adhérente?s?|bénévoles?|membres?|participante?s?|visiteurs?|étudiante?s?|élèves?|enfants?|femmes?|hommes?|entreprises?|sites?|projets?|habitants?|foyers?|ateliers?',
  es: 'personas?|empleados?|empleadas?|trabajador(?:es|as)|miembros?|voluntari[oa]s?|participantes?|usuari[oa]s?|clientes?|mujeres|hombres|niñ[oa]s|familias|empresas?|proyectos?',
}

/** Counter words directly after a numeral; the lookaheads exclude words that only begin alike: 元旦, 人工, 家电, 台北. */
export const COUNTERS: string =
  '(?:[名位項项件套吨噸倍篇次户戶辆輛笔筆株棵余餘多円店校棟枚回社拠箇ヶカか]|人(?![工民类類才均力大口权權机機造文])|[个個](?![人性])|家(?![电電居庭具装裝长長乐樂])|台(?![北湾灣风風州])|元(?![旦宇素月])|场(?!馆)|份(?![额額])|[万亿萬億]|公[里斤顷頃]|[千厘毫]米|平方|立方|千[克瓦]|兆瓦|[美欧歐港日]元|小[时時]|分[钟鐘]|時間|秒|トン|㎡)'

const words = (languages: Record<string, string>): string =>
  `(?:${Object.values(languages).join('|')})(?!\\p{L})`

/** A unit of measurement, scale, currency or counter word, which alone makes the number before it a quantity. */
export const MEASURED: string = `(?:\\s?${SIGNS}|\\s?(?:${SCALES})|\\s?${COUNTERS}|[\\s-]?(?:${UNIT_SYMBOLS}|${CURRENCY})(?![\\p{Script=Latin}\\d])|[\\s-](?:${words(UNIT_WORDS)}))`

/** A counted noun, or an adjective and a counted noun: "320 employees", "320 new employees". */
export const PEOPLE_OR_THINGS: string = `(?:\\s(?:\\p{Ll}{2,14}\\s)?(?:${words(COUNTED)}))`

/** Persons, whom no year can qualify. */
export const PERSONS: string =
  '(?:\\s(?:people|persons|individuals|Personen|Menschen|personnes|personas)(?!\\p{L}))'

/** Abbreviations and words whose value follows them: LTIFR 1.2, FTE 250, Score 4.5. */
export const MEASURES: string =
  '(?:e?NPS|LTIF?R?|LTIs?|TRIF?R|TRIR|TRC|AFR|FTEs?|VZÄ|VZ|ETP|[PWC]UE|GHG|THG|GES|GWP|ODP|NOx|SOx|VOC|COD|BOD|PM|EBITDA|EBITA?|ROCE|ROI|ROE|EPS|CAPEX|OPEX|CapEx|OpEx|LKW|PKW|Score|Rate|Rating|Index|Ratio|Gini|Median|Mean|Average|Ø)'

/** Abbreviations of regions, whose value follows them: UK 320. */
export const REGIONS: string =
  '(?:UK|US|USA|EU|UAE|EMEA|APAC|MENA|LATAM|DACH|NRW|UN|NATO|OECD|HK|PRC|GB|CH|BRD)'
