/** Writes Markdown in the dialect of reports. */

/** Escapes a text, except for code between backticks. */
export function prose(text) {
  return text
    .split(/(`[^`\n]*`)/)
    .map((piece, i) =>
      i % 2 === 1 ? piece.replaceAll('|', '\\|') : piece.replace(/[\\*_<>[\]{}|#~^]|:(?=[:a-z])/g, '\\$&'),
    )
    .join('')
}

export const code = text => (text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``)

export function table(heads, rows) {
  const line = cells => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Writes a chapter; `title` and `summary` go into its front matter. */
export function chapter({ title, summary, made }, blocks) {
  const matter = [
    `title: ${JSON.stringify(title)}`,
    `summary: ${JSON.stringify(summary)}`,
    'part: reference',
    'layout: data',
  ]
  return `---\n${matter.join('\n')}\n---\n\n<!-- ${made} -->\n\n${blocks.join('\n\n')}\n`
}

/** Adds a capital and a full stop (in Chinese `。`) to a text. */
export function sentence(text) {
  const chinese = /[、，；：（）]|^\p{Script=Han}|\p{Script=Han}{2}/u.test(text)
  const end = /[.。!?：:]$/.test(text) ? '' : chinese ? '。' : '.'
  return `${text[0].toUpperCase()}${text.slice(1)}${end}`
}

/** Comment in generated chapters, which must not be edited by hand. */
export const MADE = 'Made from the code by `npm run docs`; do not edit.'
