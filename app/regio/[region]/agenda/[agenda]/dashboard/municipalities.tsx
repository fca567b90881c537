import { Attention } from '@/components/activity/attention'
import { LightBar } from '@/components/activity/light-bar'
import { Reported } from '@/components/activity/reported'
import { Table } from '@/components/ui/table'
import { activityListAddress } from '@/lib/forms/activity-list'
import { activitiesPath } from '@/lib/kernel/addresses'
import type { MunicipalityState } from '@/lib/queries/light-counts'

type Municipality = { name: string; slug: string }
type MunicipalitiesProps = {
  region: string
  agenda: string
  municipalities: readonly Municipality[]
  /** Null for a reader. */
  states: readonly MunicipalityState[] | null
  hrefOf: (municipality: Municipality) => string
}

/** Each municipality with what it reported; for a reader only the way to its figures. */
export function Municipalities({ region, agenda, municipalities, states, hrefOf }: MunicipalitiesProps) {
  if (states === null)
    return (
      <>
        <h2>Per gemeente</h2>
        <ul className="list-disc pl-5">
          {municipalities.map((municipality) => (
            <li key={municipality.slug}>
              <a href={hrefOf(municipality)}>{municipality.name}</a>
            </li>
          ))}
        </ul>
      </>
    )
  const missing = ({ slug }: Municipality) => activitiesPath(region, agenda) + activityListAddress({ gemeente: slug, licht: 'notReported' })
  return (
    <>
      <h2>Wie heeft gemeld</h2>
      <Table
        caption="Lokale activiteiten per gemeente"
        captionHidden
        rows={municipalities.map(({ name, slug }) => ({ name, slug, state: states.find((state) => state.slug === slug) }))}
        rowKey={({ slug }) => slug}
        columns={[
          { label: 'Gemeente', heads: true, width: 'sm:w-[34%]', cell: (row) => <a href={hrefOf(row)}>{row.name}</a> },
          {
            label: 'Stand',
            labelHiddenInCard: true,
            cell: ({ state }) => <LightBar counts={state?.counts ?? {}} />,
          },
          {
            label: 'Vraagt aandacht',
            cell: ({ state }) => (state ? <Attention counts={state.counts} /> : <span className="text-quiet">Niets</span>),
          },
          {
            label: 'Gemeld',
            number: true,
            cell: (row) => <Reported {...(row.state ?? nothing)} missingHref={missing(row)} of={row.name} />,
          },
        ]}
      />
    </>
  )
}

const nothing = { total: 0, reported: 0, confirmed: 0 }
