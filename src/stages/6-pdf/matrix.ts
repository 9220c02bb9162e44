/** Transformations of a page's content (ISO 32000-1, 8.3.4). */

/** `a b c d e f` as the operators `cm` and `Tm` take them. */
export type Matrix = readonly [number, number, number, number, number, number]

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** Operands of an operator as numbers; the operator itself, if it is in the text, becomes `NaN`. */
export const numbersOf = (operands: string): number[] => operands.trim().split(/\s+/).map(Number)

/** Applies `a` first, then `b`. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ]
}
