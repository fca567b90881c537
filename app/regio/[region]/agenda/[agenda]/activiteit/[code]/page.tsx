import { notFound, redirect } from 'next/navigation'
import { History } from '@/components/activity/history'
import { LeadList } from '@/components/lead/lead-list'
import { SourceNotes } from '@/components/activity/source-notes'
import { TrackLight } from '@/components/activity/standing'
import { touchedInWords } from '@/components/activity/touched'
import { Withdrawn } from '@/components/activity/withdrawn'
import { Ask } from '@/components/ui/ask'
import { Columns } from '@/components/ui/columns'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts, type Fact } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireViewer } from '@/lib/auth/session'
import { dateWords, fullDate } from '@/lib/domain/dutch-dates'
import { lifecycleWords } from '@/lib/domain/progress'
import { scaleWords } from '@/lib/domain/scale'
import { activityPath, agendaPath, ambitionPath, bottleneckPath, newBottleneckPath, resultPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getActivity, type HistoryItem } from '@/lib/queries/activity'
import { RegionChrome } from '../../../../../chrome'
import { BottlenecksAt } from '../../bottlenecks-at'
import { EvaluatedAt } from '../../evaluated-at'
import { Tracks } from './tracks'
import { placeFacts } from './place-facts'
import { planningInWords } from './words'

