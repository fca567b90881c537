import { notFound } from 'next/navigation'
import { LapsingMoney } from '@/components/money/lapsing-money'
import { ButtonLink } from '@/components/ui/button'
import { DownloadLinks } from '@/components/ui/download-links'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { budgetSums } from '@/lib/domain/budget'
import { isUntouchedSince } from '@/lib/domain/freshness'
import { addressQuery } from '@/lib/forms/list-address'
import { told } from '@/lib/forms/told'
import { unreadDay } from '@/lib/forms/list-address'
import { readUntouchedSince } from '@/lib/forms/untouched-since'
import { agendaPath, budgetLinePath, hoursPath, moneyPath, newBudgetLinePath, newHoursPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import type { BudgetRow } from '@/lib/queries/budget-lines'
import { getMoney, type HoursRow } from '@/lib/queries/money'
import { RegionChrome } from '../../../../chrome'
import { UntouchedFilter } from '../../../../untouched-since'
import { BudgetTables } from './budget-tables'
import { HoursTable, WeeklyHours } from './hours-table'
import { PlannedAndSpent } from './planned-and-spent'
import { YearLinks } from './year-links'

const notices: Record<string, string> = { uren: 'De uren zijn bewaard.' }

export default async function MoneyPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/geld'>) {
  const { region, agenda: slug } = await params
  const query = await searchParams
  const { jaar, melding } = query
  const viewer = await requireViewer()
  const page = await getMoney(viewer, { region, agenda: slug, now: now() })
  if (!page) notFound()

  const { frame, content } = page
  const { totals, hours, mayKeep, ambitions } = content
  const { agenda, today, seesProgress } = frame
  const since = seesProgress ? readUntouchedSince(query) : undefined
  const listed = <Row extends BudgetRow | HoursRow>(rows: readonly Row[]) => rows.filter((row) => !since || isUntouchedSince(row, since))
  const here = moneyPath(region, slug)
  const years = [...new Set(content.lines.map((line) => line.year))].sort()
  const year = years.find((each) => String(each) === jaar) ?? null
  const lines = content.lines.filter((line) => year === null || line.year === year)
  const nameOf = (number: string | null) => {
    const title = ambitions.find((ambition) => ambition.number === number)?.title
    return number === null ? 'De hele agenda' : `${number} ${title ?? ''}`
  }
  const notice = told(notices, melding)
  return (
    <RegionChrome viewer={viewer} frame={frame} title="Geld en uren" current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: agenda.title }]}
        title="Geld en uren"
        lead={
          seesProgress
            ? 'Wat er is begroot, hoe zeker dat is, en wat ervan is besteed. Een plafond of dekking telt niet mee als begroot.'
            : 'Wat er is begroot, en hoe zeker dat is. Een plafond of dekking telt niet mee als begroot.'
        }
      >
        {mayKeep && (
          <p className="mt-4 flex flex-wrap gap-3">
            <ButtonLink variant="secondary" href={newBudgetLinePath(region, slug)}>
              Voeg een post toe
            </ButtonLink>
            <ButtonLink variant="secondary" href={newHoursPath(region, slug)}>
              Voeg uren toe
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      {notice && <Notice id="melding" tone="success" title={notice} />}
      {seesProgress && (
        <LapsingMoney lines={content.lines} hrefOf={({ position }) => budgetLinePath(region, slug, position)} today={today} />
      )}
      {content.lines.length === 0 ? (
        <EmptyState title="Er zijn geen bedragen vastgelegd" />
      ) : (
        <>
          <YearLinks years={years} year={year} hrefOf={(each) => here + addressQuery({ jaar: each ?? undefined, sinds: since })} />
          {lines.some(({ kind }) => kind === 'expense') && (
            <>
              <h2>{seesProgress ? 'Begroot en besteed' : 'Begroot'}</h2>
              <PlannedAndSpent
                lines={lines}
                ambitionTerm={agenda.ambitionTerm}
                nameOf={nameOf}
                year={years.length > 1 ? year : null}
                today={today}
                seesProgress={seesProgress}
              />
            </>
          )}
          <h2>Posten</h2>
          {seesProgress && <UntouchedFilter list={here} chosen={since} unread={unreadDay(query, 'sinds')} year={year} />}
          {since && listed(lines).length === 0 && <EmptyState title="Geen posten gevonden" />}
          <BudgetTables
            lines={listed(lines)}
            isFiltered={since !== undefined}
            sums={budgetSums(lines, totals)}
            region={region}
            agenda={agenda}
            today={today}
            seesProgress={seesProgress}
          />
          <DownloadLinks what="alle posten" list={here} />
        </>
      )}
      <h2 id="uren">Uren</h2>
      {hours.length === 0 ? (
        <EmptyState title="Er zijn geen uren vastgelegd" />
      ) : (
        <>
          {since && listed(hours).length === 0 && <EmptyState title="Geen uren gevonden" />}
          <HoursTable
            hours={listed(hours)}
            isFiltered={since !== undefined}
            region={region}
            agenda={agenda}
            mayKeep={mayKeep}
            seesProgress={seesProgress}
          />
          <WeeklyHours hours={hours} label="Account of functie" nameOf={({ account }) => account} />
          <WeeklyHours hours={hours} label={agenda.ambitionTerm} nameOf={({ ambitionNumber }) => nameOf(ambitionNumber)} />
          <DownloadLinks what="de uren" list={hoursPath(region, slug)} />
        </>
      )}
    </RegionChrome>
  )
}
