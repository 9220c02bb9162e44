/** Patterns of ordinal references: sections, pages, paragraphs of a law, steps and list items. */
import { MEASURED, PEOPLE_OR_THINGS } from './quantities.ts'

export interface Span {
  start: number
  end: number
}

/** Words before such a number, in upper or lower case. */
const NAMED =
  'Quarters?|Scopes?|Figures?|Fig\\.|Tables?|Chapters?|Sections?|Sect?\\.|Parts?|Steps?|Phases?|Stages?|Tiers?|Levels?|Versions?|Articles?|Art\\.|Annex(?:es)?|Appendix|Appendices|Paragraphs?|Clauses?|Pages?|pp?\\.?|Items?|Categor(?:y|ies)|Goals?|SDGs?|Principles?|Questions?|Groups?|Types?|Class(?:es)?|Grades?|Rules?|Notes?|Options?|Box(?:es)?|Pillars?|Priorit(?:y|ies)|Targets?|Outcomes?|Regulations?|Directives?|Nos?\\.|n[°º]|Number|#|Web|Room|Floor|Building|Day|Week|Python|Django|Java|Ruby|Node|Windows|Android|iOS|HTTP|CSS|HTML|Release|Milestone|Founders?|Indicators?|Disclosures?|Objectives?|Key Results?|Criteri(?:on|a)|Requirements?|Standards?|Sprint|Season|Episode|Volume|Vol\\.|Issue|Form|' +
  'Recitals?|Erwägungsgr(?:und|ünde)|(?:Standard)?[Kk]ontenrahmen|Considérants?|Considerandos?|Kriteri(?:um|en)|Indikator(?:en)?|Leistungsindikator(?:en)?|Angaben?|Artikels?|Kapiteln?|Seiten?|Tabellen?|Abbildung(?:en)?|Anhang|Anlagen?|Abschnitte?|Absatz|Absätze|Ziffern?|Nummer|Stufen?|Kategorien?|Klassen?|Schritte?|Phasen?|Prinzipien|Grundsatz|Randnummern?|Fußnoten?|Richtlinien?|Verordnung(?:en)?|' +
  'Chapitres?|Tableaux?|Annexes?|Étapes?|Niveaux?|Catégories?|Alinéas?|Principes?|Règlements?|' +
  'Artículos?|Párrafos?|Apartados?|Capítulos?|Secci(?:ón|ones)|Anexos?|Páginas?|Tablas?|Figuras?|Etapas?|Categorías?|Articolo|Articoli|Artigos?|' +
  'Bijlagen?|Hoofdstuk(?:ken)?|Paragra(?:af|fen)|Richtlijn(?:en)?|Leden|Lid|Oprichters?|Fundador(?:es)?|Bestuurders?'
/** Abbreviations that are other words in lower case. */
const ABBREVIATED =
  'Unit|Theme|Topic|Thema|Handlungsfeld|Thème|Axe|Pilier|Volet|Teil|Haus|Häusern|Halle|Gebäude|Werk|S\\.|Abs\\.|N[rR]\\.|Ziff\\.|Abb\\.|Tab\\.|Kap\\.|Bd\\.|Rn\\.|Anh\\.|Buchst\\.|Satz|Punkt|Ziele?n?|Cap\\.|Núm\\.|Pág\\.|Tome|Livre'

const NUMBER = '\\d+(?:[.:\\-–]\\d+)*(?:\\([\\da-z]{1,3}\\))*[a-z]?'
/** Excludes values such as `Target 50%` and `Group 1,200`. */
const NO_FIGURE = '(?![\\p{Script=Latin}\\d]|[.,]\\d|\\s*[%％‰])'
const MORE = `(?:\\s*(?:,?\\s*(?:and|or|und|oder|et|ou|y|e|en)\\s|,|/|to\\s|bis\\s|à\\s|a\\s|&|[–—-])\\s*${NUMBER}${NO_FIGURE})*`
const HAN_MORE =
  '(?:\\s*[、，,/和及与與至到或–—-]\\s*\\d+(?:[.\\-–]\\d+)*(?!\\d|[.,]\\d|\\s*[%％‰万亿年月]))*'
const HAN_NO_FIGURE = '(?!\\d|[.,]\\d|\\s*(?:[%％‰万亿萬億吨人名个個家元倍次]|t(?!\\p{L})|kg|[kMGT]?Wh))'

