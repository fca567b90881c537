import type { ReactNode } from 'react'
import { fullDate } from '@/lib/domain/dutch-dates'
import type { PublicAgenda, PublicRegion } from '@/lib/domain/public-content'
import {
  apiPath,
  publicAgendaPath,
  publicReportFilePath,
  publicReportPath,
  publicRegionPath,
  publicVersionPath,
} from '@/lib/kernel/addresses'
import { PublicLinks, type PublicLink } from './public-links'

const years = ({ startYear, endYear }: PublicAgenda) => `${startYear} tot en met ${endYear}`

/** What a region shows: its agendas, the reports on them, and the same as data. */
export const RegionContent = ({ region, licence }: { region: PublicRegion; licence: { name: string; url: string } }) => (
  <>
    {region.agendas.map((agenda, index) => (
      <section key={agenda.slug} aria-labelledby={`agenda-${agenda.slug}`}>
        <h2 id={`agenda-${agenda.slug}`}>{agenda.title}</h2>
        <p>
          {index === 0 && agenda.status === 'adopted' ? 'Deze agenda geldt nu' : 'Deze agenda is afgesloten'}. Hij gaat over {years(agenda)}
          .
        </p>
        <PublicLinks
          items={[
            {
              href: publicAgendaPath(region.slug, agenda.slug),
              label: `De agenda ${agenda.slug}`,
              note: 'Wat we willen, wat we doen, hoe het gaat en hoe we het meten',
            },
            ...reportLinks(region, agenda),
          ]}
        />
      </section>
    ))}
    {region.openData && <DataLinks region={region} licence={licence} />}
  </>
)

const reportLinks = (region: PublicRegion, { slug, reports }: PublicAgenda): PublicLink[] =>
  reports.map(({ period, title, adoptedOn }) => ({
    href: publicReportPath(region.slug, slug, period),
    label: title,
    note: `Vastgesteld op ${fullDate(adoptedOn)}`,
  }))

const DataLinks = ({ region: { slug }, licence }: { region: PublicRegion; licence: { name: string; url: string } }) => (
  <section aria-labelledby="gegevens">
    <h2 id="gegevens">Open data</h2>
    <p>
      Je mag deze gegevens gebruiken en delen, als je erbij zegt van wie ze zijn. De licentie is <a href={licence.url}>{licence.name}</a>.
    </p>
    <PublicLinks
      items={[
        { href: `${publicRegionPath(slug)}/activiteiten.csv`, label: 'Alle activiteiten (CSV)' },
        { href: `${publicRegionPath(slug)}/cijfers.csv`, label: 'Alle cijfers (CSV)' },
        { href: `${publicRegionPath(slug)}/gegevens.json`, label: 'Alles bij elkaar (JSON)' },
        { href: `${publicRegionPath(slug)}/dcat.jsonld`, label: 'Beschrijving van de gegevens (DCAT)' },
        { href: `${publicRegionPath(slug)}/rapporten.atom`, label: 'Nieuwe rapporten volgen (Atom)' },
        { href: `${apiPath}/openapi.json`, label: 'De API voor programma’s (OpenAPI)' },
      ]}
    />
  </section>
)

/** A document that was drawn elsewhere, with links after it. */
export const DocumentContent = ({ html, children }: { html: string; children?: ReactNode }) => (
  <>
    <div dangerouslySetInnerHTML={{ __html: html }} />
    {children}
  </>
)

export const AgendaLinks = ({ region, agenda }: { region: PublicRegion; agenda: PublicAgenda }) =>
  agenda.reports.length === 0 ? null : (
    <section aria-labelledby="rapporten">
      <h2 id="rapporten">Alle rapporten</h2>
      <PublicLinks items={reportLinks(region, agenda)} />
    </section>
  )

type ReportEndProps = { address: { region: string; agenda: string; period: string }; number: number; versions: number }

/** Files of a report, and its other versions: what is published stays where it is. */
export function ReportEnd({ address: { region, agenda, period }, number, versions }: ReportEndProps) {
  const others = Array.from({ length: versions }, (_, index) => index + 1).filter((version) => version !== number)
  const isNewest = number === versions
  const fileOf = (file: string) =>
    isNewest ? publicReportFilePath(region, agenda, period, file) : `${publicVersionPath(region, agenda, period, number)}/${file}`
  return (
    <section aria-labelledby="bewaren">
      <h2 id="bewaren">Bewaren</h2>
      <PublicLinks
        items={[
          { href: fileOf('rapport.pdf'), label: 'Dit rapport als PDF' },
          { href: fileOf('rapport.docx'), label: 'Dit rapport als Word' },
          { href: fileOf('rapport-open.csv'), label: 'De activiteiten als CSV' },
          {
            href: publicVersionPath(region, agenda, period, number),
            label: `Het vaste adres van versie ${number}`,
            note: 'Ook als er later een nieuwe versie komt, blijft deze hier staan',
          },
          ...others.map((version) => ({ href: publicVersionPath(region, agenda, period, version), label: `Versie ${version}` })),
        ]}
      />
    </section>
  )
}