export default async function ActivityPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/activiteit/[code]'>) {
  const { region, agenda: slug, code } = await params
  const { geschiedenis, bewaard } = await searchParams
  const historyPage = Math.min(Math.max(1, Math.trunc(Number(geschiedenis)) || 1), 10_000)
  const viewer = await requireViewer()
  const page = await getActivity(viewer, { region, agenda: slug, code, historyPage, now: now() })
  if (!page) notFound()

  const { frame, content: activity } = page
  if (activity.history.length === 0 && historyPage > 1) redirect(activityPath(region, slug, code)) // past the last page
  const { agenda, period, today, seesProgress } = frame
  const place = { region, agenda: slug, mayRaise: activity.bottlenecks.mayRaise }
  const facts = [...factsOf(activity), ...placeFacts(activity, { region, agenda: slug })]

  return (
    <RegionChrome viewer={viewer} frame={frame} title={`${code} ${activity.title}`} current={agendaPath(region, slug)} reading>
      <PageHeader
        crumbs={[
          { href: agendaPath(region, slug), label: agenda.title },
          { href: ambitionPath(region, slug, activity.ambition.number), label: `${agenda.ambitionTerm} ${activity.ambition.number}` },
          ...(activity.result
            ? [
                {
                  href: resultPath(region, slug, `${activity.ambition.number}.${activity.result.number}`),
                  label: `${agenda.resultTerm} ${activity.ambition.number}.${activity.result.number}`,
                },
              ]
            : []),
          ...(activity.parent
            ? [{ href: activityPath(region, slug, activity.parent.code), label: `${agenda.activityTerm} ${activity.parent.code}` }]
            : []),
        ]}
        title={`${activity.code} ${activity.title}`}
        lead={activity.description}
      />
      {bewaard !== undefined && <Notice id="melding" tone="success" title="Je melding is bewaard." />}
      <Withdrawn {...activity} />
      {activity.awaitsDecision && activity.withdrawnOn === null && (
        <div className="mt-5">
          <Ask title="Wacht op een besluit">{activity.awaitsDecision}</Ask>
        </div>
      )}
      {seesProgress || activity.steps.length > 0 ? (
        <Columns
          asideLabel="Kenmerken"
          aside={
            <>
              <h2>Kenmerken</h2>
              <Facts stacked items={facts} />
            </>
          }
        >
          {seesProgress && <Tracks activity={activity} region={region} agenda={slug} today={today} periodId={period?.id ?? null} />}
          <BottlenecksAt {...activity.bottlenecks} {...{ region, agenda, today }} at={{ kind: 'activity', code }} />
          <EvaluatedAt {...activity.evaluated} {...{ region, agenda, today }} at={{ kind: 'activity', code }} />
          {activity.steps.length > 0 && (
            <>
              <h2>Deelstappen</h2>
              <ul>
                {activity.steps.map((step) => (
                  <li key={step.code} className="border-t border-hairline py-2.5 text-base">
                    <a href={activityPath(region, slug, step.code)}>
                      {step.code} {step.title}
                    </a>
                    {step.track && (
                      <p className="dotted">
                        <TrackLight track={step.track} periodId={period?.id ?? null} />
                        <span>{lifecycleWords[step.track.lifecycle]}</span>
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
          {seesProgress && (
            <>
              <h2 id="geschiedenis">Geschiedenis</h2>
              {activity.history.length === 0 ? (
                <EmptyState title="Er is nog niets gemeld">
                  <p>Hier komt elke melding te staan, met wie haar deed en wanneer.</p>
                </EmptyState>
              ) : (
                <History entries={activity.history.map((item) => ({ ...historyEntry(item), more: bottleneckOf(item, place) }))} />
              )}
              {activity.historyTotal > activity.pageOfHistory && (
                <Pagination
                  page={historyPage}
                  pageSize={activity.pageOfHistory}
                  total={activity.historyTotal}
                  hrefOf={(number) => `${activityPath(region, slug, code)}?geschiedenis=${number}#geschiedenis`}
                />
              )}
            </>
          )}
          <SourceNotes notes={activity.notes} />
        </Columns>
      ) : (
        <>
          <h2>Kenmerken</h2>
          <Facts items={facts} />
        </>
      )}
    </RegionChrome>
  )
}

/** A report that says what is wrong becomes a bottleneck with one click, with what it says in it. */
function bottleneckOf(
  { id, cause, bottleneck }: HistoryItem,
  { region, agenda, mayRaise }: { region: string; agenda: string; mayRaise: boolean },
) {
  if (bottleneck !== null) return <a href={bottleneckPath(region, agenda, bottleneck)}>Knelpunt {bottleneck}</a>
  return mayRaise && cause ? <a href={newBottleneckPath(region, agenda, { update: id })}>Maak er een knelpunt van</a> : undefined
}

const historyEntry = (item: HistoryItem) => ({
  ...item,
  date: fullDate(item.reportedOn),
  dateTime: item.reportedOn,
  municipality: item.municipality ?? undefined,
  was: item.lightBefore ?? undefined,
  expected: item.expectedOn && item.expectedPrecision ? dateWords(item.expectedOn, item.expectedPrecision) : undefined,
  by: `${item.author}, ${item.authorFunction}`,
})

type Activity = NonNullable<Awaited<ReturnType<typeof getActivity>>>['content']

const factsOf = (activity: Activity): Fact[] => [
  {
    term: 'Schaalniveau',
    value: activity.scalePrinted || activity.scales.map((scale) => scaleWords[scale]).join(', ') || 'Niet ingevuld',
  },
  { term: 'Trekkers', value: <LeadList leads={activity.leads} /> },
  {
    term: 'Betrokken',
    value: activity.parties.map(({ name, remark }) => (remark ? `${name} (${remark})` : name)).join('; ') || 'Niet ingevuld',
  },
  { term: 'Planning in de agenda', value: activity.planningPrinted ? `‘${activity.planningPrinted}’` : 'Niet ingevuld' },
  { term: 'Gelezen als', value: planningInWords(activity) },
  {
    term: 'Fasen',
    value:
      activity.phases.length > 0 &&
      activity.phases.map((phase) => `${scaleWords[phase.scale]}: ${phase.title} (${phase.planningPrinted})`).join('; '),
  },
  { term: 'Rapporteert aan', value: activity.reportsTo },
  { term: 'Tekst gewijzigd', value: touchedInWords(activity.touched) },
]
