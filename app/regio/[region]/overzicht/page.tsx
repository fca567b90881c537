import { notFound } from 'next/navigation'
import { Attention } from '@/components/activity/attention'
import { LightBadge } from '@/components/activity/light'
import { LightBar } from '@/components/activity/light-bar'
import { Reported } from '@/components/activity/reported'
import { TrackTable } from '@/components/activity/track-table'
import { Ask, Asks } from '@/components/ui/ask'
import { Counts } from '@/components/ui/counts'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { lightWords, lifecycleWords } from '@/lib/domain/progress'
import { shownLights } from '@/lib/domain/standing'
import { activitiesPath, activityPath, ambitionPath, overviewPath, resultPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { activityListAddress, type ActivityListInput } from '@/lib/forms/activity-list'
import { getOverview, type ChangedTrack } from '@/lib/queries/overview'
import type { TrackItem } from '@/lib/queries/track-items'
import { RegionChrome } from '../../chrome'
import { changesInWords, stateInWords } from './words'

export default async function OverviewPage({ params }: PageProps<'/regio/[region]/overzicht'>) {
  const { region } = await params
  const viewer = await requireViewer()
  const page = await getOverview(viewer, region, now())
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, period, today } = frame
  const hrefOf = ({ code }: { code: string }) => activityPath(region, agenda.slug, code)
  const listed = (filter: Partial<ActivityListInput>) => activitiesPath(region, agenda.slug) + activityListAddress(filter)
  const { worse, dropped, better, finished } = content.changes
  const { troubled } = content
  const isOld = ({ lastPeriodId }: TrackItem) => period !== null && lastPeriodId !== period.id

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Overzicht" current={overviewPath(region)} reading>
      <PageHeader
        context={`${agenda.title}${period?.meetingOn ? ` · voor het portefeuillehoudersoverleg (PHO) van ${fullDate(period.meetingOn)}` : ''}`}
        title={stateInWords(content.ambitions)}
        lead={changesInWords(content.changes, content.decisions.length)}
      >
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

      <h2>Gevraagd van het PHO</h2>
      {content.decisions.length === 0 ? (
        <p className="text-quiet">Er wacht nu niets op een besluit.</p>
      ) : (
        <Asks>
          {content.decisions.map((decision) => (
            <Ask
              key={decision.kind + decision.code}
              title={`${decision.code} ${decision.title}`}
              href={decision.kind === 'result' ? resultPath(region, agenda.slug, decision.code) : hrefOf(decision)}
              meta={`${agenda.ambitionTerm} ${decision.ambitionNumber}`}
            >
              {decision.asks}
            </Ask>
          ))}
        </Asks>
      )}

      <h2>Stand per {agenda.ambitionTerm.toLowerCase()}</h2>
      <Table
        caption="Een lokale activiteit telt één keer per gemeente."
        rows={content.ambitions.filter(({ counts }) => counts.total > 0)}
        rowKey={({ id }) => id}
        columns={[
          {
            label: agenda.ambitionTerm,
            heads: true,
            className: 'sm:w-[36%]',
            cell: ({ number, title }) => (
              <a href={ambitionPath(region, agenda.slug, number)}>
                {number} {title}
              </a>
            ),
          },
          { label: 'Stand', labelHiddenInCard: true, cell: ({ counts }) => <LightBar counts={counts} /> },
          { label: 'Vraagt aandacht', cell: ({ counts }) => <Attention counts={counts} /> },
          {
            label: 'Gemeld',
            number: true,
            cell: ({ number, reported, confirmed, counts }) => (
              <Reported
                reported={reported}
                confirmed={confirmed}
                total={counts.total}
                missingHref={listed({ ambitie: number, licht: 'notReported' })}
                of={`${agenda.ambitionTerm.toLowerCase()} ${number}`}
              />
            ),
          },
        ]}
      />

      <h2>Loopt vast of loopt risico</h2>
      {troubled.items.length === 0 ? (
        <EmptyState title="Niets loopt vast of loopt risico" />
      ) : (
        <>
          {troubled.items.some(isOld) && (
            <p className="mb-2 text-[0.9375rem] text-quiet">Wat nog niet is gemeld, staat hier met de vorige stand.</p>
          )}
          <TrackTable
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

      <h2>Veranderd sinds de vorige periode</h2>
      {worse.length + dropped.length > 0 && <Changes caption="Slechter of vervallen" rows={[...worse, ...dropped]} hrefOf={hrefOf} />}
      {better.length + finished.length > 0 && (
        <details className="mt-5">
          <summary>
            {better.length} beter en {finished.length} afgerond
          </summary>
          <Changes caption="Beter of afgerond" rows={[...better, ...finished]} hrefOf={hrefOf} />
        </details>
      )}
      {worse.length + dropped.length + better.length + finished.length === 0 && (
        <p className="text-quiet">Er is geen stand veranderd in deze periode.</p>
      )}
    </RegionChrome>
  )
}

const mostChanges = 10

const Changes = ({ caption, rows, hrefOf }: { caption: string; rows: ChangedTrack[]; hrefOf: (row: ChangedTrack) => string }) => (
  <Table
    caption={rows.length > mostChanges ? `${caption}: de eerste ${mostChanges} van ${rows.length}` : caption}
    rows={rows.slice(0, mostChanges)}
    rowKey={({ code, municipality }) => code + municipality}
    columns={[
      {
        label: 'Activiteit',
        heads: true,
        className: 'sm:w-[34%]',
        cell: (row) => (
          <>
            <a href={hrefOf(row)}>
              {row.code} {row.title}
            </a>
            <span className="block font-normal text-quiet">{row.municipality ? `Gemeente ${row.municipality}` : 'Regio'}</span>
          </>
        ),
      },
      {
        label: 'Nu',
        cell: ({ after, before }) => (
          <>
            <LightBadge light={after.light} />
            <span className="block text-quiet">
              {after.light !== before.light && `was: ${lightWords[before.light].toLowerCase()}`}
              {after.lifecycle !== before.lifecycle && (
                <span className="block">
                  {lifecycleWords[before.lifecycle]} → {lifecycleWords[after.lifecycle]}
                </span>
              )}
            </span>
          </>
        ),
      },
      { label: 'Wat is er gedaan', cell: ({ done }) => done || '–' },
    ]}
  />
)
