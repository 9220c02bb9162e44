/**
 * Makes CSS for running headers and folios: counter styles with one symbol for each page. Chromium does not support running
 * strings, and margin boxes cannot move any line of the text.
 */
import type { Pagination } from '../4-book/types.ts'

export function runningHeads({ left, right, folios }: Pick<Pagination, 'left' | 'right' | 'folios'>): string {
  return [
    '@counter-style ph-none{system:cyclic;symbols:"";suffix:""}',
    counterStyle('ph-left', left),
    counterStyle('ph-right', right),
    counterStyle('ph-folio', folios),
    '@page{@top-left{content:counter(page,ph-left)}@top-right{content:counter(page,ph-right)}',
    '@bottom-right{content:counter(page,ph-folio)}}',
  ].join('\n')
}

function counterStyle(name: string, texts: readonly string[]): string {
  const symbols = texts.length > 0 ? texts.map(quoted).join(' ') : '""'
  return `@counter-style ${name}{system:fixed 1;symbols:${symbols};suffix:"";fallback:ph-none}`
}

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&').replace(/\s*\n\s*/g, ' ')}"`
