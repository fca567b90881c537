import { notFound } from 'next/navigation'
import { touchedColumnIfAny } from '@/components/activity/touched'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table, type Column } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { periodName, periodState, periodStateWords } from '@/lib/domain/period'
import { reportStatusWords } from '@/lib/domain/report-route'
import { told } from '@/lib/forms/told'
import { meetingPath, newPeriodPath, periodPath, programmePath, reportPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { canSeeProgramme } from '@/lib/policy/region-policy'
import { canPlanPeriods } from '@/lib/policy/report-policy'
import { getPeriods, type PlannedPeriod } from '@/lib/queries/periods'
import type { RegionFrame } from '@/lib/queries/region-page'
import { RegionChrome } from '../../chrome'
import { notices } from './messages'

export default async function PeriodsPage({ params, searchParams }: PageProps<'/regio/[region]/verslagperiodes'>) {
  const { region } = await params
  const { melding } = await searchParams
  const viewer = await requireViewer()
  const page = await getPeriods(viewer, region, now())
  if (!page?.content) notFound()

  const { frame, content: agendas } = page
  const mayPlan = canPlanPeriods(viewer, frame.region.id)
  const notice = told(notices, melding)
  const planning = mayPlan && frame.agenda && <ButtonLink href={newPeriodPath(region)}>Plan een verslagperiode</ButtonLink>

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Verslagperiodes" current={programmePath(region)}>
      <PageHeader
        crumbs={canSeeProgramme(viewer, frame.region.id) ? [{ href: programmePath(region), label: 'Programma' }] : undefined}
        title="Verslagperiodes"
        lead="Een periode gaat vanzelf open en dicht op de dagen die hier staan. Wie in die dagen meldt, heeft gemeld voor de periode."
      >
        {agendas.length > 0 && planning && <div className="mt-5">{planning}</div>}
      </PageHeader>
      {notice && <Notice id="melding" tone="success" title={notice} />}
      {agendas.length === 0 && (
        <EmptyState title="Er is nog geen verslagperiode" action={planning || undefined}>
          <p>Zodra er een periode open is, kan iedereen melden hoe de activiteiten ervoor staan.</p>
        </EmptyState>
      )}
      {agendas.map(({ agenda, periods }) => (
        <section key={agenda.slug}>
          <h2>{agenda.title}</h2>
          <Table
            caption={`Verslagperiodes van ${agenda.title}`}
            captionHidden
            rows={periods}
            rowKey={({ id }) => id}
            columns={columns(frame, periods, mayPlan)}
          />
        </section>
      ))}
    </RegionChrome>
  )
}

function columns(
  { region: { slug: region, board }, today }: RegionFrame,
  periods: readonly PlannedPeriod[],
  mayPlan: boolean,
): Column<PlannedPeriod>[] {
  const shown: Column<PlannedPeriod>[] = [
    { label: 'Periode', heads: true, width: 'sm:w-48', cell: periodName },
    { label: 'Melden', cell: ({ opensOn, closesOn }) => `${fullDate(opensOn)} tot en met ${fullDate(closesOn)}` },
    {
      label: board,
      width: 'sm:w-40',
      cell: ({ meetingOn, boardSlug }) => {
        if (!meetingOn) return <Unknown>nog geen dag</Unknown>
        return boardSlug ? <a href={meetingPath(region, boardSlug, meetingOn)}>{fullDate(meetingOn)}</a> : fullDate(meetingOn)
      },
    },
    { label: 'Stand', width: 'sm:w-28', cell: (period) => periodStateWords[periodState(period, today)] },
    {
      label: 'Rapportage',
      width: 'sm:w-44',
      cell: ({ agenda, slug, reportStatus }) =>
        reportStatus ? (
          <a href={reportPath(region, agenda.slug, slug)}>{reportStatusWords[reportStatus]}</a>
        ) : (
          <Unknown>nog niet gemaakt</Unknown>
        ),
    },
    ...touchedColumnIfAny(periods, 'Niet'),
  ]
  if (!mayPlan) return shown
  return [
    ...shown,
    {
      label: 'Wijzigen',
      labelHidden: true,
      width: 'sm:w-28',
      cell: (period) =>
        period.reportStatus !== 'adopted' && (
          <ButtonLink small variant="secondary" href={periodPath(region, period.agenda.slug, period.slug)}>
            Wijzig<span className="sr-only"> de dagen van {periodName(period)}</span>
          </ButtonLink>
        ),
    },
  ]
}

const Unknown = ({ children }: { children: string }) => <span className="text-quiet">{children}</span>
