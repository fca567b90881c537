import { notFound } from 'next/navigation'
import { LightBadge } from '@/components/activity/light'
import { LightBar } from '@/components/activity/light-bar'
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
import { activityListAddress } from '@/lib/forms/activity-list'
import { getOverview, type ChangedTrack } from '@/lib/queries/overview'
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
  const { worse, dropped, better, finished } = content.changes

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Overzicht" current={overviewPath(region)} reading>
      <PageHeader
        context={`${agenda.title}${period?.meetingOn ? ` · voor het PHO van ${fullDate(period.meetingOn)}` : ''}`}
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
              href: `${activitiesPath(region, agenda.slug)}${activityListAddress({ licht: light })}`,
            }))}
        />
      </PageHeader>

      <h2>Gevraagd van u</h2>
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
          {
            label: 'Vraagt aandacht',
            cell: ({ counts }) =>
              counts.stuck + counts.atRisk === 0 ? (
                <span className="text-quiet">Niets</span>
              ) : (
                <>
                  {counts.stuck > 0 && <span className="block">{counts.stuck} loopt vast</span>}
                  {counts.atRisk > 0 && <span className="block">{counts.atRisk} loopt risico</span>}
                </>
              ),
          },
          { label: 'Gemeld', number: true, cell: ({ reported, counts }) => `${reported} van ${counts.total}` },
        ]}
      />

      <h2>Loopt vast of loopt risico</h2>
      {content.troubled.items.length === 0 ? (
        <EmptyState title="Niets loopt vast of loopt risico" />
      ) : (
        <>
          <TrackTable
            caption="Activiteiten die vastlopen of risico lopen"
            rows={content.troubled.items}
            hrefOf={hrefOf}
            today={today}
            periodId={null}
            explained
          />
          {content.troubled.total > content.troubled.items.length && (
            <p>
              <a href={`${activitiesPath(region, agenda.slug)}${activityListAddress({ sorteer: 'licht' })}`}>
                Bekijk alle {content.troubled.total}
              </a>
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

const Changes = ({ caption, rows, hrefOf }: { caption: string; rows: ChangedTrack[]; hrefOf: (row: ChangedTrack) => string }) => (
  <Table
    caption={caption}
    rows={rows}
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
