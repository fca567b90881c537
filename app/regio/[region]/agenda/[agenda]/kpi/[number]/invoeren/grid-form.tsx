'use client'

import type { KeyboardEvent, ReactNode } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { TextArea, TextInput } from '@/components/ui/field'
import type { KpiKind } from '@/lib/domain/kpi'
import { cellName, cellVersionName } from '@/lib/domain/figure-cells'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../../../../form'
import { useForm } from '../../../../../../use-form'
import { enterFiguresAction } from '../figure-actions'
import type { KpiPlace } from '../place'

type GridFormProps = {
  kpi: { id: string; kind: KpiKind }
  /** Empty: the total. */
  breakdownId: string
  place: KpiPlace
  /** `letter`, `letters`: of what stands in `notes`. */
  rows: readonly { id: string | null; name: string; letter: string | null }[]
  /** `href`: the grid with this period only. */
  columns: readonly { period: string; label: string; letters: readonly string[]; href: string | null }[]
  /** What must be read with the figures. */
  notes: ReactNode
  start: FormValues
  versions: FormValues
  source: string
  draft: FormValues | null
  cancelHref: string
}

/** Figures of one KPI: municipalities × periods. Tab goes from cell to cell, the arrows up and down go along a column; every cell is a field of its own. */
export function GridForm({ kpi, breakdownId, place, rows, columns, notes, start, versions, source, draft, cancelHref }: GridFormProps) {
  const form = useForm(enterFiguresAction, { start: { source, ...start }, draft })
  const { state, value, errors, field } = form
  // One mistake is like another: the summary says at which cell each is.
  const told = Object.fromEntries(
    rows.flatMap(({ id, name }) =>
      columns.map(({ period, label }) => [
        cellName(id, period),
        errors[cellName(id, period)]?.map((message) => `${name}, ${label}: ${message}`),
      ]),
    ),
  )
  // After a conflict the version of what a colleague entered, so that saving once more is meant.
  const seen: FormValues = { ...versions, ...value, ...('versions' in state ? state.versions : {}) }

  return (
    <Form form={{ ...form, fieldErrors: { ...errors, ...told } }} hidden={{ kpiId: kpi.id, breakdownId, ...place }} className="mt-5">
      <p className="field-hint" id="cell-hint">
        Typ een getal{kpi.kind === 'percentage' ? ' of een teller en een noemer (12/98)' : ''}. Een sterretje erachter is voorlopig: 12*. Of
        typ geheim of onbekend. Met pijl omhoog en omlaag ga je langs de gemeenten.
      </p>
      <div className="scroll" role="region" aria-label="Cijfers" tabIndex={0}>
        <table className="table grid-of-figures" onKeyDown={alongColumn}>
          <caption className="sr-only">Cijfers per gemeente en periode</caption>
          <thead>
            <tr>
              <th scope="col">Gemeente</th>
              {columns.map(({ period, label, letters, href }) => (
                <th key={period} scope="col" className="number">
                  {href ? (
                    <a href={href} title={`Vul alleen ${label} in`}>
                      {label}
                    </a>
                  ) : (
                    label
                  )}
                  {letters.length > 0 && ` (${letters.join(', ')})`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, letter }) => (
              <tr key={id ?? 'regio'}>
                <th scope="row">
                  {name}
                  {letter && ` (${letter})`}
                </th>
                {columns.map(({ period, label }) => (
                  <Cell
                    key={period}
                    name={cellName(id, period)}
                    label={`${name}, ${label}`}
                    value={value[cellName(id, period)] ?? ''}
                    version={{ name: cellVersionName(id, period), value: seen[cellVersionName(id, period)] ?? '0' }}
                    errors={errors[cellName(id, period)]}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes}
      <TextInput
        className="mt-7"
        {...field('source')}
        label="Bron van wat je invult"
        hint="Bijvoorbeeld: ZorgNed, levering juni 2023."
        optional
      />
      <TextInput {...field('sourceTable')} label="Tabel" hint="Bijvoorbeeld: 85098NED." narrow optional />
      <TextInput {...field('retrievedOn')} type="date" label="Opgehaald op" narrow optional />
      <TextArea
        {...field('note')}
        label="Opmerking"
        hint="Wie in de regio werkt, leest dit in het bestand met cijfers. Lezers niet."
        optional
      />
      <Buttons>
        <Button disabled={form.pending}>Bewaar de cijfers</Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </Form>
  )
}

/** From a cell to the one above or below it. */
function alongColumn(event: KeyboardEvent<HTMLTableElement>) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  const cell = (event.target as HTMLElement).closest('td')
  if (!step || !cell || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const row = cell.parentElement as HTMLTableRowElement
  const next = (row.parentElement as HTMLTableSectionElement).rows[row.sectionRowIndex + step]?.cells[cell.cellIndex]
  const field = next?.querySelector<HTMLInputElement>('input:not([type=hidden])')
  if (!field) return
  event.preventDefault()
  field.focus()
  field.select()
}

type CellProps = { name: string; label: string; value: string; version: { name: string; value: string }; errors?: readonly string[] }

const Cell = ({ name, label, value, version, errors }: CellProps) => (
  <td className="number">
    <input type="hidden" name={version.name} value={version.value} />
    <input
      type="text"
      id={name}
      name={name}
      defaultValue={value}
      aria-label={label}
      aria-invalid={errors ? true : undefined}
      aria-describedby={errors ? `${name}-error` : 'cell-hint'}
      className="control figure-cell"
      autoComplete="off"
    />
    {errors && (
      <p id={`${name}-error`} className="field-error">
        <span className="sr-only">Fout: </span>
        {errors.join(' ')}
      </p>
    )}
  </td>
)
