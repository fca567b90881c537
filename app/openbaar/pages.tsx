import { AgendaLinks, DocumentContent, RegionContent, ReportEnd } from '@/components/public/public-pages'
import { PublicLinks } from '@/components/public/public-links'
import { fullDate } from '@/lib/domain/dutch-dates'
import { html } from '@/lib/exports/html'
import { publicAgendaDocument } from '@/lib/exports/public-document'
import { publicAgendaPath, publicPath, publicRegionPath, publicReportPath } from '@/lib/kernel/addresses'
import { dutchDate, now } from '@/lib/kernel/clock'
import { publicContent, type Drawing } from '@/lib/public/answer'
import { listPublicRegions } from '@/lib/public/regions'
import { getPublicReport } from '@/lib/public/report'
import { licence } from '@/lib/public/site'
import { drawPage } from './draw'

export const versionIn = (number: string): number => (/^[1-9]\d{0,5}$/.test(number) ? Number(number) : 0)

export async function drawIndex(): Promise<Drawing> {
  const regions = await listPublicRegions()
  const lead = 'Gemeenten werken samen aan goede hulp voor jongeren. Hier lees je wat ze hebben afgesproken en hoe het gaat.'
  return drawPage({
    ...{ path: publicPath(), title: 'Wat regio’s hebben afgesproken', lead, description: lead },
    content:
      regions.length === 0 ? (
        <p>Er is nog geen regio die haar agenda hier laat zien.</p>
      ) : (
        <>
          <h2>Kies een regio</h2>
          <PublicLinks items={regions.map(({ slug, name }) => ({ href: publicRegionPath(slug), label: `Regio ${name}` }))} />
        </>
      ),
  })
}

export async function drawRegion(slug: string): Promise<Drawing | null> {
  const region = await publicContent(slug)
  if (!region) return null
  const names = new Intl.ListFormat('nl-NL').format(region.municipalities.map(({ name }) => name))
  const lead = `${names} werken samen. Hier lees je wat zij hebben vastgesteld.`
  return drawPage({
    ...{ path: publicRegionPath(slug), title: `Regio ${region.name}`, lead, description: lead },
    ...{ region, colour: region.colour, crumbs: [{ href: publicPath(), label: 'Alle regio’s' }] },
    about: region.openData
      ? { type: 'Dataset', facts: { license: licence.url, url: publicRegionPath(slug), creator: `Regio ${region.name}` } }
      : { type: 'WebPage' },
    alternates: region.openData
      ? [
          { type: 'application/atom+xml', href: `${publicRegionPath(slug)}/rapporten.atom`, title: 'Vastgestelde rapporten' },
          { type: 'application/ld+json', href: `${publicRegionPath(slug)}/dcat.jsonld`, title: 'Beschrijving van de gegevens' },
        ]
      : [],
    content: <RegionContent region={region} licence={licence} />,
  })
}

export async function drawAgenda(regionSlug: string, agendaSlug: string): Promise<Drawing | null> {
  const region = await publicContent(regionSlug)
  const agenda = region?.agendas.find(({ slug }) => slug === agendaSlug)
  if (!region || !agenda) return null
  const document = publicAgendaDocument(region, agenda, dutchDate(now()))
  return drawPage({
    ...{ path: publicAgendaPath(regionSlug, agendaSlug), title: agenda.title, region, colour: region.colour },
    lead: 'Dit hebben de gemeenten samen afgesproken: wat we willen, wat we doen, hoe het gaat en hoe we het meten.',
    description: `De agenda van regio ${region.name} van ${agenda.startYear} tot en met ${agenda.endYear}.`,
    crumbs: [{ href: publicRegionPath(regionSlug), label: `Regio ${region.name}` }],
    content: (
      <DocumentContent html={await html(document)}>
        <AgendaLinks region={region} agenda={agenda} />
      </DocumentContent>
    ),
  })
}

type ReportAddress = { region: string; agenda: string; period: string; version: number | null }

export async function drawReport(address: ReportAddress, path: string): Promise<Drawing | null> {
  const region = await publicContent(address.region)
  const agenda = region?.agendas.find(({ slug }) => slug === address.agenda)
  const report = agenda && (await getPublicReport(address))
  if (!region || !report) return null
  const isOld = report.number < report.versions
  return drawPage({
    ...{ path, title: report.title, region, colour: region.colour },
    lead: `Het bestuur stelde dit rapport vast op ${fullDate(report.adoptedOn)}. Daarna is er niets meer aan veranderd.`,
    description: `${report.title} over ${agenda.title} van regio ${region.name}.`,
    crumbs: [
      { href: publicRegionPath(address.region), label: `Regio ${region.name}` },
      { href: publicAgendaPath(address.region, address.agenda), label: agenda.title },
    ],
    about: {
      type: 'Report',
      facts: { datePublished: report.adoptedOn, version: String(report.number), publisher: `Regio ${region.name}` },
    },
    content: (
      <DocumentContent
        html={`${isOld ? newerVersion(publicReportPath(address.region, address.agenda, address.period)) : ''}${report.html}`}
      >
        <ReportEnd address={address} number={report.number} versions={report.versions} />
      </DocumentContent>
    ),
  })
}

const newerVersion = (href: string) => `<p>Er is een nieuwere versie van dit rapport. <a href="${href}">Naar de nieuwste versie</a></p>`
