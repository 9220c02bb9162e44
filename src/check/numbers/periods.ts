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
  // Terms of planning: 中期—1-5年. Before dates, which contain 5年.
  /(?:(?:short|medium|long|near|mid)[- ]term|kurzfristig|mittelfristig|langfristig|(?:court|moyen|long) terme|[短中长長]期)\p{Ll}*\s*[(（:：=–—-]\s*[^\d\n.;。；]{0,24}\d{1,2}\s*(?:(?:[–—-]|to|bis|à|至|到)\s*\d{1,2}\s*)?\+?\s*(?:years?|months?|Jahre?n?|Monate?n?|ans?|mois|年|个月|か月)/giu,
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
  // How rare a disaster is: a 100-year flood.
  /(?<![\d.,])\d{2,4}(?=-year (?:flood|storm|rain|event|drought)s?(?!\p{L})|-jährliche[nrms]? Hochwasser)|(?<=crues? (?:de retour )?)\d{2,3}(?= ans)/giu,
  // Deadlines: within 30 days of receipt, 30 days’ notice, innerhalb von 14 Tagen nach, dans un délai de 30 jours, 10个工作日内.
  new RegExp(
    `(?<=(?<!\\p{L})within (?:the )?)${NUMBER}(?= (?:working |business |calendar )?${ENGLISH} (?:of|after|from|following)(?!\\p{L}))|(?<![\\d.,])\\d{1,3}(?= ${ENGLISH}[’'] notice(?!\\p{L}))|(?<=(?<!\\p{L})(?:innerhalb|binnen) (?:von )?)${NUMBER}(?= (?:Arbeits|Werk|Kalender)?${GERMAN} (?:nach|ab|seit)(?!\\p{L}))|(?<=dans un délai (?:maxim(?:um|al) )?de )${NUMBER}(?= ${FRENCH}(?!\\p{L}))|(?<![\\d.,])\\d{1,3}(?=\\s?[个個]?(?:工作日|自然日)(?:之)?[内內]|\\s?日[内內])`,
    'giu',
  ),
  // The 12 months ended 31 December, un exercice de 12 mois.
  /(?<=(?<!\p{L})(?:the|for) )\d{1,2}(?= months (?:ended|ending|to|through|period)(?!\p{L}))|(?<=(?<!\p{L})exercices? de )\d{1,2}(?= mois)/giu,
  // An anniversary: celebrating 10 years of the project.
  /(?<=(?<!\p{L})(?:[Cc]elebrat(?:ing|es|ed?)|[Ff]eiert|[Ff]êt(?:e|er) (?:ses|nos|les)) )\d{1,3}(?= (?:years|Jahre|ans)(?!\p{L}))/gu,
  // Over a 10-year period, 5 days a week.
  /(?<![\d.,])\d{1,3}(?=-(?:year|month|week|day) (?:period|term|horizon|window|span)s?(?!\p{L}))/giu,
  /(?<![\d.,])[1-7](?= (?:days|times) (?:a|per) week(?!\p{L})| Tagen? (?:in der|pro|die) Woche(?!\p{L})|[- ]?[Mm]al (?:in der|pro|die) Woche(?!\p{L})| (?:jours|fois) (?:par semaine|sur 7)(?!\p{L})| (?:días|veces) (?:por|a la) semana(?!\p{L}))|(?<=每周\s?)[1-7](?=\s?[天次])/giu,
  // 10 years ago, 5 minutes before, vor 10 Jahren, il y a 3 ans, hace 5 años.
  new RegExp(
    `(?<![\\d.,])${NUMBER}(?= ${ENGLISH} ago(?!\\p{L})| (?:min|minutes?|hours?) (?:before|prior)(?!\\p{L}))|(?<=(?<!\\p{L})vor (?:etwa |rund |mehr als |über )?)${NUMBER}(?= ${GERMAN}(?!\\p{L}))|(?<=il y a |(?<!\\p{L})hace )${NUMBER}(?= (?:${FRENCH}|${SPANISH})(?!\\p{L}))`,
    'giu',
  ),
  // 6 months after its launch, 3 Jahre nach, 5 ans après.
  new RegExp(
    `(?<![\\d.,])${NUMBER}(?= ${ENGLISH} after(?!\\p{L})| ${GERMAN} nach(?!\\p{L})| ${FRENCH} après(?!\\p{L})| ${SPANISH} después(?!\\p{L}))`,
    'giu',
  ),
  // 近 5 个月, 过去10多年, 40余年来, 100周年.
  /(?<=(?:近|过去|過去|最近|未来|未來|今后|今後|此后)\s?)\d{1,3}(?=\s?[多余餘]?\s?(?:年|个月|個月|周|天|日))/gu,
  /(?<![\d.,])\d{1,3}\s?[多余餘]年(?=[来來间間里裡后後前以]|，|的|[增发])|(?<![\d.,])\d{1,3}\s?[多余餘]?年(?=[来來前])/gu,
  /(?<![\d.,])\d{1,3}\s?(?:周年|週年|周岁|週歲)/gu,
  // Months in a row: 7、8、9三个月.
  /(?<![\d.,、])(?:1[0-2]|[1-9])(?:[、和及](?:1[0-2]|[1-9]))+(?=(?:[两二三四五六七八九十]个)?月)/gu,
  // A frequency: 每年2次, 1次/年, meets 4 times a year. 人均每年2次 is measured.
  /(?<=(?<!(?:人均|平均)\p{Script=Han}{0,6})每(?:[周月年日天季]|季度|半年|个月|两年|学期)(?:至少|不少于|最少)?\s?)\d{1,2}(?=\s?次)|(?<![\d.,均])[1-9](?=\s?次\/[年月周日季])/gu,
  /(?<=(?<!\p{L})(?:meets?|convenes?|(?:is|are) held|takes? place|tagt|trifft sich|treffen sich|erscheint|se réunit|a lieu|se reúne) (?:at least |mindestens |au moins |al menos )?)\d{1,2}(?= times (?:a|per|each|every) \p{L}|[- ]?mal (?:im|pro|jährlich)|x (?:a|per|im|pro) | fois par | veces (?:al|por) )/giu,
  // Norms of working time and promises: 8小时工作制, 24小时内响应, 7天无理由, 15分钟生活圈. What took a time is measured: 缩短至3小时内.
  /(?<![\d.,])\d{1,2}(?=\s?(?:小时|天)工作[制日])|(?<![\d.,])7(?=\s?天无理由)|(?<![\d.,])\d{1,2}(?=\s?分[钟鐘]\p{Script=Han}{0,4}圈)|(?<=最[后後]\s?)1(?=\s?(?:公里|米))/gu,
  /(?<![\d.,])(?<!(?:缩短|降低|降|控制|压缩|平均|用时|耗时|仅用|仅|提升|提高|减少|短短)(?:[至到在为于了]|到了)?\s?)\d{1,3}(?=\s?(?:小时|分[钟鐘]|天)(?:之)?[内內])/gu,
  // All day and every day.
  /(?<!\d)7\s*[×x*]\s*24(?!\d)|(?<!\d)24\s*[/x×]\s*7(?!\d)|(?<!\d)24-hour(?!s)|(?<!\d)24[- ]hours? (?:a|per) day|(?<!\d)24-Stunden-|(?<!\d)24 (?:Stunden|Std\.) (?:am|pro) Tag|(?<!\d)24\s?h(?:eures)?\s?(?:\/|sur)\s?24(?!\d)|(?<!\d)24 horas (?:al día|del día)|(?<!\d)24\s*(?:小时|小時|時間)(?=热线|熱線|服务|服務|在线|值守|值班|不间断|全天|対応|体制|受付|営業|365)|(?<!\d)7 days (?:a|per) week|(?<!\d)7 Tage (?:die|pro) Woche|(?<!\d)7\s?j(?:ours)?\s?(?:\/|sur)\s?7(?!\d)|(?<!\d)365 (?:days (?:a|per|of the) year|Tagen? im Jahr|jours (?:par|sur)|días (?:al|del) año)|(?<=(?:全年|一年|每年)\s?)365(?=\s?[天日])/giu,
]
