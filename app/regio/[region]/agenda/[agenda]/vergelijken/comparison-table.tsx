import { ItemName } from '@/components/activity/item-name'
import { LightBadge } from '@/components/activity/light'
import { Table } from '@/components/ui/table'
import { changeWords } from '@/lib/domain/comparison'
import { dateWords } from '@/lib/domain/dutch-dates'
import { lineageWords } from '@/lib/domain/lineage'
import { periodName } from '@/lib/domain/period'
import { lifecycleWords } from '@/lib/domain/progress'
import { reportState, reportStateWords, shownLight } from '@/lib/domain/standing'
import type { ComparedPeriod, ComparedRow } from '@/lib/queries/comparison'
import type { StateThen } from '@/lib/queries/states-as-of'

type ComparisonTableProps = {
  /** The word of the agenda for an activity. */
  term: string
  rows: readonly ComparedRow[]
  from: ComparedPeriod
  to: ComparedPeriod
  hrefOf: (row: ComparedRow) => string
}

/** One row for each activity and, where it is local, each municipality: then, now, and what happened between. */
export const ComparisonTable = ({ term, rows, from, to, hrefOf }: ComparisonTableProps) => (
  <Table
    caption={`Stand in ${periodName(from)} en in ${periodName(to)}`}
    captionHidden
    rows={rows}
    rowKey={({ trackId }) => trackId}
    columns={[
      {
        label: term,
        heads: true,
        width: 'sm:w-[30%]',
        cell: (row) => (
          <>
            <ItemName {...row} href={hrefOf(row)} />
            {row.thread && <span className="block font-normal text-quiet">{threadInWords(row.thread)}</span>}
          </>
        ),
      },
      { label: periodName(from), cell: ({ before }) => <Then state={before} periodId={from.id} /> },
      { label: periodName(to), cell: ({ after }) => <Then state={after} periodId={to.id} /> },
      { label: 'Verschil', cell: (row) => <Difference row={row} /> },
      { label: 'Gereed', width: 'sm:w-[22%]', cell: (row) => <Dates row={row} /> },
    ]}
  />
)

/** "Samengevoegd uit 1.1a en 1.2b" */
function threadInWords(thread: NonNullable<ComparedRow['thread']>): string {
  const codes = thread.flatMap(({ code }) => code ?? [])
  const word = thread[0] ? lineageWords[thread.some(({ kind }) => kind === 'merged') ? 'merged' : thread[0].kind] : ''
  return codes.length > 0 ? `${word}, was ${codes.join(' en ')}` : word
}

function Then({ state, periodId }: { state: StateThen | null; periodId: string }) {
  if (!state) return <span className="text-quiet">Nog nooit gemeld</span>
  const shown = shownLight({ light: state.light, lastPeriodId: state.periodId }, periodId)
  const reported = reportState(state.periodId, state.kind, periodId)
  return (
    <>
      <LightBadge light={shown} was={shown === 'notReported' ? state.light : undefined} />
      <span className="block text-quiet">{lifecycleWords[state.lifecycle]}</span>
      {reported !== 'notReported' && <span className="block text-quiet">{reportStateWords[reported]}</span>}
    </>
  )
}

function Difference({ row: { change, differs } }: { row: ComparedRow }) {
  if (change !== 'same') return <b>{changeWords[change]}</b>
  return <span className="text-quiet">{differs ? 'Zelfde licht' : changeWords.same}</span>
}

/** Promised in the agenda; expected then and expected now, once where they are the same. */
function Dates({ row: { planningPrinted, before, after, moved } }: { row: ComparedRow }) {
  const [was, is] = [expected(before), expected(after)]
  return (
    <>
      <span className="block">Agenda: {planningPrinted || 'niet ingevuld'}</span>
      {was && was !== is && <span className="block text-quiet">Toen verwacht: {was}</span>}
      {is && (
        <span className="block">
          Nu verwacht: {is}
          {moved && <b> ({moved === 'later' ? 'later' : 'eerder'})</b>}
        </span>
      )}
    </>
  )
}

const expected = (state: StateThen | null) =>
  state?.expectedOn && state.expectedPrecision ? dateWords(state.expectedOn, state.expectedPrecision) : null
