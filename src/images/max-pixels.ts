/** Largest picture that is accepted, in pixels: Chromium decodes pictures completely, and 100 megapixels take 400 MB. */
export const MAX_PIXELS = 100_000_000
