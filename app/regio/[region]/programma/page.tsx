import { notFound } from 'next/navigation'
import { LightBar } from '@/components/activity/light-bar'
import { MunicipalityStates } from '@/components/activity/municipality-states'
import { OpenSeats } from '@/components/activity/open-seats'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { activitiesPath, ambitionPath, matrixPath, programmePath, sourceNotesPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getProgramme } from '@/lib/queries/programme'
import { RegionChrome } from '../../chrome'

export default async function ProgrammePage({ params }: PageProps<'/regio/[region]/programma'>) {
  const { region } = await params
  const viewer = await requireViewer()
  const page = await getProgramme(viewer, region, now())
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, period } = frame
  const { ambitions, municipalities, openSeats, gaps } = content
  const missing = period ? period.total - period.reported : 0

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Programma" current={programmePath(region)}>
      <PageHeader
        context={agenda.title}
        title={`Regio ${frame.region.name}: ${period ? `${period.reported} van ${period.total} gemeld` : 'nog geen verslagperiode'}`}
        lead={
          missing === 0
            ? 'Alle meldingen van dit halfjaar zijn binnen.'
            : `Er ontbreken nog ${missing} meldingen. Er zijn ${openSeats.length} open plekken.`
        }
      />

      <h2>{agenda.ambitionTerms}</h2>
      <Table
        caption="Een lokale activiteit telt één keer per gemeente."
        rows={ambitions}
        rowKey={({ id }) => id}
        columns={[
          {
            label: agenda.ambitionTerm,
            heads: true,
            className: 'sm:w-[34%]',
            cell: ({ number, title, kind }) => (
              <>
                <a href={ambitionPath(region, agenda.slug, number)}>
                  {number} {title}
                </a>
                {kind === 'precondition' && <span className="block font-normal text-quiet">Randvoorwaarde</span>}
              </>
            ),
          },
          {
            label: 'Trekkers',
            cell: ({ leads }) => leads.map((lead) => lead.person ?? `${lead.function} (open)`).join('; ') || 'Nog niemand',
          },
          {
            label: 'Stand',
            labelHiddenInCard: true,
            cell: ({ counts }) => (counts.total > 0 ? <LightBar counts={counts} /> : <span className="text-quiet">Geen activiteiten</span>),
          },
          { label: 'Gemeld', number: true, cell: ({ reported, counts }) => `${reported} van ${counts.total}` },
        ]}
      />

      <MunicipalityStates
        rows={municipalities}
        hrefOf={({ slug }) => `${activitiesPath(region, agenda.slug)}?gemeente=${slug}`}
        matrixHref={matrixPath(region, agenda.slug)}
      />

      <h2>Wat nog ontbreekt in de agenda</h2>
      <Facts
        items={[
          { term: 'KPI’s nader te bepalen', value: `${gaps.kpisToDetermine} van ${gaps.kpis}` },
          { term: 'Zonder planning', value: String(gaps.withoutPlanning) },
          { term: 'Planning niet te lezen', value: String(gaps.unreadablePlanning) },
          { term: 'Zonder betrokkenen', value: String(gaps.withoutParties) },
          { term: 'Bronnotities', value: <a href={sourceNotesPath(region, agenda.slug)}>{gaps.sourceNotes} keuzes bij de bron</a> },
        ]}
      />

      <h2>Open plekken</h2>
      <OpenSeats seats={openSeats} />
    </RegionChrome>
  )
}
