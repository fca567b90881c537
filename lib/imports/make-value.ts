import { clientDataIn } from '@/lib/domain/client-data'
import type { ValueStatus } from '@/lib/domain/kpi'
import { readMeasurePeriod, type ReadPeriod } from '@/lib/domain/measure-period'
import type { ImportedArea, ImportedValue } from '@/lib/imports/import-file'
import { importLimits } from '@/lib/imports/import-failures'
import { shortened, type ReadFigure } from '@/lib/imports/read-figure'

export type FoundFigure = {
  line: number
  area: ImportedArea
  period: string
  indicator: string | null
  breakdown: string | null
  figure: ReadFigure
}

/** Makes values for one file: a period that returns is read once. A mark at the figure says more than one at its period. */
export function valueMaker(): (found: FoundFigure) => ImportedValue {
  const periods = new Map<string, ReadPeriod | null>()
  const readPeriod = (text: string): ReadPeriod | null => {
    if (!periods.has(text)) periods.set(text, readMeasurePeriod(text))
    return periods.get(text)!
  }
  const clientData = new Map<string, string | null>()
  const clientDataOf = (text: string | null): string | null => {
    if (text === null) return null
    if (!clientData.has(text)) clientData.set(text, clientDataIn(text))
    return clientData.get(text)!
  }
  return ({ line, area, period: printedPeriod, indicator, breakdown, figure }) => {
    const isLong = [area.name, area.code, printedPeriod, indicator, breakdown].some(
      (text) => text !== null && text.length > importLimits.name,
    )
    if (isLong) return withoutNames(line, `Een naam of periode op deze regel is langer dan ${importLimits.name} tekens.`)
    const found = [area.name, area.code, printedPeriod, indicator, breakdown].map(clientDataOf).find((said) => said !== null)
    if (found) return withoutNames(line, found)
    const read = readPeriod(printedPeriod)
    const problem = figure.problem ?? whatLacks(area, printedPeriod, read)
    return {
      line,
      area,
      printedPeriod,
      period: read?.period ?? null,
      indicator,
      breakdown,
      value: problem === null ? figure.value : null,
      status: figure.status ?? read?.status ?? (figure.value === null ? 'unknown' : 'final'),
      problem,
    }
  }
}

/** Nothing of it is kept: who a client is may not be, and a name of thousands of characters would be read again with every look at the file. */
const withoutNames = (line: number, problem: string): ImportedValue => ({
  ...{
    line,
    area: { code: null, name: null },
    printedPeriod: '',
    period: null,
    indicator: null,
    breakdown: null,
    value: null,
    status: 'unknown',
  },
  problem,
})

function whatLacks(area: ImportedArea, printedPeriod: string, read: ReadPeriod | null): string | null {
  if (area.code === null && area.name === null) return 'Hier staat geen regio of gemeente bij.'
  if (printedPeriod === '') return 'Hier staat geen periode bij.'
  return read === null ? `De periode "${shortened(printedPeriod)}" is niet te lezen.` : null
}

const statusWords: Record<string, ValueStatus> = {
  voorlopig: 'provisional',
  '*': 'provisional',
  'nader voorlopig': 'revisedProvisional',
  '**': 'revisedProvisional',
  definitief: 'final',
  geheim: 'secret',
  '.': 'secret',
  onbekend: 'unknown',
}

/** Adds what a column of statuses says. Null: there can be no figure. A figure that is called secret or unknown is refused, not kept. */
export function withStatus(figure: ReadFigure | null, said: string): ReadFigure | null {
  const word = said.trim().toLowerCase()
  if (word === '') return figure
  if (/^(niet van toepassing|n\.?v\.?t\.?)$/.test(word)) return null
  const status = statusWords[word]
  if (status === undefined) return { value: null, status: 'unknown', problem: `De status "${shortened(said)}" is niet bekend.` }
  const hides = status === 'secret' || status === 'unknown'
  if (figure === null || figure.value === null) return hides ? { value: null, status, problem: figure?.problem ?? null } : figure
  return hides ? { value: null, status, problem: `Er staat een waarde, maar de status is "${said.trim()}".` } : { ...figure, status }
}
