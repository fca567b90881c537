import { Select, TextInput } from '@/components/ui/field'
import { Table } from '@/components/ui/table'
import type { FormValues } from '@/lib/forms/form-state'

type Choices = readonly { id: string; name: string }[]

const leftOut = 'Niet importeren'

/** Which indicator of the file is which KPI. */
export function IndicatorFields({ indicators, choices, values }: { indicators: readonly string[]; choices: Choices; values: FormValues }) {
  const options = choices.map(({ id, name }) => ({ value: id, label: name }))
  return indicators.map((indicator, index) => (
    <div key={indicator} className="max-w-form">
      <input type="hidden" name={`indicator.${index}`} value={indicator} />
      <Select
        name={`kpi.${index}`}
        label={indicator === '' ? 'De cijfers in dit bestand' : indicator}
        empty={leftOut}
        defaultValue={values[`kpi.${index}`] ?? ''}
        options={options}
      />
    </div>
  ))
}

/** What the columns of a wide table are about. */
export function ColumnFields({ header, choices, values }: { header: readonly string[]; choices: Choices; values: FormValues }) {
  const columns = header.map((name, column) => ({ column, label: name || `Kolom ${column + 1}` }))
  const places = columns.map(({ column, label }) => ({ value: String(column), label }))
  const kpis = choices.map(({ id, name }) => ({ value: id, label: name }))
  const [areaColumn, codeColumn] = [values.areaColumn ?? '', values.codeColumn ?? '']
  return (
    <>
      <div className="max-w-form">
        <Select name="areaColumn" label="In welke kolom staat de gemeente?" defaultValue={areaColumn} options={places} />
        <Select
          name="codeColumn"
          label="In welke kolom staat de code van CBS?"
          empty="Er is geen kolom met codes"
          defaultValue={codeColumn}
          options={places}
        />
      </div>
      <div className="mb-5">
        <Table
          caption="Wat staat er in de kolommen?"
          rows={columns.filter(({ column }) => String(column) !== areaColumn && String(column) !== codeColumn)}
          rowKey={({ column }) => String(column)}
          columns={[
            { label: 'Kolom', heads: true, width: 'sm:w-[24%]', cell: ({ label }) => label },
            {
              label: 'KPI',
              labelHidden: true,
              cell: ({ column, label }) => (
                <Select
                  name={`kpi.${column}`}
                  label={<OfColumn word="KPI" of={label} />}
                  empty={leftOut}
                  defaultValue={values[`kpi.${column}`] ?? ''}
                  options={kpis}
                />
              ),
            },
            {
              label: 'Periode',
              labelHidden: true,
              cell: ({ column, label }) => (
                <TextInput
                  name={`period.${column}`}
                  label={<OfColumn word="Periode" of={label} />}
                  narrow
                  defaultValue={values[`period.${column}`] ?? ''}
                />
              ),
            },
            {
              label: 'Uitsplitsing',
              labelHidden: true,
              cell: ({ column, label }) => (
                <TextInput
                  name={`breakdown.${column}`}
                  label={<OfColumn word="Uitsplitsing" of={label} />}
                  narrow
                  optional
                  defaultValue={values[`breakdown.${column}`] ?? ''}
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
