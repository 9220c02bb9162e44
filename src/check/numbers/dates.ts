/** Patterns of dates, years and times of day in the languages of reports; they are never metrics. */
import { MEASURED, PEOPLE_OR_THINGS, PERSONS } from './quantities.ts'

/** Months that are always capitalised, so that `30 may leave` is not a date. */
const CAPITAL =
  'January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec ' +
  'Januar Jänner Februar März Mai Juni Juli Oktober Dezember Mär Okt Dez'
const SMALL =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr juil sept oct nov déc ' +
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ' +
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre ' +
  'januari februari maart april mei juni juli augustus september oktober november december ' +
  'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro ' +
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря ' +
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'

const capitals = CAPITAL.split(' ')
const smalls = SMALL.split(' ')
const names = new Set([
  ...capitals,
  ...smalls,
  ...smalls.map(name => name.charAt(0).toUpperCase() + name.slice(1)),
  ...[...capitals, ...smalls].map(name => name.toUpperCase()),
])
const MONTH = `(?:${[...names].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})\\.?`

export const YEAR = '(?:1[89]|20|21)\\d\\d'
const DAY = '\\d{1,2}(?:st|nd|rd|th|er|[.º])?'
const TO = '\\s*(?:[–—/-]|to|bis|au|al|und|and|et|y|à)\\s*'
const MONTH_NUMBER = '(?:1[0-2]|0?[1-9])'
const DAY_NUMBER = '(?:3[01]|[12]\\d|0?[1-9])'
const YEARS = `(?<!\\d,|[\\d.$€£¥])${YEAR}s?(?:\\s*[/–—~～至-]\\s*(?:${YEAR}|\\d{2}))?(?![\\d%％]|[.,]\\d)`
const IN_A_YEAR =
  '(?<!\\p{L})(?:[Ii]n|[Ss]ince|[Bb]y|[Dd]uring|[Uu]ntil|[Ff]iscal|[Yy]ear|[Bb]is|[Ss]eit|[Aa]b|Jahre?s?|Vorjahr|[Ee]n|[Dd]epuis|[Aa]nnée|[Ff]in|[Aa]ño|[Dd]esde)\\s'
/** A label whose value follows: member count: 2014. */
const LABEL =
  '(?:[Cc]ount|[Nn]umber|[Tt]otal|Anzahl|[Zz]ahl|[Nn]ombre|数量|人数|总数|次数|數量|人數|總數)(?: of \\p{L}{1,20})?(?: \\([^()]{1,30}\\))?\\s?[:：]\\s?'

/** A quantifier, after which people or things are counted: a total of 2014 members. */
const QUANTIFIER =
  '(?<!\\p{L})(?:[Tt]otal of|[Oo]ver|than|[Aa]bout|[Nn]early|[Aa]lmost|[Aa]pproximately|[Aa]round|[Rr]oughly|[Ss]ome|at least|employs?|employed|[Ii]nsgesamt|[Rr]und|[Ee]twa|[Üü]ber|als|[Ff]ast|[Tt]otal de|[Pp]lus de|[Ee]nviron|[Pp]rès de|[Cc]erca de|[Mm]ás de)\\s'
/** A number that is no year, and an arrow. */
const RISE = `(?<![\\d.,])(?!${YEAR})\\d{1,6}\\s?(?:->|→)\\s?`

