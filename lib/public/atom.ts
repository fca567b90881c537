import type { PublicRegion } from '@/lib/domain/public-content'
import { publicRegionPath, publicVersionPath } from '@/lib/kernel/addresses'

/** The adopted reports of a region as an Atom feed (RFC 4287), newest first. */
export function atom(region: PublicRegion, origin: string): string {
  const page = `${origin}${publicRegionPath(region.slug)}`
  const reports = region.agendas
    .flatMap((agenda) => agenda.reports.map((report) => ({ agenda, report })))
    .toSorted((a, b) => b.report.frozenAt.localeCompare(a.report.frozenAt))
  const entries = reports.map(({ agenda, report }) => {
    const href = `${origin}${publicVersionPath(region.slug, agenda.slug, report.period, report.number)}`
    return `<entry>
<id>${escape(href)}</id>
<title>${escape(`${report.title}, ${agenda.title}`)}</title>
<updated>${moment(report.frozenAt)}</updated>
<link rel="alternate" type="text/html" href="${escape(href)}"/>
<summary>${escape(report.summary || `Vastgesteld op ${report.adoptedOn}.`)}</summary>
</entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
<id>${escape(`${page}/rapporten.atom`)}</id>
<title>${escape(`Vastgestelde rapporten van regio ${region.name}`)}</title>
<updated>${moment(reports[0]?.report.frozenAt ?? '1970-01-01T00:00:00Z')}</updated>
<author><name>${escape(`Regio ${region.name}`)}</name></author>
<link rel="self" type="application/atom+xml" href="${escape(`${page}/rapporten.atom`)}"/>
<link rel="alternate" type="text/html" href="${escape(page)}"/>
${entries.join('\n')}
</feed>
`
}

const moment = (time: string) => new Date(time).toISOString()

/** As XML takes it: without what it does not allow. */
export const escape = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
