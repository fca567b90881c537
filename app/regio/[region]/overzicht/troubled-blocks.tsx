import { LightBadge } from '@/components/activity/light'
import { Table } from '@/components/ui/table'
import { needsExplanation, type Light } from '@/lib/domain/progress'
import type { AmbitionState } from '@/lib/queries/light-counts'
import type { ReportedBlock } from '@/lib/queries/reported-lights'

type TroubledBlocksProps = {
  term: string
  terms: string
  ambitions: readonly AmbitionState[]
  blocks: readonly ReportedBlock[]
  hrefOf: (ambition: AmbitionState) => string
}

type Troubled = AmbitionState & { block: ReportedBlock }

/** The ambitions of which the report says oranje or rood, with why and what is done about it. */
export function TroubledBlocks({ term, terms, ambitions, blocks, hrefOf }: TroubledBlocksProps) {
  const rows = ambitions.flatMap((ambition): Troubled[] => {
    const block = blocks.find(({ ambitionId }) => ambitionId === ambition.id)
    return block && troubledParts(block).length > 0 ? [{ ...ambition, block }] : []
  })
  if (rows.length === 0) return null
  return (
    <>
      <Table
        caption={`${terms} op oranje of rood`}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            label: term,
            heads: true,
            width: 'sm:w-[34%]',
            cell: (row) => (
              <a href={hrefOf(row)}>
                {row.number} {row.title}
              </a>
            ),
          },
          {
            label: 'Stand',
            width: 'sm:w-44',
            cell: ({ block }) =>
              troubledParts(block).map(([part, light]) => (
                <span key={part} className="block">
                  {part} <LightBadge light={light} />
                </span>
              )),
          },
          { label: 'Oorzaak en gevolg', width: 'lg:w-[30%]', cell: ({ block }) => `${block.cause} ${block.consequence}` },
          { label: 'Bijsturing', cell: ({ block }) => block.measure },
        ]}
      />
      <div className="h-7" />
    </>
  )
}

const troubledParts = ({ content, time, money }: ReportedBlock) =>
  (
    [
      ['Inhoud', content],
      ['Tijd', time],
      ['Geld', money],
    ] satisfies [string, Light][]
  ).filter(([, light]) => needsExplanation(light))
