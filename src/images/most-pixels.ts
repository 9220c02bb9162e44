/** The largest picture that passes, in pixels, wherever it stands. Chromium decodes it whole: 100 megapixels are 400 MB. */
export const MOST_PIXELS = 100_000_000
