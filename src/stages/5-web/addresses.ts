/** Addresses of published files, under `site` of report.yaml. */
import type { Locale, Report } from '../1-read/types.ts'

/** Address such as `https://example.org/reports/2030/en/web/users.html`; undefined without `site`. */
export function pageAddress(
  { config }: Pick<Report, 'config'>,
  edition: string,
  locale: Locale,
  file: string,
): string | undefined {
  return config.site === undefined
    ? undefined
    : new URL(`${edition}/${locale}/${file}`, withSlash(config.site)).href
}

export function siteAddress({ config }: Pick<Report, 'config'>, file: string): string | undefined {
  return config.site === undefined ? undefined : new URL(file, withSlash(config.site)).href
}

/** Without the slash, `URL` would replace the last folder of the address. */
const withSlash = (site: string): string => (site.endsWith('/') ? site : `${site}/`)

export const feedName = (locale: Locale): string => `feed.${locale}.xml`
