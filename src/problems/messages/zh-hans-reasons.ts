/** Chinese translations of reasons: what was unexpected. `{}` stands for inserted text, in the same order; `{2}` where the order differs. */
export const reasons: Readonly<Record<string, string>> = {
  '`{}` or `{}`': '`{}` 或 `{}`',
  '`{}`, `{}` or `{}`': '`{}`、`{}` 或 `{}`',
  '`{}`, `{}`, `{}` or `{}`': '`{}`、`{}`、`{}` 或 `{}`',
}
