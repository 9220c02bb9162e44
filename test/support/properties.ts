/**
 * Sets the seed and the number of runs of all property tests.
 *
 * Each run of the suite tries the same cases, so that it never fails by chance for an unrelated change;
 * `PERENNIAL_SEED=7 PERENNIAL_RUNS=5000` tries others, and more of them.
 */
const { PERENNIAL_SEED, PERENNIAL_RUNS } = process.env

/** Any integer. */
export const SEED = Number(PERENNIAL_SEED ?? 16)

/** Options of `fc.assert` and `fc.sample`; `usual` is the number of runs of the suite. */
export function cases(usual: number): { seed: number; numRuns: number } {
  return { seed: SEED, numRuns: Number(PERENNIAL_RUNS ?? usual) }
}
