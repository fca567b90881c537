import { notFound } from 'next/navigation'
import { RiskMatrix } from '@/components/risk/risk-matrix'
import { RiskTable } from '@/components/risk/risk-table'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { unreadDay } from '@/lib/forms/list-address'
import { readUntouchedSince } from '@/lib/forms/untouched-since'
import { riskScore } from '@/lib/domain/risk'
import { agendaPath, newRiskPath, riskPath, risksPath } from '@/lib/kernel/addresses'
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
  const open = risks.filter(({ closedOn }) => closedOn === null)
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Risico’s" current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: agenda.title }]}
        title="Risico’s"
        lead={seesProgress ? 'Wat er mis kan gaan, de zwaarste eerst, en wat we eraan doen.' : 'Wat er volgens het document mis kan gaan.'}
      >
        {mayRaise && (
          <p className="mt-4">
            <ButtonLink variant="secondary" href={newRiskPath(region, slug)}>
              Leg een risico vast
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      {open.some((risk) => riskScore(risk) !== null) && <RiskMatrix risks={open} />}
      {seesProgress && <UntouchedFilter list={risksPath(region, slug)} chosen={sinds} unread={unread} />}
      {risks.length === 0 ? (
        <EmptyState title={sinds ? 'Geen risico’s gevonden' : 'Er zijn geen risico’s vastgelegd'} />
      ) : (
        <div className="mt-6">
          <RiskTable
            rows={risks}
            today={today}
            isWeighed={seesProgress}
            hrefOf={seesProgress ? ({ position }) => riskPath(region, slug, position) : null}
            ambitionOf={({ ambitionNumber }) => <AmbitionLink number={ambitionNumber} region={region} agenda={agenda} />}
          />
        </div>
      )}
    </RegionChrome>
  )
}
