import { notFound } from 'next/navigation'
import { RiskMatrix } from '@/components/risk/risk-matrix'
import { RiskTable } from '@/components/risk/risk-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { unreadDay } from '@/lib/forms/list-address'
import { readUntouchedSince } from '@/lib/forms/untouched-since'
import { byNature, natureWordsPlural } from '@/lib/domain/risk'
import { agendaPath, businessModelsPath, newRiskPath, riskPath, risksPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getRisks } from '@/lib/queries/risks'
import { RegionChrome } from '../../../../chrome'
import { UntouchedFilter } from '../../../../untouched-since'
import { AmbitionLink } from '../ambition-link'

export default async function RisksPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/risicos'>) {
  const { region, agenda: slug } = await params
  const query = await searchParams
  const sinds = readUntouchedSince(query)
  const unread = unreadDay(query, 'sinds')
  const viewer = await requireViewer()
  const page = await getRisks(viewer, { region, agenda: slug, now: now(), untouchedSince: sinds })
  if (!page) notFound()

  const { frame, content } = page
  const { risks, mayRaise } = content
  const { agenda, today, seesProgress } = frame
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Risico’s en kansen" current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: agenda.title }]}
        title="Risico’s en kansen"
        lead={
          seesProgress
            ? 'Wat er mis kan gaan of kan meevallen, het zwaarste eerst, en wat we doen.'
            : 'Wat er volgens het document mis kan gaan of kan meevallen.'
        }
      >
        {seesProgress && (
          <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
            {mayRaise && (
              <ButtonLink variant="secondary" href={newRiskPath(region, slug)}>
                Leg een risico of kans vast
              </ButtonLink>
            )}
            <a href={businessModelsPath(region, slug)}>Businessmodellen vergelijken</a>
          </p>
        )}
      </PageHeader>
      {seesProgress && <UntouchedFilter list={risksPath(region, slug)} chosen={sinds} unread={unread} />}
      {risks.length === 0 ? (
        <EmptyState title={sinds ? 'Niets gevonden' : 'Er zijn geen risico’s of kansen vastgelegd'} />
      ) : (
        byNature(risks).map(({ isOpportunity, rows }) => (
          <section key={String(isOpportunity)} className="mt-6">
            <h2>{natureWordsPlural(isOpportunity)}</h2>
            <RiskMatrix risks={rows.filter(({ closedOn }) => closedOn === null)} isOpportunity={isOpportunity} />
            <RiskTable
              caption={natureWordsPlural(isOpportunity)}
              rows={rows}
              today={today}
              isWeighed={seesProgress}
              hrefOf={seesProgress ? ({ position }) => riskPath(region, slug, position) : null}
              ambitionOf={({ ambitionNumber }) => <AmbitionLink number={ambitionNumber} region={region} agenda={agenda} />}
            />
          </section>
        ))
      )}
    </RegionChrome>
  )
}
