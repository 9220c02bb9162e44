import type { ClaimWords } from './types.ts'

export const es: ClaimWords = {
  hasSpaces: true,
  up: 'aument(?:ó|aron)|cre(?:ció|cieron)|sub(?:ió|ieron)|se increment(?:ó|aron)|(?:ha|han) (?:aumentado|crecido|subido)|superior(?:es)? a las? de',
  down: 'disminuy(?:ó|eron)|baj(?:ó|aron)|ca(?:yó|yeron)|descend(?:ió|ieron)|se redu(?:jo|jeron)|(?:ha|han) (?:disminuido|bajado|caído|descendido)|inferior(?:es)? a las? de',
  unsure:
    'no|nunca|sin|será|serán|debería|deberían|objetivos?|prevé|prevén|si|hasta 20\\d\\d|para 20\\d\\d|evit(?:ar|adas?|ados?)|clientes|proveedores|pese a|aunque|corregid[oa]s?|revisad[oa]s?|reexpresad[oa]s?|recalculad[oa]s?',
  by: '(?:en|un)(?: casi| más de| cerca de)?',
  conjunctions: 'y|pero|mientras|porque|aunque|que|donde|cuando',
  since: 'desde|respecto a|frente a|en comparación con|de',
  highest: '(?:más|el|la) (?:altos?|altas?|mayor(?:es)?)|mayor(?:es)?',
  lowest: '(?:más|el|la) (?:bajos?|bajas?|menor(?:es)?)|menor(?:es)?',
  window: '(?:en|de los últimos|en los últimos) {n} años',
  ever: 'nunca|de la historia|hasta la fecha',
  numbers: ['un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
  fractions: [
    ['la mitad', 50],
    ['un tercio', 100 / 3],
    ['dos tercios', 200 / 3],
    ['una cuarta parte', 25],
    ['tres cuartas partes', 75],
    ['una quinta parte', 20],
    ['una décima parte', 10],
  ],
  nearly: 'casi|cerca de',
  over: 'más de',
  multiples: [
    ['se duplic(?:ó|aron)|(?:ha|han) duplicado', 2],
    ['se triplic(?:ó|aron)', 3],
    ['se redu(?:jo|jeron) a la mitad', 0.5],
  ],
}
