/**
 * Marks runs of Han in text of another script with their language, so that a screen reader changes its voice (WCAG 2.2, 3.1.2).
 * Latin names in Chinese text need no mark: Chinese voices read them.
 */
import type { Element, ElementContent, Root, Text } from 'hast'
import { h } from 'hastscript'
import { eachElement } from '../../base/tree/each-element.ts'
import type { Locale } from '../1-read/types.ts'

/** Runs of Han, with punctuation between them. */
const HAN = /\p{Script=Han}+(?:[\u3000-\u303f\uff00-\uff0f·]*\p{Script=Han}+)*/gu
const ANY_HAN = /\p{Script=Han}/u
const WRITTEN_IN_HAN = /^(?:zh|ja|ko|yue)\b/

/** `locales` are the report's: a run of Han gets the report's own Chinese, Japanese or Korean, else `zh`. */
export function markForeignScript(tree: Root, locale: Locale, locales: readonly Locale[]): void {
  if (WRITTEN_IN_HAN.test(locale)) return
  const lang = locales.find(other => WRITTEN_IN_HAN.test(other)) ?? 'zh'
  const mark = (node: Root | Element): undefined => {
    const children = node.children as ElementContent[]
    // Most elements contain no Han; keep their children as they are.
    if (children.some(child => child.type === 'text' && ANY_HAN.test(child.value)))
      node.children = children.flatMap((child): ElementContent[] =>
        child.type === 'text' ? pieces(child, lang) : [child],
      )
  }
  mark(tree)
  eachElement(tree, (element, index) =>
    element.tagName === 'svg' || element.properties['lang'] !== undefined ? index + 1 : mark(element),
  )
}

function pieces(text: Text, lang: Locale): (Text | Element)[] {
  const out: (Text | Element)[] = []
  let from = 0
  const plain = (to: number) => {
    if (to > from) out.push({ type: 'text', value: text.value.slice(from, to) })
  }
  for (const { 0: run, index } of text.value.matchAll(HAN)) {
    plain(index)
    out.push(h('span', { lang }, run))
    from = index + run.length
  }
  if (from === 0) return [text]
  plain(text.value.length)
  return out
}
