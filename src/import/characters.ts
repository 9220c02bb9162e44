/**
 * Replaces characters that no bundled font has, because a build would refuse them: radicals become the ideographs that they look like,
 * compatibility forms become plain ones; emoji and letters of scripts without a font are left out and reported.
 */

import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { loadCoverage } from '../fonts/coverage.ts'
import { missingFonts } from '../fonts/missing-fonts.ts'
import type { Language } from '../registry/locales/language.ts'

/**
 * Radicals of the supplement that differ from their ideograph by no more than their code, by the names that Unicode gives them
 * (CJK RADICAL C-SIMPLIFIED LONG); the Kangxi radicals have a compatibility mapping.
 */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⺀冫⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罒⺲罒⺳网⺴罓⺵羊⺶羊⺷羊⺸羋⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'.matchAll(
      /../gu,
    ),
  ].map(([pair]) => [[...pair][0] ?? '', [...pair][1] ?? '']),
)
/** Invisible characters, which make words impossible to find by searching. */
const INVISIBLE = /[\u200b\u2060\ufeff]|(?![\n\t])\p{Cc}/u

export type ReplaceCharacters = (text: string) => { text: string; dropped: string[] }

export async function openCharacters(language: Language): Promise<ReplaceCharacters> {
  // The coverage of a language whose fonts are not installed is unknown, so all its characters stay.
  const covered = missingFonts([language]).length === 0 ? await loadCoverage(language) : () => true
  return text => {
    const dropped = new Set<string>()
    const replaced = [...text].map(character => {
      if (character >= ' ' && character < '\u007f') return character
      if (INVISIBLE.test(character)) return ''
      const plain = plainIdeograph(character)
      if (plain === '\n' || plain === '\t' || (!isEmojiJoiner(plain) && covered(plain))) return plain
      const compatible = plain.normalize('NFKC')
      if (compatible !== plain && [...compatible].every(covered)) return compatible
      if (!isEmojiJoiner(plain)) dropped.add(plain)
      return ''
    })
    return { text: replaced.join(''), dropped: [...dropped] }
  }
}

/** Replaces characters in all texts of a page and in the texts of pictures and links, but not in addresses. */
export function replaceInTree(tree: Nodes, replace: (text: string) => string): void {
  visit(tree, node => {
    if (node.type === 'verbatim') replaceInTree(node.node, replace)
    if (node.type === 'text' || node.type === 'inlineCode') node.value = replace(node.value)
    if ('alt' in node && node.alt) node.alt = replace(node.alt)
    if ('title' in node && node.title) node.title = replace(node.title)
    if (node.type !== 'block') return
    const words = Object.entries(node.attributes).filter(([name]) => name === 'alt' || name === 'title')
    node.attributes = {
      ...node.attributes,
      ...Object.fromEntries(words.map(([name, value]) => [name, replace(value)])),
    }
  })
}

/** Returns the ideograph that a radical looks like; any other character unchanged. */
export function plainIdeograph(character: string): string {
  return (
    SUPPLEMENT[character] ?? (/[\u2f00-\u2fdf]/.test(character) ? character.normalize('NFKC') : character)
  )
}

/** Recognises variation selectors and keycap marks, which every font covers but which draw nothing without an emoji. */
const isEmojiJoiner = (character: string) => /[\ufe00-\ufe0f\u20e3]/.test(character)
