import { touchedInWords } from '@/components/activity/touched'
import { LeadList } from '@/components/lead/lead-list'
import { Facts } from '@/components/ui/facts'
import { fullDate } from '@/lib/domain/dutch-dates'
import { indicatorWords } from '@/lib/domain/indicator'
import { countingLevelWords, kpiDirectionWords, kpiFrequencyWords, kpiKindWords, kpiLevelWords, kpiStatusWords } from '@/lib/domain/kpi'
import { measurePeriodWords } from '@/lib/domain/measure-period'
import type { KpiSheet } from '@/lib/queries/kpi'
import type { KpiRow } from '@/lib/queries/kpi-rows'

type KpiFactsProps = Pick<KpiSheet, 'definitions' | 'touched' | 'leads'> & {
  kpi: KpiRow
  /** Where a function stands; for who may see who fills it. */ seatHref?: (seat: { id: string }) => string
}

/** The sheet of a KPI: how far it is, what is counted and how, and what it was before. */
export function KpiFacts({ kpi, definitions, touched, leads, seatHref }: KpiFactsProps) {
  const [current, ...earlier] = definitions
  return (
    <>
      <h2>Definitie</h2>
      {current ? <p className="whitespace-pre-line">{current.text}</p> : <p className="text-quiet">Er is nog geen definitie.</p>}
      <div className="mt-4">
        <Facts
          stacked
          items={[
            { term: 'Status', value: statusInWords(kpi) },
            { term: 'Waarom niet verder', value: kpi.statusNote },
            { term: 'Soort', value: kpi.kind && `${kpiKindWords[kpi.kind]}, in ${kpi.unit}` },
            { term: 'Telt per', value: kpi.countingLevel && countingLevelWords[kpi.countingLevel] },
            { term: 'Richting', value: kpiDirectionWords[kpi.direction] },
            { term: 'Hoe vaak', value: kpi.frequency && kpiFrequencyWords[kpi.frequency] },
            { term: 'Niveau', value: kpi.level && kpiLevelWords[kpi.level] },
            { term: 'Resultaatgebied', value: kpi.area },
            { term: 'Meet van het geheel', value: kpi.wholeResult },
            { term: 'Landelijke indicator', value: kpi.indicator && indicatorWords[kpi.indicator] },
            { term: 'Uitgesplitst naar', value: kpi.breakdownName },
            { term: 'Bron', value: kpi.source },
            { term: 'Wie erover gaat', value: <LeadList leads={leads} hrefOf={seatHref} /> },
            { term: 'Blad gewijzigd', value: touchedInWords(touched) },
            {
              term: 'Registratie',
              value: kpi.registrationMinutes !== null && `${kpi.registrationMinutes} minuten per gemeente per periode`,
            },
          ]}
        />
      </div>
      {earlier.length > 0 && (
        <details>
          <summary>Eerdere definities ({earlier.length})</summary>
          {earlier.map(({ number, text }, index) => (
            <p key={number} className="mt-2 whitespace-pre-line">
              {text}
              <span className="block text-quiet">Gold tot {measurePeriodWords(definitions[index]!.fromPeriod!)}</span>
            </p>
          ))}
        </details>
      )}
    </>
  )
}

const statusInWords = ({ status, decision }: KpiRow) =>
  status === 'adopted' && decision
    ? `Vastgesteld door het bestuur op ${fullDate(decision.decidedOn)} (besluit ${decision.number})`
    : kpiStatusWords[status]
