/**
 * Patterns of scales of ratings and of their marks: on a scale from 1 to 5, 1 = never, 评分为 3 的占比.
 *
 * A rating that was given is a quantity: 4.5 of 5 points.
 */

/** Meanings of the lowest and of the highest mark. */
const LOWEST =
  '(?:not|least|never|very|strongly|poor|bad|worst|low|easy|gar|überhaupt|nie|wenig|sehr|schlecht|niedrig|pas|peu|jamais|très|faible|nada|poco|nunca|muy|bajo)'
const HIGHEST =
  '(?:most|very|extremely|always|strongly|excellent|good|best|high|hard|a lot|sehr|äußerst|immer|gut|hoch|très|toujours|élevé|muy|siempre|alto)'

export const ratings: readonly RegExp[] = [
  /(?:Rating|Skala|Bewertung|Note|Punktwert|échelle|note|score|rating)\s(?:von|de|of|from)\s[01]\s(?:bis|à|to|[–-])\s\d{1,3}(?![\d%]|[.,]\d)/gu,
  /(?<=(?<!\p{L})(?:notes?|scores?|échelle|Skala|Note|comprise? entre|varier? (?:entre|de))(?: comprise?s?)?(?: (?:entre|de|allant de|zwischen|von))? )-?\d{1,3} (?:et|à|und|bis) -?\d{1,3}(?![\d%]|[.,]\d)/gu,
  /(?:on a )?scale (?:of|from) \d{1,3} (?:to|–|-) \d{1,3}/giu,
  /(?<=(?:评分|評分|打分|得分)[为為是]?\s?)\d(?=\s?分?的(?:占|受访|用户|人|比|，))/gu,
  /(?<![\d.,])\d(?=\s?[=＝]\s?\p{L}[^\d=]{0,30}[,，;；]\s?\d\s?[=＝]\s?\p{L})|(?<=[=＝]\s?\p{L}[^\d=]{0,30}[,，;；]\s?)\d(?=\s?[=＝]\s?\p{L})/gu,
  // A 1-5 scale, a 5-point scale, 5-stufige Skala, échelle à 5 points, 5分制.
  /(?<![\d.,])\d{1,3}\s?[-–]\s?\d{1,3}(?=[- ](?:point |Punkte-)?(?:rating )?(?:scale|Skala)(?!\p{L}))|(?<![\d.,])\d{1,3}(?=[- ](?:point|level)(?: Likert)? scale(?!\p{L})|[- ](?:stufigen?|Punkte-?) ?Skala(?!\p{L}))|(?<=échelle (?:à|de|en) )\d{1,3}(?= (?:points|niveaux|degrés))|(?<![\d.,])\d{1,3}(?=\s?(?:分制|点量表|點量表|级量表|級量表))/giu,
  // From 1 (low) to 5 (high).
  /(?<![\d.,])[01](?= \([^()\d]{1,40}\) (?:to|through|bis|à|a) \d{1,3} \()|(?<=(?<![\d.,])[01] \([^()\d]{1,40}\) (?:to|through|bis|à|a) )\d{1,3}(?= \()/gu,
  // (1 least useful; 5 most useful), (1 – not at all; 5 – extremely).
  new RegExp(
    `(?<=\\()[01](?=\\s?[-–—=:]?\\s?${LOWEST}(?!\\p{L})[^()\\d]{0,50}[;,/]\\s?\\d{1,3}\\s?[-–—=:]?\\s?\\p{L})|(?<=\\([01]\\s?[-–—=:]?\\s?\\p{L}[^()\\d]{0,60}[;,/]\\s?)\\d{1,3}(?=\\s?[-–—=:]?\\s?${HIGHEST}(?!\\p{L}))`,
    'giu',
  ),
  // Von 1: niedrig bis 5: hoch.
  /(?<=(?<!\p{L})(?:von|from|de) )[01](?=: \p{L}[^\d:]{0,30} (?:bis|to|à|a) \d{1,3}: )|(?<=(?<!\p{L})(?:von|from|de) [01]: \p{L}[^\d:]{0,30} (?:bis|to|à|a) )\d{1,3}(?=: \p{L})/giu,
  // 1 is “never”, 5 steht für „immer“.
  /(?<![\d.,])\d{1,3}(?= (?:is|means|meaning|stands for|ist|heißt|bedeutet|steht für|signifie|veut dire|correspond à) [“"„«‘'])/gu,
  // Rated 1 to 5; 9 or 10 points, as a class of answers.
  /(?<=(?<!\p{L})(?:rated?|scored?|bewerten|bewertet|noter|notée?s?) (?:\p{Ll}{2,6} )?(?:from |von |de )?)[01] (?:to|bis|à) \d{1,3}(?![\d%]|[.,]\d)|(?<![\d.,])\d{1,2} (?:oder|or|ou) \d{1,2}(?= (?:Punkten?|points?|Sternen?|stars?|étoiles)(?!\p{L}))/giu,
  // The highest mark: Note : 6,5/10, a score of 61/100 (68/100 in 2021).
  /(?<=(?<!\p{L})(?:[Nn]ot(?:e|ation)|[Ss]core|[Rr]ating|[Bb]ewertung|评分|得分|評分)[^\d\n]{0,20}\d{1,3}(?:[.,]\d)?)\s?\/\s?(?:5|10|20|100)(?![\d%]|[.,]\d|\s?\p{L})|(?<=\/(?:5|10|20|100) \(\d{1,3}(?:[.,]\d)?)\/(?:5|10|20|100)(?!\d)/gu,
  // Hotels: 5-star, 4-Sterne-Hotel.
  /(?<![\d.,])[1-7](?=-star(?![- ]?rat)(?!\p{L})|-Sterne-)|(?<=[Hh]ôtels? )[1-5](?= étoiles)/gu,
]
