import { notFound } from 'next/navigation'
import { ActivityTable } from '@/components/activity/activity-table'
import { LightBadge } from '@/components/activity/light'
import { ButtonLink } from '@/components/ui/button'
import { Counts } from '@/components/ui/counts'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/tag'
import { requireViewer } from '@/lib/auth/session'
import { shownLights, sumCounts } from '@/lib/domain/standing'
import { activityListAddress } from '@/lib/forms/activity-list'
import { activitiesPath, activityPath, agendaPath, ambitionPath, myUpdatesPath, resultPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { hasOwnActivities } from '@/lib/policy/activity-policy'
import { canSeeStructure } from '@/lib/policy/structure-policy'
import { getAgenda } from '@/lib/queries/agenda'
import { RegionChrome } from '../../../chrome'
import { AgendaLeads } from './agenda-leads'
import { AgendaParts } from './agenda-parts'
import { AgendaState } from './agenda-state'
import { OtherAgendas } from './other-agendas'

export default async function AgendaPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]'>) {
  const { region, agenda: slug } = await params
  const viewer = await requireViewer()
  const page = await getAgenda(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, period, today, seesProgress } = frame
  const { ambitions, results, activities, leads, others } = content
  const steps = activities.filter(({ parentCode }) => parentCode !== null).length
  const preconditions = ambitions.filter(({ kind }) => kind === 'precondition').length
  const agendaInWords = [
    `${ambitions.length - preconditions} ${agenda.ambitionTerms.toLowerCase()}`,
    preconditions > 0 && (preconditions === 1 ? '1 randvoorwaarde' : `${preconditions} randvoorwaarden`),
  ]
    .filter(Boolean)
    .join(' en ')

  const direct = (number: string) => activities.filter((row) => row.ambitionNumber === number && row.resultNumber === null)
  const counts = sumCounts(ambitions.map((ambition) => ambition.counts))
  const ofWhole = leads.filter(({ ambitionNumber }) => ambitionNumber === null)
  const withResults = agenda.resultTerms ? `${results.length} ${agenda.resultTerms.toLowerCase()} en ` : ''
  const table = (of: string, rows: typeof activities) => (
    <ActivityTable
      term={agenda.activityTerm}
      caption={`${agenda.activityTerms} bij ${of}`}
      captionHidden
      rows={rows}
      hrefOf={({ code }) => activityPath(region, slug, code)}
      today={today}
      periodId={period?.id ?? null}
      seesProgress={seesProgress}
      compact
    />
  )

  return (
    <RegionChrome viewer={viewer} frame={frame} title={agenda.title} current={agendaPath(region, slug)} reading>
      <PageHeader
        context={statusInWords[agenda.status]}
        title={agenda.title}
        lead={`${agendaInWords}, met ${withResults}${activities.length - steps} ${agenda.activityTerms.toLowerCase()}.`}
      >
        {seesProgress && (
          <Counts
            items={shownLights
              .filter((light) => counts[light] > 0)
              .map((light) => ({
                ...{ id: light, value: counts[light], label: <LightBadge light={light} /> },
                href: activitiesPath(region, slug) + activityListAddress({ licht: light }),
              }))}
          />
        )}
        <p className="mt-5 flex flex-wrap gap-3 print:hidden">
          {hasOwnActivities(viewer, frame.region.id) && period?.isOpen && (
            <ButtonLink href={myUpdatesPath(region)}>Werk bij wat van jou is</ButtonLink>
          )}
          <ButtonLink variant="secondary" href={activitiesPath(region, slug)}>
            Zoek in alle {agenda.activityTerms.toLowerCase()}
          </ButtonLink>
        </p>
      </PageHeader>
      <h2 className="sr-only">{agenda.ambitionTerms} in het kort</h2>
      <div className="mt-6">
        <AgendaState term={agenda.ambitionTerm} ambitions={ambitions} leads={leads} seesProgress={seesProgress} />
      </div>
      <AgendaLeads leads={ofWhole} of="de hele agenda" ofShown />
      <AgendaParts region={region} agenda={agenda} seesProgress={seesProgress} seesStructure={canSeeStructure(viewer, frame.region.id)} />
      <OtherAgendas region={region} agendas={others} />

      {ambitions.map((ambition) => (
        <section key={ambition.id} aria-labelledby={`ambitie-${ambition.number}`}>
          <h2 id={`ambitie-${ambition.number}`}>
            <a href={ambitionPath(region, slug, ambition.number)}>
              {ambition.number} {ambition.title}
            </a>{' '}
            {ambition.kind === 'precondition' && <Tag>Randvoorwaarde</Tag>} {ambition.withdrawnReason !== null && <Tag>Vervallen</Tag>}
          </h2>
          <AgendaLeads
            leads={leads.filter(({ ambitionNumber }) => ambitionNumber === ambition.number)}
            of={`${agenda.ambitionTerm.toLowerCase()} ${ambition.number}`}
          />
          {direct(ambition.number).length > 0 && <div className="mt-6">{table(ambition.number, direct(ambition.number))}</div>}
          {results
            .filter(({ ambitionNumber }) => ambitionNumber === ambition.number)
            .map((result) => (
              <section key={result.number} className="mt-6">
                <h3>
                  <a href={resultPath(region, slug, `${ambition.number}.${result.number}`)}>
                    {ambition.number}.{result.number} {result.title}
                  </a>{' '}
                  {result.withdrawnReason !== null ? <Tag>Vervallen</Tag> : result.awaitsDecision && <Tag>Wacht op besluit</Tag>}
                </h3>
                {table(
                  `${ambition.number}.${result.number}`,
                  activities.filter((row) => row.ambitionNumber === ambition.number && row.resultNumber === result.number),
                )}
              </section>
            ))}
        </section>
      ))}
    </RegionChrome>
  )
}

const statusInWords = { draft: 'Concept', adopted: 'Vastgestelde agenda', closed: 'Afgesloten agenda' }
