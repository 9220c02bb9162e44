/**
 * Patterns of spans of time that frame a statement and are not measured: in the last 5 years, vor 10 Jahren, 近三年, 100周年.
 *
 * The duration of something is a quantity: the training took 3 days.
 */

const ENGLISH = '(?:seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?)'
const GERMAN = '(?:Minuten|Stunden|Tagen?|Wochen|Monaten?|Quartalen?|Jahren?|Jahrzehnten?)'
const FRENCH = '(?:minutes|heures|jours|semaines|mois|trimestres|ans|années)'
const SPANISH = '(?:minutos|horas|días|semanas|meses|trimestres|años)'

const NUMBER = '\\d{1,3}(?: ?(?:[–-]|to|or|bis|oder|à|ou|a|o) ?\\d{1,3})?'

export const periods: readonly RegExp[] = [
  // In the last 5 years, in den nächsten 3 Jahren, ces 10 dernières années, en los últimos 5 años.
  new RegExp(
    `(?<=(?<!\\p{L})(?:first|last|past|previous|next|coming|following) )${NUMBER}(?=[ -]${ENGLISH}(?!\\p{L}))`,
    'giu',
  ),
  new RegExp(
    `(?<=(?<!\\p{L})(?:ersten|letzten|vergangenen|zurückliegenden|nächsten|kommenden|folgenden) )${NUMBER}(?=[ -]${GERMAN}(?!\\p{L}))`,
    'giu',
  ),
  new RegExp(
    `(?<![\\d.,])${NUMBER}(?= (?:derni(?:er|ère)|premi(?:er|ère)|prochaine?|précédente?)s ${FRENCH}(?!\\p{L}))|(?<=(?:derni(?:er|ère)|premi(?:er|ère)|prochaine?)s )${NUMBER}(?= ${FRENCH}(?!\\p{L}))`,
    'giu',
  ),
  new RegExp(`(?<=(?:primer|últim|próxim|pasad)[oa]s )${NUMBER}(?= ${SPANISH}(?!\\p{L}))`, 'giu'),
  // Over a 10-year period, 5 days a week.
  /(?<![\d.,])\d{1,3}(?=-(?:year|month|week|day) (?:period|term|horizon|window|span)s?(?!\p{L}))/giu,
  /(?<![\d.,])[1-7](?= (?:days|times) (?:a|per) week(?!\p{L})| Tagen? (?:in der|pro|die) Woche(?!\p{L})|[- ]?[Mm]al (?:in der|pro|die) Woche(?!\p{L})| (?:jours|fois) (?:par semaine|sur 7)(?!\p{L})| (?:días|veces) (?:por|a la) semana(?!\p{L}))|(?<=每周\s?)[1-7](?=\s?[天次])/giu,
  // 10 years ago, 5 minutes before, vor 10 Jahren, il y a 3 ans, hace 5 años.
  new RegExp(
    `(?<![\\d.,])${NUMBER}(?= ${ENGLISH} ago(?!\\p{L})| (?:min|minutes?|hours?) (?:before|prior)(?!\\p{L}))|(?<=(?<!\\p{L})vor (?:etwa |rund |mehr als |über )?)${NUMBER}(?= ${GERMAN}(?!\\p{L}))|(?<=il y a |(?<!\\p{L})hace )${NUMBER}(?= (?:${FRENCH}|${SPANISH})(?!\\p{L}))`,
    'giu',
  ),
  // 近 5 个月, 过去10多年, 40余年来, 100周年.
  /(?<=(?:近|过去|過去|最近|未来|未來|今后|今後|此后)\s?)\d{1,3}(?=\s?[多余餘]?\s?(?:年|个月|個月|周|天|日))/gu,
  /(?<![\d.,])\d{1,3}\s?[多余餘]年(?=[来來间間里裡后後前以]|，|的|[增发])|(?<![\d.,])\d{1,3}\s?[多余餘]?年(?=[来來前])/gu,
  /(?<![\d.,])\d{1,3}\s?(?:周年|週年|周岁|週歲)/gu,
  // Months in a row: 7、8、9三个月.
  /(?<![\d.,、])(?:1[0-2]|[1-9])(?:[、和及](?:1[0-2]|[1-9]))+(?=(?:[两二三四五六七八九十]个)?月)/gu,
  // All day and every day.
  /(?<!\d)24\s*[/x×]\s*7(?!\d)|(?<!\d)24-hour(?!s)|(?<!\d)24[- ]hours? (?:a|per) day|(?<!\d)24-Stunden-|(?<!\d)24 (?:Stunden|Std\.) (?:am|pro) Tag|(?<!\d)24\s?h(?:eures)?\s?(?:\/|sur)\s?24(?!\d)|(?<!\d)24 horas (?:al día|del día)|(?<!\d)24\s*(?:小时|小時|時間)(?=热线|熱線|服务|服務|在线|值守|值班|不间断|全天|対応|体制|受付|営業|365)|(?<!\d)7 days (?:a|per) week|(?<!\d)7 Tage (?:die|pro) Woche|(?<!\d)7\s?j(?:ours)?\s?(?:\/|sur)\s?7(?!\d)|(?<!\d)365 days (?:a|per) year/giu,
]
