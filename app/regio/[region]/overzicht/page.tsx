import { LightBadge } from '@/components/activity/light'
import { TrackTable } from '@/components/activity/track-table'
import { Counts } from '@/components/ui/counts'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { periodName } from '@/lib/domain/period'
import { shownLights } from '@/lib/domain/standing'
import { activityListAddress, type ActivityListInput } from '@/lib/forms/activity-list'
import { comparisonAddress } from '@/lib/forms/comparison-address'
import {
  activitiesPath,
  activityPath,
  ambitionPath,
  comparisonPath,
  overviewPath,
  reportPath,
  improvementsPath,
} from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getOverview } from '@/lib/queries/overview'
import type { TrackItem } from '@/lib/queries/track-items'
import { RegionChrome } from '../../chrome'
import { withoutAgenda } from '../../no-agenda'
import { AmbitionTable } from './ambition-table'
import { Asked } from './asked'
import { ChangeLists } from './changes'
import { ToSign } from './to-sign'
import { TroubledBlocks } from './troubled-blocks'
import { UrgentBottlenecks } from './urgent-bottlenecks'
import { Versions } from './versions'
import { changesInWords, sourceInWords, stateInWords } from './words'

export default async function OverviewPage({ params }: PageProps<'/regio/[region]/overzicht'>) {
  const { region } = await params
  const viewer = await requireViewer()
  const page = await getOverview(viewer, region, now())
  if (!page) return withoutAgenda(viewer, region, { title: 'Overzicht', current: overviewPath(region) })

  const { frame, content } = page
  const { agenda, period, today } = frame
  const { ambitions, round, changes, troubled, toSign = [] } = content
  const { report, previousPeriod, awaited } = round
  const hrefOf = ({ code, agenda: of }: { code: string; agenda?: string }) => activityPath(region, of ?? agenda.slug, code)
  const ambitionHref = ({ number }: { number: string }) => ambitionPath(region, agenda.slug, number)
  const listed = (filter: Partial<ActivityListInput>) => activitiesPath(region, agenda.slug) + activityListAddress(filter)
  const compared = { van: previousPeriod?.slug, naar: period?.slug }
  const isOld = ({ lastPeriodId }: TrackItem) => period !== null && lastPeriodId !== period.id
  const source = sourceInWords(round)

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Overzicht" current={overviewPath(region)} reading>
      <PageHeader
        context={`${agenda.title}${period?.meetingOn ? ` · voor ${frame.region.board} van ${fullDate(period.meetingOn)}` : ''}`}
        title={stateInWords(ambitions, agenda)}
        lead={changesInWords(changes, previousPeriod, awaited.length + (report?.isCurrent ? report.waiting.length : 0))}
      >
        <Versions region={region} versions={round.versions} />
        <Counts
          items={shownLights
            .filter((light) => content.counts[light] > 0)
            .map((light) => ({
              id: light,
              value: content.counts[light],
              label: <LightBadge light={light} />,
              href: listed({ licht: light }),
            }))}
        />
      </PageHeader>
      <ToSign items={toSign} />

      <h2>Gevraagd van {frame.region.board}</h2>
      <Asked region={region} agenda={agenda} report={report} awaited={awaited} />

      <h2>Stand per {agenda.ambitionTerm.toLowerCase()}</h2>
      {report && (
        <p className="mb-3 text-[0.9375rem] text-quiet">
          {source} <a href={reportPath(region, report.agenda, report.period.slug)}>Lees het rapport van {periodName(report.period)}</a>
        </p>
      )}
      <AmbitionTable
        activityTerms={agenda.activityTerms}
        term={agenda.ambitionTerm}
        ambitions={ambitions}
        round={round}
        changes={changes}
        hrefOf={ambitionHref}
        missingHrefOf={({ number }) => listed({ ambitie: number, licht: 'notReported' })}
      />

      <h2>Loopt vast of loopt risico</h2>
      {report && (
        <TroubledBlocks
          term={agenda.ambitionTerm}
          terms={agenda.ambitionTerms}
          ambitions={ambitions}
          blocks={report.blocks}
          hrefOf={ambitionHref}
        />
      )}
      {troubled.items.length === 0 ? (
        <EmptyState title="Geen activiteit loopt vast of loopt risico" />
      ) : (
        <>
          {troubled.items.some(isOld) && (
            <p className="mb-2 text-[0.9375rem] text-quiet">Wat nog niet is gemeld, staat hier met de vorige stand.</p>
          )}
          <TrackTable
            term={agenda.activityTerm}
            caption="Activiteiten die vastlopen of risico lopen"
            rows={troubled.items}
            hrefOf={hrefOf}
            today={today}
            periodId={period?.id ?? null}
            explained
          />
          {troubled.total > troubled.items.length && (
            <p className="mt-3">
              Dit zijn er {troubled.items.length} van de {troubled.total}.{' '}
              <a href={listed({ sorteer: 'licht' })}>Bekijk alle {agenda.activityTerms.toLowerCase()}, de ernstigste eerst</a>
            </p>
          )}
        </>
      )}

      <UrgentBottlenecks {...content.bottlenecks} {...{ region, agenda, today }} />

      {previousPeriod && (
        <>
          <h2>Veranderd sinds {periodName(previousPeriod)}</h2>
          {previousPeriod.agenda !== agenda.slug && (
            <p className="mb-3 text-[0.9375rem] text-quiet">
              Dat was nog de vorige versie van de agenda; de app volgt elke activiteit over de draad.
            </p>
          )}
          <ChangeLists
            term={agenda.activityTerm}
            changes={changes}
            hrefOf={hrefOf}
            allHref={(toon) => comparisonPath(region, agenda.slug) + comparisonAddress({ ...compared, toon })}
          />
          {period && (
            <p className="mt-4">
              <a href={comparisonPath(region, agenda.slug) + comparisonAddress({ ...compared, toon: 'any' })}>
                Vergelijk deze periode met {periodName(previousPeriod)}
              </a>
            </p>
          )}
        </>
      )}
      {frame.seesProgress && (
        <p className="mt-8">
          <a href={improvementsPath(region, agenda.slug)}>Verbeteracties, en wat ze opleverden</a>
        </p>
      )}
    </RegionChrome>
  )
}
