import { notFound } from 'next/navigation'
import { SourceNotes } from '@/components/activity/source-notes'
import { Static } from '@/components/drawn-once/static'
import { Interpretations } from '@/components/kpi/interpretations'
import { KpiFacts } from '@/components/kpi/kpi-facts'
import { KpiGlance } from '@/components/kpi/kpi-glance'
import { KpiTargets } from '@/components/kpi/kpi-targets'
import { Columns } from '@/components/ui/columns'
import { Notice } from '@/components/ui/notice'
import { requireViewer } from '@/lib/auth/session'
import { kpiActs, kpiStatusAfter } from '@/lib/domain/kpi-route'
import { regionOf } from '@/lib/domain/kpi-series'
import { factsOf, judgedTargets, kpiState } from '@/lib/domain/kpi-state'
import { targetOf, hasValue } from '@/lib/domain/kpi-target'
import { warningsAtSheet } from '@/lib/domain/kpi-warnings'
import { comparePeriods } from '@/lib/domain/measure-period'
import { readFigureChoice } from '@/lib/forms/figure-address'
import { kpiPath, kpisPath, seatPath } from '@/lib/kernel/addresses'
import { kpiStatusWords } from '@/lib/domain/kpi'
import { now } from '@/lib/kernel/clock'
import { getKpi } from '@/lib/queries/kpi'
import { RegionChrome } from '../../../../../chrome'
import { BottlenecksAt } from '../../bottlenecks-at'
import { Breakdown } from './breakdown'
import { Figures } from './figures'
import { KpiHeader } from './header'
import { noticeOf, refusalOf } from './notices'
import { PublishForm } from './publish-form'
import { ReaderChanges } from './reader-changes'
import { SignalPlace } from './signal-place'
import { StepForm } from './step-forms'

export default async function KpiPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/kpi/[number]'>) {
  const place = await params
  const { region, agenda, number } = place
  const asked = await searchParams
  const wanted = readFigureChoice(asked)
  const refusal = refusalOf(asked.melding)
  const viewer = await requireViewer()
  const page = await getKpi(viewer, { region, agenda, number, now: now(), draftOf: kpiPath(region, agenda, number) })
  if (!page) notFound()

  const { frame, content } = page
  const { kpi, figures, seesMeasurements, mayKeep, mayEnter, mayAdopt, checks, draft } = content
  const totals = figures.filter(({ breakdown }) => breakdown === null)
  const ofRegion = regionOf(kpi, totals, seesMeasurements ? content.municipalities : null)
  const facts = { ...factsOf(kpi, seesMeasurements), targets: content.targets.map(targetOf), definitions: content.definitions }
  const state = kpiState(facts, ofRegion, frame.today)
  const unpublished = figures.filter(({ stage }) => stage !== 'published')
  const unchecked = unpublished.filter(({ stage, municipality }) => stage === 'entered' && municipality !== null)
  const acts = kpiActs.filter((act) => kpiStatusAfter(kpi.status, act) !== null && (act === 'adopt' ? mayAdopt : mayKeep))
  const warnings = warningsAtSheet(
    {
      isMeasured: kpi.kind !== 'qualitative' && kpi.unmeasurableReason === null,
      hasBaseline: kpi.baselineValue !== null,
      targetYears: content.targets.map(({ year }) => year),
      ...{
        direction: kpi.direction,
        owner: content.leads.map((lead) => lead.function).join('; '),
        definition: kpi.definition,
        frequency: kpi.frequency ?? 'year',
      },
      newestPeriod:
        figures
          .filter((figure) => figure.reference === null && (hasValue(figure) || figure.status === 'secret'))
          .map(({ period }) => period)
          .sort(comparePeriods)
          .at(-1) ?? null,
      uncheckedFigures: unchecked.length,
    },
    frame.today,
  )

  return (
    <RegionChrome
      acts
      standsNow={`Deze KPI is intussen ${kpiStatusWords[kpi.status].toLowerCase()}`}
      viewer={viewer}
      frame={frame}
      title={`KPI ${number}`}
      current={kpisPath(region, agenda)}
      reading
    >
      <Static>
        <KpiHeader
          kpi={kpi}
          place={place}
          notice={noticeOf(asked.melding)}
          comparability={content.comparability}
          signal={state.signal}
          warnings={mayKeep && kpi.status !== 'withdrawn' ? warnings : []}
          versions={content}
          isDraft={frame.agenda.status === 'draft'}
          may={{ keep: mayKeep, enter: mayEnter, check: checks }}
        />
        {refusal && <Notice id="melding" tone="error" title={refusal} />}
      </Static>
      <SignalPlace
        kpi={kpi}
        place={place}
        signal={state.signal?.sentence ?? null}
        onAgenda={content.onAgenda.find(({ kpiId }) => kpiId === kpi.id) ?? null}
        nextMeetings={content.nextMeetings}
      />
      <Columns
        asideLabel="Kenmerken"
        aside={
          <Static>
            <KpiFacts {...content} seatHref={frame.seesProgress ? ({ id }) => seatPath(region, id) : undefined} />
          </Static>
        }
      >
        <Static>
          <KpiGlance state={state} unit={kpi.unit} caveats={content.caveats} />
        </Static>
        <Figures content={content} wanted={wanted} place={place} />
        <Static>
          <Breakdown content={content} wanted={wanted} here={kpiPath(region, agenda, number)} />
          {content.targets.length > 0 && (
            <KpiTargets targets={content.targets} judged={judgedTargets(facts, ofRegion, frame.today)} unit={kpi.unit} />
          )}
          <Interpretations figures={figures} />
          <BottlenecksAt
            {...content.bottlenecks}
            {...{ region, agenda: frame.agenda, today: frame.today }}
            at={{ kind: 'kpi', code: number }}
          />
          <SourceNotes notes={content.notes} />
        </Static>
      </Columns>
      {mayEnter && unpublished.length > 0 && (
        <section aria-labelledby="publiceren">
          <h2 id="publiceren">Publiceren</h2>
          <PublishForm kpiId={kpi.id} ready={unpublished.length - unchecked.length} waiting={unchecked.length} place={place}>
            <ReaderChanges
              said={{ ...content, breaks: content.definitions.flatMap(({ fromPeriod }) => fromPeriod ?? []) }}
              differences={content.behind}
              municipalities={content.municipalities}
              breakdowns={content.breakdowns}
              canPublish={unpublished.length > unchecked.length}
            />
          </PublishForm>
        </section>
      )}
      {acts.length > 0 && (
        <section aria-labelledby="stappen">
          <h2 id="stappen">Naar een besluit</h2>
          <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
            {acts.map((act) => (
              <StepForm key={act} act={act} kpi={kpi} decisions={content.decisions} place={place} draft={draft} />
            ))}
          </div>
        </section>
      )}
    </RegionChrome>
  )
}
