import { Select, TextInput } from '@/components/ui/field'
import { Table } from '@/components/ui/table'
import type { getImport } from '@/lib/queries/imports'

type Waiting = NonNullable<Extract<NonNullable<Awaited<ReturnType<typeof getImport>>>['content'], { mayImport: true }>['waiting']>

const leftOut = 'Niet importeren'

/** Which indicator of the file is which KPI. */
export function IndicatorFields({ indicators, choices }: Pick<Waiting, 'indicators' | 'choices'>) {
  const options = choices.map(({ id, name }) => ({ value: id, label: name }))
  return indicators.map(({ indicator, kpiId }, index) => (
    <div key={indicator} className="max-w-form">
      <input type="hidden" name={`indicator.${index}`} value={indicator} />
      <Select
        name={`kpi.${index}`}
        label={indicator === '' ? 'De cijfers in dit bestand' : indicator}
        empty={leftOut}
        defaultValue={kpiId}
        options={options}
      />
    </div>
  ))
}

/** What the columns of a wide table are about. */
export function ColumnFields({ wide, choices }: { wide: NonNullable<Waiting['wide']>; choices: Waiting['choices'] }) {
  const columns = wide.header.map((name, column) => ({ column, label: name || `Kolom ${column + 1}` }))
  const places = columns.map(({ column, label }) => ({ value: String(column), label }))
  const kpis = choices.map(({ id, name }) => ({ value: id, label: name }))
  const saidOf = (column: number) => wide.columns.find((said) => said.column === column)
  return (
    <>
      <div className="max-w-form">
        <Select name="areaColumn" label="In welke kolom staat de gemeente?" defaultValue={String(wide.areaColumn)} options={places} />
        <Select
          name="codeColumn"
          label="In welke kolom staat de code van CBS?"
          empty="Er is geen kolom met codes"
          defaultValue={String(wide.codeColumn ?? '')}
          options={places}
        />
      </div>
      <div className="mb-5">
        <Table
          caption="Wat staat er in de kolommen?"
          rows={columns.filter(({ column }) => column !== wide.areaColumn && column !== wide.codeColumn)}
          rowKey={({ column }) => String(column)}
          columns={[
            { label: 'Kolom', heads: true, width: 'sm:w-[24%]', cell: ({ label }) => label },
            {
              label: 'KPI',
              labelHiddenInCard: true,
              cell: ({ column, label }) => (
                <Select
                  name={`kpi.${column}`}
                  label={<OfColumn word="KPI" of={label} />}
                  empty={leftOut}
                  defaultValue={saidOf(column)?.indicator ?? ''}
                  options={kpis}
                />
              ),
            },
            {
              label: 'Periode',
              labelHiddenInCard: true,
              cell: ({ column, label }) => (
                <TextInput
                  name={`period.${column}`}
                  label={<OfColumn word="Periode" of={label} />}
                  narrow
                  defaultValue={saidOf(column)?.period ?? ''}
                />
              ),
            },
            {
              label: 'Uitsplitsing',
              labelHiddenInCard: true,
              cell: ({ column, label }) => (
                <TextInput
                  name={`breakdown.${column}`}
                  label={<OfColumn word="Uitsplitsing" of={label} />}
                  narrow
                  optional
                  defaultValue={saidOf(column)?.breakdown ?? ''}
                />
              ),
            },
          ]}
        />
      </div>
    </>
  )
}

const OfColumn = ({ word, of }: { word: string; of: string }) => (
  <>
    {word}
    <span className="sr-only"> van {of}</span>
  </>
)