export const references: readonly RegExp[] = [
  // Scopes in a row, where a comma would else group digits: Scope 1,2,3; Scope1と2.
  /(?<!\p{Script=Latin})(?:Scopes?|スコープ|范围|範圍|范畴|範疇|스코프)\s*[1-3](?:\s*(?:,?\s*(?:and|or|und|oder|et|ou|y)\s|[,、，/+&・]|と|及び|和|及|与)\s*[1-3])+(?!\d|[.,]\d|\s*[%％])/giu,
  new RegExp(`(?<![\\p{Script=Latin}])(?:${NAMED})[\\s\\u00a0]*[-‑]?${NUMBER}${NO_FIGURE}${MORE}`, 'giu'),
  new RegExp(`(?<![\\p{Script=Latin}])(?:${ABBREVIATED})[\\s\\u00a0]*${NUMBER}${NO_FIGURE}${MORE}`, 'gu'),
  // Places and vehicles by number: Terminal 2, Boeing 737; not "Gate 5 visitors".
  new RegExp(
    `(?<![\\p{Script=Latin}])(?:Terminal|Gate|Line|Linie|Ligne|Route|Highway|Interstate|Bundesstraße|Team|Year|Platz|Rang|Klassenstufen?|Jahrgangsstufen?|Jahrgang|[Ss]emester|Kalenderwochen?|KW|Raum|Saal|Hörsaal|Zimmer|Etage|Salle|salle|Apt\\.?|Suite|Title|Proposition|Band|Heft|[Pp]ort|[Ee]rror|Prinzip|[Cc]ritères?|Kl\\.|Cat\\.?|Tz\\.|Rz\\.|Objectifs?|Resolution|Convention|Résolution|Boeing|Airbus|Führungsebenen?|Block|Kiln|Shaft|Typ|Modell?|Apollo|Formula|Formel|Build|Commit|ILO|IAO|OIT)[\\s\\u00a0]\\d{1,4}(?:\\.\\d{1,2})?[a-zB]?(?![\\p{Script=Latin}\\d]|[.,]\\d|\\s*[%％])(?:(?: (?:bis|to|and|und|et|à) |[–-])\\d{1,4}(?![\\p{Script=Latin}\\d]|[.,]\\d))?(?!${MEASURED}|${PEOPLE_OR_THINGS})`,
    'gu',
  ),
  // Parts of a plan before their titles: Strategy 1: Impact.
  /(?<=(?<!\p{L})(?:Strateg(?:y|ie)|Stratégie|Estrategia|Initiative|Pro(?:ject|jekt|jet)|Actions?|Maßnahme|Mesure|Measure|Recommendation|Empfehlung|Recommandation|Challenge|Lesson|Finding|Focus|Workstream|Arbeitspaket|Work Package) )\d{1,2}(?=\s?[:：]\s?\p{Lu})/gu,
  // See 3.2, siehe 4.1, 详见3.2.
  /(?<=(?:(?<!\p{L})(?:see|siehe|vgl\.|cf\.|voir|véase) |[见見]\s?))\d{1,2}(?:\.\d{1,2})+(?!\d|[.,]\d|\s*[%％])/giu,
  // Tag 2, Jour 3, Semaine 12 where a line or cell begins; Ausgabe 4/23, WS 22/23.
  /(?<=^\s*)(?:Tag|Jour|Semaine|Día)\s\d{1,2}(?=\s*(?:$|[:：,.–—(-]))|(?<=(?<!\p{L})(?:Ausgabe|Heft|WS|WiSe|Saison|Season|Spielzeit|saison) )\d{1,2}\/\d{2}(?!\d)/gu,
  // Volumes of journals: 12(3):45-67; files of courts: 12 O 34/20, III ZR 123/20; arXiv:2301.12345.
  /(?<![\d.,])\d{1,4}\(\d{1,3}\)(?:\s?[:,]\s?\d{1,5}(?:[–-]\d{1,5})?)?(?![\d%])|(?<![\d.,])\d{1,4} [A-Z]{1,4} \d{1,5}\/\d{2}(?!\d)|(?<=(?<!\p{L})[IVX]{1,5} [A-Z]{2} )\d{1,4}\/\d{2}(?!\d)|(?<=arXiv:\s?)\d{4}\.\d{4,5}/gu,
  new RegExp(`§{1,2}[\\s\\u00a0]*${NUMBER}${MORE}`, 'gu'),
  // Disclosures of GRI (102-7) and articles of French codes (434-26): the second is not the end of a range.
  /(?<![\d.,$€£¥-])[1-4]\d{2}-\d{1,2}(?!\d|[.,-]\d|\s*(?:[%％]|million|billion))(?=\s|[,;:.)、，；]|$)/gu,
  // A cell of such codes: 2-1、2-6; 2-9, 305-1.
  /^\s*(?:(?:[23]|[2-4]\d{2})-\d{1,2}(?!\d)[、,，;；\s]*){2,}$/gu,
  // Marks of notes: ※3, (注)1., *1, and (MWh)2 at the end of a cell.
  /(?<=[\p{L}%][)）])\d{1,2}(?=\s*$)|※\s?\d{1,2}(?!\d|[.,]\d)|(?:[(（](?:注|註)[)）]|(?<![\p{L}\d])(?:注|註))\s?\d{1,2}(?!\d|[.,]\d)|(?:^|(?<=[^\s\d*]))\s*\*\d{1,2}(?=\s|[,、，)）。]|$)/gu,
  // Articles of French codes: R. 225-105-1, also with spaces around hyphens.
  /(?<!\p{L})[LRD]\.?\s?\d{3,4}(?:\s?[-‑–]\s?\d{1,4})+(?!\d|[.,]\d)/gu,
  // Documents of the United Nations: A/42/427.
  /(?<![\p{L}\d])\p{Lu}{1,4}(?:\/RES)?(?:\/\d{1,4}){2,}(?!\d)/gu,
  // The year before in French accounts: N-1.
  /(?<![\p{L}\d])N\s?[-‑–−]\s?\d(?![\d%]|[.,]\d)/gu,
  // Denominators: per EUR 1,000, par 10 000 habitants, / 10000 yuan.
  /(?<=(?:(?<!\p{L})(?:per|je|pro|par|por)\s|\/\s?|每)(?:[A-Z]{3}\s|[€$£¥]\s?)?)1(?:0{3,6}|0{0,2}(?:[,.’ \u00a0\u202f]0{3}){1,2})(?![\d%]|[.,]\d)|(?<=每\s?)10{1,2}(?=\s?股)|(?<=(?<!\p{L})pour )1(?:0{2,6}|0{0,2}(?:[ \u00a0\u202f.]0{3}){1,2})(?= (?:habitants|salariés|personnes|employés|collaborateurs|heures|naissances|femmes|hommes|élèves))|(?<=每\s?)10{0,6}\s?[万亿百千]?(?=\s?(?:[kMG]W|人|名|户|家|吨|元|平方|公里|小时|工时|亩|度|件|辆))/gu,
  // The unit of a table: (in 1.000 €), x 1,000, 单位：1000元.
  /(?<=(?:^|\()\s*(?:(?:Angaben |Werte |Beträge |[Aa]mounts |[Ff]igures |Montants )?(?:in|en) |[x×] )[€$£]?\s?)1[.,’ \u00a0\u202f]?000(?=s?(?:\s?(?:€|\$|£|EUR|USD|CHF|Euro|euros|dollars|Tonnen|tonnes|t|MWh|units|Stück))?\s*(?:\)|$))|(?<=单位[:：]\s?)10{2,4}/gu,
  // Bases of rates: per 1 million hours, je 200.000 Stunden, per 100 g.
  /(?<=(?<!\p{L})(?:per|je|pro|par|por) [€$£]?)(?:1 (?:million|Mio\.?|Million)|100(?= (?:g|ml|km|employees|people|Beschäftigte|Mitarbeitende|personnes|salariés)(?!\p{L}))|200[.,’ \u00a0\u202f]?000(?= (?:hours|Stunden|Arbeitsstunden|geleistete|heures|h(?!\p{L}))))(?![\d%]|[.,]\d)|(?<=(?<!\p{L})pour )(?:1 million|200[ \u00a0\u202f]000)(?= (?:d[’'])?heures)/gu,
  // Items within a sentence: 关键举措包括：1、推广；2、激励. Pages of a list of contents: Climate ... 26.
  /(?<=[：:；;]\s?)\d{1,2}(?=[、．]\s?(?![一二三四五六七八九十百千万两几])\p{Script=Han})|(?<=(?:\.{3}|…)\s?)\d{1,3}(?=\s*$)/gu,
  // The number of a note after a sentence: "… is limited. (1)"
  /(?<=[.!?。]\s?)\(\d{1,2}\)(?=\s*$)/gu,
  // The mark of a note after a full stop or a bracket: "countries.1 The", "(EMAS)(1)".
  /(?<=(?:\p{Ll}{2}|[\])])[.!?][”»]?)\d{1,2}(?=\s+\p{Lu}|\s*$)|(?<=\p{L}{2}\))\(\d{1,2}\)/gu,
  // (3) before a paragraph of a law, and S.62ff.
  /(?<=[.;]\s)\(\d{1,2}\)(?=\s+\p{L})/gu,
  /(?<!\p{L})(?:S|pp?|Rn|Rz|Art|Abs|Seiten?|Artikel|Randnummern?|[Pp]ages?)\.?\s?\d+\s?ff?(?!\p{L})/gu,
  /(?<!\p{L})Version\s?[:：]\s?\d+(?:\.\d+)*/giu,
  // The three scopes of the GHG Protocol.
  /(?<![\d.,])3\s+scopes?(?!\p{L})/giu,
  // 21a., 21b. and 21c.
  /(?<![\p{Script=Latin}\d.,-])\d{1,3}[abcef](?=[.,;:)\s]|$)/gu,
  new RegExp(
    `(?:范围|范畴|问题|议题|披露项|(?<!\\p{Script=Latin})SDGs?|图|表|章|节|附录|附件|阶段|类别|目标|条款|版本|步骤|原则|議題|範圍|範疇|圖|節|附錄|階段|類別|目標|條款|スコープ|カテゴリー?|ステップ|フェーズ|図|付録|段階|스코프)\\s*\\d+(?:[.\\-–]\\d+)*${HAN_NO_FIGURE}${HAN_MORE}`,
    'gu',
  ),
  /(?<![\d.])\d+(?:\.\d+)+\s*[节節章条條款](?!\p{Script=Han}*[件])/gu,
  /(?<![\d.])\d+(?:\.\d+)*(?:\s*[、和或及与與到至-]\s*\d+(?:\.\d+)+)*\s*版本/gu,
  /(?<!\d)\d+\s*[号號](?!\d)|(?<![\d.,])\d{1,2}(?=楼(?![盘市宇房]))/gu,
  /(?<!\p{L})[وفبلك]?(?:ال|ل)?(?:نطاق|شكل|جدول|فصل|قسم|ملحق|هدف|مرحلة|فئة)\s+\d+(?:[.\-–]\d+)*/gu,
  /\[\^?\d+(?:\s*[,–-]\s*\d+)*\]/gu,
]

