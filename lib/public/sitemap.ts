import type { PublicRegion } from '@/lib/domain/public-content'
import {
  accessibilityPath,
  privacyPath,
  publicAgendaPath,
  publicPath,
  publicRegionPath,
  publicReportPath,
  vulnerabilityPath,
} from '@/lib/kernel/addresses'
import { escape } from '@/lib/public/atom'

/** Every page for everybody (sitemaps.org). */
export function sitemap(regions: readonly PublicRegion[], origin: string): string {
  const paths = [
    ...[publicPath(), accessibilityPath, privacyPath, vulnerabilityPath],
    ...regions.flatMap(({ slug, agendas }) => [
      publicRegionPath(slug),
      ...agendas.flatMap((agenda) => [
        publicAgendaPath(slug, agenda.slug),
        ...agenda.reports.map(({ period }) => publicReportPath(slug, agenda.slug, period)),
      ]),
    ]),
  ]
  const lines = paths.map((path) => `<url><loc>${escape(origin + path)}</loc></url>`)
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`
}
