import type { Ref } from 'react'
import { Notice } from '@/components/ui/notice'
import { SideBySide } from '@/components/ui/side-by-side'
import { indicatorWords } from '@/lib/domain/indicator'
import { countingLevelWords, kpiDirectionWords, kpiFrequencyWords, kpiKindWords, kpiLevelWords } from '@/lib/domain/kpi'
import type { FormValues } from '@/lib/forms/form-state'
import type { FormChoices } from '../kpi-choices'

const rows = {
  newNumber: 'Nummer',
  on: 'Waar hij bij hoort',
  after: 'Komt in de lijst na',
  name: 'Naam',
  why: 'Waarom',
  definition: 'Definitie',
  kind: 'Soort',
  unit: 'Eenheid',
  countingLevel: 'Telt per',
  direction: 'Richting',
  frequency: 'Hoe vaak',
  level: 'Niveau',
  indicator: 'Landelijke indicator',
  source: 'Bron',
  breakdownName: 'Uitgesplitst naar',
  breakdowns: 'Uitsplitsingen',
  registrationMinutes: 'Minuten registreren',
  unmeasurableReason: 'Waarom nog niet meetbaar',
  baselinePeriod: 'Periode van de nulmeting',
  baselineValue: 'Nulmeting',
  targets: 'Streefwaarden',
}

const words: Record<string, Record<string, string>> = {
  kind: kpiKindWords,
  countingLevel: countingLevelWords,
  direction: kpiDirectionWords,
  frequency: kpiFrequencyWords,
  level: kpiLevelWords,
  indicator: indicatorWords,
}

const inWords = (name: string, value = '', { on, after }: FormChoices) =>
  [...(name === 'on' ? on : name === 'after' ? after : [])].find((choice) => choice.value === value)?.label ?? words[name]?.[value] ?? value

type SheetConflictProps = { ref?: Ref<HTMLElement>; theirs: FormValues; mine: FormValues; choices: FormChoices }

/** Somebody else changed the sheet in the meantime: both beside each other, the typed one still in the fields below. */
export const SheetConflict = ({ ref, theirs, mine, choices }: SheetConflictProps) => (
  <>
    <section ref={ref} tabIndex={-1} autoFocus aria-label="Intussen gewijzigd">
      <Notice tone="warning" title="Een collega heeft dit KPI-blad intussen gewijzigd.">
        Er is nog niets van jou bewaard. Vergelijk beide versies, pas je tekst hieronder aan als dat nodig is en bewaar.
      </Notice>
    </section>
    <SideBySide
      caption="Het blad van je collega naast dat van jou"
      left={{ title: 'Nu bewaard' }}
      right={{ title: 'Jouw versie' }}
      rows={Object.entries(rows).map(([name, field]) => ({
        field,
        left: inWords(name, theirs[name], choices),
        right: inWords(name, mine[name], choices),
      }))}
    />
  </>
)