const BEFORE_FIRST = /(?:^|[:;.!?(–—])\s*$/u
const BEFORE_NEXT = /(?:[,;.!?)]|(?<!\p{L})(?:and|or|und|oder|sowie|et|ou|y|o|e|en))\s*$/u

/** Finds `1.` … `2.` before items within a sentence: three in sequence, or two after marks, unlike `It was 1. Then it was 2.` */
function dottedMarks(text: string): Span[] {
  const rows: Span[][] = []
  for (const match of text.matchAll(/(?<=^|[\s(])\d{1,2}\.(?=\s+[\p{L}„“"«(])/gu)) {
    const value = Number.parseInt(match[0], 10)
    const span = { start: match.index, end: match.index + match[0].length }
    const row = rows.at(-1)
    if (value === 1) rows.push([span])
    else if (row && value === row.length + 1) row.push(span)
  }
  return rows
    .filter(
      row =>
        row.length > 2 ||
        (row.length === 2 &&
          row.every(({ start }, i) =>
            (i === 0 ? BEFORE_FIRST : BEFORE_NEXT).test(text.slice(Math.max(0, start - 12), start)),
          )),
    )
    .flat()
}

/** Finds list marks within a sentence: `2)` before an item, not the end of `(about 20)`; and (1) … (2) … in sequence. */
export function listMarks(text: string): Span[] {
  const found = dottedMarks(text)
  let depth = 0
  let next = 1
  let first: Span | undefined
  for (const match of text.matchAll(
    /[(（]\d{1,2}[)）]|[(（)）]|(?<=^|[\s,;:，；：。、])\d{1,2}(?=[)）][\s\p{L}])/gu,
  )) {
    const [mark] = match
    const span = { start: match.index, end: match.index + mark.length }
    if (mark.length > 2 && /^[(（]/.test(mark)) {
      const value = Number(mark.slice(1, -1))
      if (value === 1) [first, next] = [span, 2]
      else if (value === next) {
        if (first) found.push(first)
        found.push(span)
        first = undefined
        next += 1
      }
    } else if (/^[(（]/.test(mark)) depth += 1
    else if (/^[)）]/.test(mark)) depth = Math.max(0, depth - 1)
    else if (depth === 0) found.push(span)
  }
  // The first mark of a sequence is added after the second, so sort.
  return found.sort((a, b) => a.start - b.start)
}
