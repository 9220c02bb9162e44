/** Resolves `<switch>`, which shows the first child that the viewer supports and whose language matches. */
import type { Element, Parents } from 'hast'

export function resolveSwitches(parent: Parents, language: string): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'switch') {
      const shown = child.children.find(
        (option): option is Element => option.type === 'element' && isShown(option, language),
      )
      child.tagName = 'g'
      child.children = shown ? [shown] : []
    }
    resolveSwitches(child, language)
  }
}

/** Implements SVG 2, 5.9, in which `requiredFeatures` no longer exists. */
function isShown({ properties }: Element, language: string): boolean {
  const { requiredExtensions, systemLanguage } = properties
  if (requiredExtensions !== undefined && String(requiredExtensions) !== HTML_EXTENSION) return false
  if (systemLanguage === undefined) return true
  return String(systemLanguage)
    .split(',')
    .map(tag => tag.trim().toLowerCase())
    .some(tag => language.toLowerCase() === tag || language.toLowerCase().startsWith(`${tag}-`))
}

const HTML_EXTENSION = 'http://www.w3.org/1999/xhtml'
