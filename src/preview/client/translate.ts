/** Translates the texts of the preview's page, which the server puts into it. */
import type { TextId, ValuesOf } from '../../problems/messages/types.ts'

/** Texts that scripts of the page show. Their parameters are plain names, so that the page needs no library: the server counts. */
export type ClientTextId = Extract<TextId, `preview/client/${string}`>

type ClientValues<Id extends ClientTextId> = [keyof ValuesOf<Id>] extends [never]
  ? []
  : [values: { readonly [Name in keyof ValuesOf<Id>]: string | number }]

const texts = JSON.parse(document.getElementById('texts')?.textContent ?? '{}') as Readonly<
  Record<ClientTextId, string>
>

export function t<Id extends ClientTextId>(id: Id, ...[values]: ClientValues<Id>): string {
  const known: Readonly<Record<string, string | number>> = values ?? {}
  return texts[id].replace(/\{(\w+)\}/g, (_, name: string) => String(known[name] ?? ''))
}
