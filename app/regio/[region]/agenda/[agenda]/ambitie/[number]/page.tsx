import { notFound } from 'next/navigation'
import { ActivityTable } from '@/components/activity/activity-table'
import { AgendaLinks } from '@/components/activity/agenda-links'
import { LeadList } from '@/components/lead/lead-list'
import { LightBar } from '@/components/activity/light-bar'
import { SourceNotes } from '@/components/activity/source-notes'
import { touchedInWords } from '@/components/activity/touched'
import { Withdrawn } from '@/components/activity/withdrawn'
import { Columns } from '@/components/ui/columns'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { requireViewer } from '@/lib/auth/session'
import { kpiStatusWords } from '@/lib/domain/kpi'
import { countLights, shownLight } from '@/lib/domain/standing'
import { activityPath, agendaPath, kpiPath, newKpiPath, resultPath, whoDoesWhatPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getAmbition, type WorkgroupRow } from '@/lib/queries/ambition'
import { RegionChrome } from '../../../../../chrome'
import { BottlenecksAt } from '../../bottlenecks-at'
import { EvaluatedAt } from '../../evaluated-at'

export default async function AmbitionPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/ambitie/[number]'>) {
  const { region, agenda: slug, number } = await params
  const viewer = await requireViewer()
  const page = await getAmbition(viewer, { region, agenda: slug, number, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, today, seesProgress } = frame
  const periodId = frame.period?.id ?? null
  const { results, activities, leads, kpis, workgroups, notes, mayAddKpi } = content
  const term = content.kind === 'precondition' ? 'Randvoorwaarde' : agenda.ambitionTerm
  const counts = countLights(
    activities.flatMap(({ tracks }) =>
      tracks
        .filter(({ takesPart, wasReady, lifecycle }) => takesPart && !wasReady && lifecycle !== 'dropped')
        .map((track) => ({ light: shownLight(track, periodId) })),
    ),
  )
  const hrefOf = ({ code }: { code: string }) => activityPath(region, slug, code)
  const direct = activities.filter(({ resultNumber }) => resultNumber === null)
  const levels = [agenda.resultTerms, agenda.activityTerms].filter((word) => word !== null).map((word) => word.toLowerCase())
  const table = (of: string, rows: typeof activities) => (
    <ActivityTable
      term={agenda.activityTerm}
      caption={`${agenda.activityTerms} bij ${of}`}
      captionHidden
      rows={rows}
      hrefOf={hrefOf}
      today={today}
      periodId={periodId}
      seesProgress={seesProgress}
      compact
    />
  )

  return (
    <RegionChrome viewer={viewer} frame={frame} title={`${term} ${number}`} current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: agenda.title }]}
        title={`${number} ${content.title}`}
        lead={content.goal}
      />
      <Withdrawn {...content} />
      <Columns
        asideLabel="Kenmerken"
        aside={
          <>
            <h2>Kenmerken</h2>
            <Facts
              stacked
              items={[
                { term: 'Stand', value: seesProgress && counts.total > 0 && <LightBar counts={counts} /> },
                { term: 'Trekkers', value: <LeadList leads={leads.filter(({ role }) => role !== 'accountHolder')} /> },
                {
                  term: 'Accounthouders',
                  value: leads.some(({ role }) => role === 'accountHolder') && (
                    <LeadList leads={leads.filter(({ role }) => role === 'accountHolder')} />
                  ),
                },
                { term: 'Alle functies', value: seesProgress && <a href={whoDoesWhatPath(region)}>Wie doet wat</a> },
                { term: 'Werkgroep', value: workgroups.length > 0 && workgroups.map(workgroupInWords).join('; ') },
                { term: 'Ook genoemd', value: content.aliases.join('; ') },
                { term: 'Tekst gewijzigd', value: touchedInWords(content.touched) },
                { term: 'Thema’s', value: content.themes.join('; ') },
                { term: 'Landelijke actielijnen', value: content.nationalLines.join('; ') },
                {
                  term: 'Andere agenda’s',
                  value: content.links.length > 0 && (
                    <AgendaLinks links={content.links} hrefOf={(here) => agendaPath(here.region, here.agenda)} />
                  ),
                },
              ]}
            />
          </>
        }
      >
        {direct.length > 0 && (
          <section>
            <h2>{agenda.activityTerms}</h2>
            {table(number, direct)}
          </section>
        )}
        {results.map((result) => (
          <section key={result.number}>
            <h2>
              <a href={resultPath(region, slug, `${number}.${result.number}`)}>
                {number}.{result.number} {result.title}
              </a>{' '}
              {result.withdrawnReason !== null ? <Tag>Vervallen</Tag> : result.awaitsDecision && <Tag>Wacht op besluit</Tag>}
            </h2>
            {table(
              `${number}.${result.number}`,
              activities.filter((row) => row.resultNumber === result.number),
            )}
          </section>
        ))}
        {results.length + direct.length === 0 && (
          <EmptyState title={`Bij ${term.toLowerCase()} ${number} staan geen ${levels.join(' of ')}`} />
        )}

        <BottlenecksAt {...content.bottlenecks} {...{ region, agenda, today }} at={{ kind: 'ambition', code: number }} />
        <EvaluatedAt {...content.evaluated} {...{ region, agenda, today }} at={{ kind: 'ambition', code: number }} />

        {content.references.length > 0 && (
          <>
            <h2>Staat elders in deze agenda</h2>
            <ul>
              {content.references.map(({ code, printed, title, text }) => (
                <li key={printed + code} className="py-1.5">
                  <a href={activityPath(region, slug, code)}>{`${printed}: ${title}`}</a>
                  {text && <p>{text}</p>}
                </li>
              ))}
            </ul>
          </>
        )}

        <h2>KPI’s</h2>
        {kpis.length === 0 ? (
          <EmptyState title="Er zijn nog geen KPI’s" />
        ) : (
          <Table
            caption={`Alleen KPI’s die zijn vastgesteld door ${frame.region.board} tellen mee.`}
            rows={kpis}
            rowKey={(kpi) => kpi.number}
            columns={[
              {
                label: 'KPI',
                heads: true,
                width: 'sm:w-1/2',
                cell: (kpi) => <a href={kpiPath(region, slug, kpi.number)}>{`${kpi.number} ${kpi.name}`}</a>,
              },
              { label: 'Status', cell: (kpi) => kpiStatusWords[kpi.status] },
              { label: 'Eenheid', cell: (kpi) => kpi.unit },
              { label: 'Moment', cell: (kpi) => kpi.targetPrinted ?? <span className="text-quiet">Niet genoemd</span> },
            ]}
          />
        )}
        {mayAddKpi && (
          <p>
            <a href={newKpiPath(region, slug, number)}>Voeg een KPI toe</a>
          </p>
        )}
        <SourceNotes notes={notes} />
      </Columns>
    </RegionChrome>
  )
}

const workgroupInWords = ({ name, status }: WorkgroupRow) =>
  status === 'exists' ? name : `${name} (${status === 'proposed' ? 'voorgesteld' : 'nog in te richten'})`
