/** Addresses of what is published: the folder of outputs as it lies under `site` of report.yaml. */
import type { Locale, Report } from '../1-read/types.ts'

/** `https://example.org/reports/2030/en/web/users.html`; undefined without a site. */
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

/** Outputs lie in the folder that the address names, whether it was written with its slash or not. */
const withSlash = (site: string): string => (site.endsWith('/') ? site : `${site}/`)

export const feedName = (locale: Locale): string => `feed.${locale}.xml`
