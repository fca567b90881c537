import { Table } from '@/components/ui/table'
import { tallyInWords, tallyOn, type RiskWithSteps } from '@/lib/domain/business-model'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import type { BusinessModelRow } from '@/lib/queries/business-models'

type ModelsInTimeProps = {
  models: readonly BusinessModelRow[]
  /** Those that were closed too. */ risks: readonly RiskWithSteps[]
  /** Of the periods that closed. */ days: readonly DateString[]
  today: DateString
}

/** What was open of each business model when a period closed, and today; the last one first. */
export const ModelsInTime = ({ models, risks, days, today }: ModelsInTimeProps) => (
  <Table
    caption="Open kansen en risico’s bij het sluiten van elke periode"
    rows={[...days, today].toReversed()}
    rowKey={(day) => day}
    columns={[
      { label: 'Op', heads: true, width: 'sm:w-40', cell: (day) => (day === today ? 'Vandaag' : fullDate(day)) },
      ...models.map(({ id: modelId, name }) => ({
        label: name,
        cell: (day: DateString) => (
          <>
            <span className="block">Kansen: {tallyInWords(tallyOn(risks, { modelId, isOpportunity: true }, day)).toLowerCase()}</span>
            <span className="block">Risico’s: {tallyInWords(tallyOn(risks, { modelId, isOpportunity: false }, day)).toLowerCase()}</span>
          </>
        ),
      })),
    ]}
  />
)
