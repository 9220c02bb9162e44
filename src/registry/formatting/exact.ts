/**
 * Decimal arithmetic that never loses a published digit.
 *
 * decimal.js keeps 20 significant digits by default, which a sum in cents of a large balance sheet can reach. Rounding is
 * half away from zero, as published figures are rounded, and is done once, at display.
 */
import { Decimal } from 'decimal.js'

export const Exact: Decimal.Constructor = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP })
