import { LightBar } from '@/components/activity/light-bar'
import { Table } from '@/components/ui/table'
import { lifecycles as allLifecycles, lifecycleWords, type Lifecycle } from '@/lib/domain/progress'
import { shownLights, shownLightWords, sumCounts } from '@/lib/domain/standing'
import type { AmbitionState } from '@/lib/queries/light-counts'
import type { AgendaHead } from '@/lib/queries/region-page'

type AgendaStateProps = {
  agenda: AgendaHead
  ambitions: readonly AmbitionState[]
  lifecycles: readonly { ambitionId: string; lifecycle: Lifecycle; count: number }[]
  hrefOf: (ambition: AmbitionState) => string
}

/** The activities of each ambition as counts: by light and by life cycle, with a row of totals. */
export function AgendaState({ agenda, ambitions, lifecycles, hrefOf }: AgendaStateProps) {
  const counted = ambitions.filter(({ id }) => lifecycles.some(({ ambitionId }) => ambitionId === id))
  const all = { key: 'all', ambition: null, counts: sumCounts(counted.map(({ counts }) => counts)) }
  const rows = [...counted.map((ambition) => ({ key: ambition.id, ambition, counts: ambition.counts })), all]
  const countOf = (ambitionId: string | null, lifecycle: Lifecycle) =>
    lifecycles
      .filter((each) => each.lifecycle === lifecycle && (ambitionId === null || each.ambitionId === ambitionId))
      .reduce((sum, { count }) => sum + count, 0)
  const name = {
    label: agenda.ambitionTerm,
    heads: true,
    width: 'w-[18rem]',
    cell: ({ ambition }: (typeof rows)[number]) =>
      ambition ? (
        <a href={hrefOf(ambition)}>
          {ambition.number} {ambition.title}
        </a>
      ) : (
        'Samen'
      ),
  }
  const shared = { rows, rowKey: ({ key }: { key: string }) => key, isSum: ({ key }: { key: string }) => key === 'all', wide: true }
  return (
    <>
      <h2>Stand van de agenda</h2>
      <p className="mb-3 text-quiet">
        Een lokale activiteit telt één keer per gemeente. Wat is vervallen, telt alleen mee in de levensloop.
      </p>
      <Table
        {...shared}
        caption={`${agenda.activityTerms} naar stand`}
        columns={[
          name,
          { label: 'Stand', width: 'w-64', cell: ({ counts }) => <LightBar counts={counts} /> },
          ...shownLights.map((light) => ({
            label: shownLightWords[light],
            number: true,
            cell: ({ counts }: (typeof rows)[number]) => <Count count={counts[light]} />,
          })),
        ]}
      />
      <div className="h-7" />
      <Table
        {...shared}
        caption={`${agenda.activityTerms} naar levensloop`}
        columns={[
          name,
          ...allLifecycles.map((lifecycle) => ({
            label: lifecycleWords[lifecycle],
            number: true,
            cell: ({ ambition }: (typeof rows)[number]) => <Count count={countOf(ambition?.id ?? null, lifecycle)} />,
          })),
        ]}
      />
    </>
  )
}

const Count = ({ count }: { count: number }) => <span className={count === 0 ? 'text-quiet' : undefined}>{count}</span>