export const dates: readonly RegExp[] = [
  // Le jeudi 29 septembre 2016 à 19h.
  /(?<=(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?: \d{1,2})?(?: \d{4})? à )(?:1?\d|2[0-4]) ?h(?![\p{L}\d])/giu,
  // 10/2018, and 09 Wednesday.
  new RegExp(`(?<![\\d/.,])${MONTH_NUMBER}/${YEAR}(?![\\d/%]|[.,]\\d)`, 'gu'),
  new RegExp(`(?<![\\d.,])${DAY_NUMBER}\\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\\p{L})`, 'gu'),
  new RegExp(`(?<!\\d)${YEAR}-\\d{2}(?:-\\d{2})?(?:T[\\d:.]+Z?)?(?!\\d)`, 'gu'),
  /(?<![\d.:])(?<!(?:平均\p{Script=Han}{0,8}|工龄|工齡|司龄|司齡|年限|年资|年資|任期|寿命|壽命|教龄)(?:为|為|达|達|是|约|約|约为|达到)?\s?)\d{1,4}\s*年\s*(?:\d{1,2}\s*月\s*(?:\d{1,2}\s*[日号](?:\s*[-–—~～至到]\s*(?:\d{1,2}\s*月\s*)?\d{1,2}\s*[日号])?)?)?(?:底|末|初|度)?|(?<![\d.,])\d{1,2}\s?世[纪紀]/gu,
  // Ranges of days: 8月6-9日, 8 月 25 日 - 26 日.
  /\d{1,2}\s*月\s*\d{1,2}\s*[日号]?\s*(?:[-–—~～至到、和及]|以及)\s*(?:\d{1,2}\s*月\s*)?\d{1,2}\s*[日号]/gu,
  /\d{1,2}\s*月\s*(?:\d{1,2}\s*[日号]|份|底|末|初)?/gu,
  /\d{1,4}\s*년(?:\s*\d{1,2}\s*월)?(?:\s*\d{1,2}\s*일)?|\d{1,2}\s*월\s*\d{1,2}\s*일/gu,
  new RegExp(
    `(?<![\\p{L}\\d.,])${DAY}(?:${TO}${DAY})?(?:\\s+|(?<=\\.))(?:of\\s+|de\\s+)?${MONTH}(?:(?:,|\\s+del?)?\\s+${YEAR}(?!\\d))?`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})${MONTH}\\s+${DAY}(?![\\d%％]|[.,]\\d)(?:${TO}${DAY}(?![\\d%％]|[.,]\\d))?(?:,?\\s+${YEAR}(?!\\d))?`,
    'gu',
  ),
  /(?<![\d.,])\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)/gu,
  // 14.3.2023 with spaces, and 31.12. in German.
  new RegExp(
    `(?<![\\d.,])${DAY_NUMBER}\\. ?${MONTH_NUMBER}\\.(?: ?${YEAR}(?!\\d)|(?=\\s*[–—),;]|\\s+\\p{Ll}|$))`,
    'gu',
  ),
  // 2023. 3. 15, 2023.3.15, 2023/3.
  new RegExp(
    `(?<![\\d.,])${YEAR}(?:(?:\\. |[./-])${MONTH_NUMBER}(?:\\. |[./-])${DAY_NUMBER}\\.?|[/-]${MONTH_NUMBER})(?!\\d|[.,]\\d|${MEASURED})`,
    'giu',
  ),
  // 2023.9 in a sentence; alone in a cell it is a value.
  new RegExp(
    `(?<=[\\p{L}，。、；（(～~]\\s?)${YEAR}\\.${MONTH_NUMBER}(?!\\d|[.,]\\d|${MEASURED})(?=\\s*[，。、；）)~～–—-]|\\s*\\p{Script=Han})`,
    'giu',
  ),
  // Days that are named by their date: “3·15”晚会, 618购物节, 双11.
  /(?<![\d.,])\d{1,2}·\d{1,2}(?![\d.%％])|(?<![\d.,])618(?=\s?[”」]?\s?(?:购物节|大促|年中|电商|促销|活动|期间))|(?<=双\s?)1[12](?![\d.%％])/gu,
  // Hours of opening: 8-17 Uhr, de 9h à 18h, 9点至17点.
  /(?<![\d.,])\d{1,2}(?:[.:]\d{2})?\s?(?:[–-]|bis|und)\s?(?=\d{1,2}(?:[.:]\d{2})?\s*Uhr(?!\p{L}))|(?<=(?<!\p{L})(?:à partir de|dès|vers) )\d{1,2} ?h(?! d[e’'])(?![\p{L}\d])|(?<=(?<!\p{L})du )\d{1,2} au \d{1,2}(?=[ .,;)]|$)|(?<![\d.,])(?<!(?:pass\p{Ll}{1,4}|allant) de )\d{1,2} ?h(?: ?[0-5]\d)? ?(?:à|[-–]) ?\d{1,2} ?h(?! de)(?![\p{L}\d])|(?<![\d.,])\d{1,2}\s?[点點](?:\d{1,2}分)?\s?[至到~–-]\s?\d{1,2}\s?[点點]/gu,
  // Decades: the 90s, late 80s, women in their 20s, 30s and 40s, in den 90ern.
  /(?<![\d.,])[1-9]0(?:ern(?!\p{L})|er(?=[ -]Jahren?(?!\p{L})))|(?<=(?<!\p{L})(?:the|late|early|mid|their)[ -])[1-9]0s(?!\p{L})|(?<![\d.,])[1-9]0s(?=,? (?:and |or )?[1-9]0s(?!\p{L}))|(?<=(?<![\d.,])[1-9]0s,? (?:and |or )?)[1-9]0s(?!\p{L})/gu,
  // 10日至11日, without the month.
  /(?<![\d.,])\d{1,2}\s?日\s?[至到–~-]\s?\d{1,2}\s?日/gu,
  // A day of the month by its number alone: 于17日, 截至28日.
  /(?<=(?:[于於]|截[至止]|本月|当月|上月|下月)\s?)(?:3[01]|[12]\d|[1-9])\s?日(?![内均])/gu,
  // Times of day.
  /(?<![\d:：]|\d[.,])\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s*[ap]\.?m\.?)?(?![\d:：]|[.,]\d)/giu,
  /(?<![\d.,])\d{1,2}\s*[ap]\.?m\.?(?!\w)/giu,
  /(?<![\d.,])\d{1,2}(?:[.:]\d{2})?\s*Uhr(?!\p{L})|(?<![\d.,])\d{1,2} ?h ?[0-5]\d(?!\d)/gu,
  /(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|午前|午後|오전|오후)\s*\d{1,2}\s*(?:点|時|时|시)(?:\s*\d{1,2}\s*(?:分|분)|半)?(?:\s*(?:至|到|から|[–—~～-])\s*\d{1,2}\s*(?:点|時|时|시))?/gu,
  // Years, fiscal years, quarters, decades.
  new RegExp(
    `(?<![\\p{Script=Latin}\\d])(?:FY|CY|Q[1-4]|[HT][1-4])\\s*[’']?(?:${YEAR}|\\d{2})?(?:\\s*[/–—-]\\s*(?:${YEAR}|\\d{2}))?(?![\\p{Script=Latin}\\d])`,
    'gu',
  ),
  new RegExp(`(?<!\\d)[1-4][QTHS][’' ]?(?:${YEAR}|\\d{2})(?!\\d)`, 'gu'),
  // A year, unless it is measured or counted: 2177h, 2123名学生, 2015 people. Without a quantifier, "2022 speakers" are those of the year.
  new RegExp(`(?<=${IN_A_YEAR})${YEARS}(?!${MEASURED})`, 'gu'),
  new RegExp(`(?<!${LABEL}|${QUANTIFIER}|${RISE})${YEARS}(?!${MEASURED}|${PERSONS})`, 'gu'),
  new RegExp(`(?<=${QUANTIFIER})${YEARS}(?!${MEASURED}|${PEOPLE_OR_THINGS})`, 'gu'),
  /[’']\d{2}(?!\d)/gu,
  // Ordinals.
  /(?<![\d.,])1\s(?:er|ère)(?!\p{L})|(?<![\d.,])\d{1,3}\s(?:e|ème)(?=\s(?:anniversaire|édition|rang|place|siècle|année)(?!\p{L}))/gu,
  /(?<![\d.,])\d{1,3}(?:,\d{3})+(?:st|nd|rd|th)(?!\p{L})/gu,
  // Cohorts of students: 06级, 2024级学生; of birth: 90后.
  /(?<![\d.,至到达達为為约約])(?:[0156789][05])\s?[后後](?=[^\d]|$)/gu,
  /(?<![\d.,])(?:0\d|20\d\d)\s?[级級](?!\d|[地台飓颱颶])|(?<=[大学院校])\s?\d{2}\s?[级級](?!以|台|地)|(?<![\d.,])\d{2}[级級](?=学生|同学|學生|同學|本科|硕士|博士|研究生|新生|校友)/gu,
  /(?<![\d.,])\d+(?:st|nd|rd|th|er|ère|e|è|ème|s?te[nrs]?|º|ª)(?![\p{L}\d]| ?[CF](?!\p{L}))/giu,
  /(?<![\d.,])\d{1,3}\.\s(?=(?:Quartals?|Halbjahre?s?|Jahrhunderts?|Auflage|Ausgabe|Platz|Rang|Jahrestag|Sitzung|Kalenderwoche|Lebensjahre?s?|Stock|Obergeschoss|Säule|Stufe|Runde|Etappe|Ebene|Bauabschnitt|Nachtrag|BImSchV)(?!\p{L}))/gu,
  // After an article, a noun follows in German: die 2. Säule, im 3. und 4. Jahr.
  /(?<=(?<!\p{L})(?:d(?:er|ie|as|es|em|en)|im|am|zu[mr]|vom|beim|eine?[nmrs]?|unsere?[nmrs]?|ihre?[nmrs]?|jede[nmrs]?|diese[nmrs]?)\s)\d{1,3}\.(?:\s?(?:und|oder|bis|[,/–-])\s?\d{1,3}\.)*(?=\s\p{L})|(?<=\()\d{1,2}\.(?=\s?\p{Lu}\p{Ll}+\))/giu,
  /第\s*[\d一二三四五六七八九十百千]+(?:\s*[、至到和及-]\s*第?\s*\d+(?=\s*[条條章节節款项項页頁期届屆]))*/gu,
]
