/**
 * Decimal arithmetic with 80 significant digits, so that no published digit is lost.
 *
 * The 20 digits that are the default of decimal.js do not suffice for sums in cents of a large balance sheet. Numbers are rounded
 * half away from zero, as published numbers are, and only once, at display.
 */
import { Decimal } from 'decimal.js'

export const Exact: Decimal.Constructor = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP })
