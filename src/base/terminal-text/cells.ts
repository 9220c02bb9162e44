/** Width of text in terminal cells: Han and full-width characters take two. */
export function cells(text: string): number {
  return [...text].reduce(
    (n, character) =>
      n +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1),
    0,
  )
}
