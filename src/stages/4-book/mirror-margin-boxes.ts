/**
 * Mirrors the margin boxes of pages that are read from right to left.
 *
 * All other styles use logical properties, which mirror themselves; margin boxes are named by physical sides only.
 */
const BOX = /@(top|bottom)-(left|right)(-corner)?\{([^}]*)\}/g
const OTHER = { left: 'right', right: 'left' } as const

export function mirrorMarginBoxes(css: string): string {
  return css.replace(
    BOX,
    (_, edge: string, side: 'left' | 'right', corner: string | undefined, style: string) =>
      `@${edge}-${OTHER[side]}${corner ?? ''}{${mirrored(style)}}`,
  )
}

function mirrored(style: string): string {
  return style
    .replace(/text-align:(left|right)/g, (_, side: 'left' | 'right') => `text-align:${OTHER[side]}`)
    .replace(/padding:([^;]+)/g, (whole, value: string) => {
      const sides = value.match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? []
      const [top, right, bottom, left] = sides
      return sides.length === 4 ? `padding:${top} ${left} ${bottom} ${right}` : whole
    })
}
