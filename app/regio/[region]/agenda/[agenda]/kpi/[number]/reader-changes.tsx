import { Table } from '@/components/ui/table'
import { roundedWords } from '@/components/kpi/placed-figure'
import { figureInText } from '@/lib/domain/figure-text'
import { statusMarks, valueStatusWords, type Figure } from '@/lib/domain/kpi'
import { remarksAt, type SaidOfFigures } from '@/lib/domain/kpi-caveats'
import { measurePeriodWords } from '@/lib/domain/measure-period'
import type { CopyDifference } from '@/lib/domain/readers-copy'

type Named = { id: string; name: string }

type ReaderChangesProps = {
  /** What must be read with the figures. */
  said: SaidOfFigures
  differences: readonly CopyDifference[]
  municipalities: readonly Named[]
  breakdowns: readonly { id: string; label: string }[]
  /** Whether something can be published now. */
  canPublish: boolean
}

/** Enough to see what publishing does; a first publication changes every cell. */
const mostShown = 20

/** Where readers see something else than what stands in the grid: what they see now, and what they will see. */
export function ReaderChanges({ said, differences, municipalities, breakdowns, canPublish }: ReaderChangesProps) {
  if (differences.length === 0) return null
  const placeOf = ({ municipalityId, referenceAreaId, breakdownId, period }: CopyDifference) =>
    [
      municipalityId === null
        ? (referenceAreaId ?? 'Regio')
        : (municipalities.find(({ id }) => id === municipalityId)?.name ?? 'Een gemeente die de regio verliet'),
      breakdowns.find(({ id }) => id === breakdownId)?.label,
      measurePeriodWords(period),
    ]
      .filter(Boolean)
      .join(', ')
  // What was corrected comes first: readers see an old figure there.
  const shown = [...differences].sort((a, b) => Number(isCorrected(b)) - Number(isCorrected(a))).slice(0, mostShown)
  return (
    <>
      <Table
        caption={canPublish ? 'Wat lezers nu zien en na publiceren' : 'Wat lezers nog zien van verbeterde cijfers'}
        rows={shown}
        rowKey={placeOf}
        columns={[
          {
            label: 'Cijfer',
            heads: true,
            width: 'sm:w-[34%]',
            cell: (difference) => (
              <>
                {placeOf(difference)}
                {remarksAt(difference, said).map((remark) => (
                  <span key={remark} className="block font-normal text-quiet">
                    {remark}
                  </span>
                ))}
              </>
            ),
          },
          { label: 'In het rooster', cell: ({ entered }) => (entered ? figureInText(entered) : 'Som van gemeenten') },
          { label: 'Lezers zien nu', cell: ({ now }) => forReader(now) },
          { label: 'Na publiceren', cell: (difference) => afterwards(difference, canPublish) },
        ]}
      />
      {differences.length > shown.length && (
        <p>
          Dit zijn {shown.length} van de {differences.length} cijfers die veranderen.
        </p>
      )}
    </>
  )
}

const isCorrected = ({ now, entered }: CopyDifference) => now !== null && entered !== null

function afterwards({ waits, after, now }: CopyDifference, canPublish: boolean): string {
  if (waits) return canPublish ? 'Niets, tot de gemeente het controleert' : 'Blijft staan tot de gemeente het controleert'
  const words = forReader(after)
  return words === forReader(now) ? `${words}, met duiding of bron` : words
}

function forReader(figure: Figure | null): string {
  if (figure === null) return 'Niets'
  if (figure.value === null) return valueStatusWords[figure.status]
  const counts = figure.numerator === null ? '' : ` (${figure.numerator} van ${figure.denominator})`
  return `${roundedWords(figure.value)}${statusMarks[figure.status]}${counts}`
}
