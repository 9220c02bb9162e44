import type { ClaimWords } from './types.ts'

export const fr: ClaimWords = {
  hasSpaces: true,
  up: '(?:a|ont) (?:augmenté|progressé|crû|grimpé)|(?:est|sont) pass[ée]{1,2}s? à un niveau supérieur|en hausse|en augmentation|supérieure?s? à (?:celles?|ceux|celui)',
  down: '(?:a|ont) (?:diminué|baissé|reculé|chuté)|en baisse|en recul|(?:a|ont) été réduite?s?|inférieure?s? à (?:celles?|ceux|celui)',
  unsure:
    "ne|n’|n'|pas|jamais|sans|sera|seront|devrait|devraient|objectifs?|vise|visent|prévoit|prévoient|si|d’ici|d'ici|éviter|évitées?|clients?|fournisseurs?|malgré|bien que|corrigée?s?|révisée?s?|retraitée?s?|recalculée?s?",
  by: 'de(?: près de| plus de| environ)?',
  conjunctions: 'et|mais|tandis que|alors que|car|qui|que|où',
  since: 'depuis|par rapport à|contre|comparé à|de',
  highest: 'plus (?:élevée?s?|hauts?|hautes?|grande?s?)',
  lowest: 'plus (?:faibles?|basse?s?|bas|petite?s?)',
  window: '(?:en|depuis|des) {n} (?:dernières années|ans|années)',
  ever: 'jamais|de l’histoire|record',
  numbers: ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
  fractions: [
    ['la moitié', 50],
    ['un tiers', 100 / 3],
    ['deux tiers', 200 / 3],
    ['un quart', 25],
    ['trois quarts', 75],
    ['un cinquième', 20],
    ['un dixième', 10],
  ],
  nearly: 'près (?:de|d’)|presque',
  over: 'plus (?:de|d’)',
  multiples: [
    ['(?:a|ont) doublé', 2],
    ['(?:a|ont) triplé', 3],
    ['(?:a|ont) été divisée?s? par deux', 0.5],
  ],
}
