import { Select, TextArea, TextInput } from '@/components/ui/field'
import { indicatorWords } from '@/lib/domain/indicator'
import { countingLevelWords, kpiDirectionWords, kpiFrequencyWords, kpiKindWords, kpiLevelWords } from '@/lib/domain/kpi'
import type { Edit } from '../../../../../../use-edit'
import type { FormChoices } from '../kpi-choices'
import { PlaceFields } from './place-fields'

type SheetFieldsProps = {
  form: Pick<Edit, 'field' | 'value'>
  kpi: { hasDefinition: boolean; isAdopted: boolean }
  choices: FormChoices
}

const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))

/** The sheet of a KPI: what is counted and why, how it is measured, and what it should become. */
export function SheetFields({ form, kpi: { hasDefinition, isAdopted }, choices }: SheetFieldsProps) {
  const { field } = form
  const choice = (name: string, words: Record<string, string>) => ({
    ...field(name),
    options: options(words),
    empty: 'Nog niet bekend',
    optional: true,
  })
  return (
    <>
      <h2>Waar hij staat</h2>
      <PlaceFields {...{ form, choices, isAdopted }} />

      <h2>Wat en waarom</h2>
      <TextInput {...field('name')} label="Naam" />
      <TextArea {...field('why')} label="Waarom wil de regio dit weten?" optional />
      <TextArea
        {...field('definition')}
        label="Definitie"
        optional
        hint={
          hasDefinition
            ? 'Verander je deze tekst, dan wordt dat een nieuwe versie. De oude blijft te lezen.'
            : 'Wat telt precies mee, en wat niet?'
        }
        rows={4}
      />
      {hasDefinition && (
        <TextInput
          {...field('fromPeriod')}
          label="Een nieuwe definitie geldt vanaf"
          hint="Alleen als je de definitie wijzigt. Bijvoorbeeld 2023 of 1e halfjaar 2023; de reeks begint daar opnieuw."
          optional
          narrow
        />
      )}

      <h2>Hoe wordt er geteld</h2>
      <Select {...choice('kind', kpiKindWords)} label="Soort" />
      <TextInput {...field('unit')} label="Eenheid" hint="Bijvoorbeeld jeugdigen, trajecten of %." narrow />
      <Select {...choice('countingLevel', countingLevelWords)} label="Telt per" />
      <Select {...field('direction')} label="Richting" options={options(kpiDirectionWords)} />
      <Select {...choice('frequency', kpiFrequencyWords)} label="Hoe vaak" />
      <Select {...choice('level', kpiLevelWords)} label="Niveau" />
      <Select
        {...choice('indicator', indicatorWords)}
        empty="Geen"
        label="Volgt een landelijke indicator"
        hint="Kies er een als deze KPI telt wat CBS daar telt, op dezelfde manier. Is de KPI vastgesteld, dan zien andere regio’s het gepubliceerde cijfer van de hele regio."
      />
      <TextInput {...field('source')} label="Bron" optional />
      <TextInput {...field('breakdownName')} label="Uitgesplitst naar" hint="Bijvoorbeeld: soort verblijf." optional />
      <TextArea {...field('breakdowns')} label="Uitsplitsingen" hint="Eén per regel." optional />
      <TextInput
        {...field('registrationMinutes')}
        label="Minuten registreren"
        hint="Per periode, per gemeente. Een schatting is goed."
        inputMode="numeric"
        optional
        narrow
      />
      <TextArea
        {...field('unmeasurableReason')}
        label="Waarom nog niet meetbaar?"
        hint="Alleen als deze KPI nu nog niet te meten is."
        optional
      />

      <h2>Nulmeting en streefwaarden</h2>
      <TextInput
        {...field('baselinePeriod')}
        label="Periode van de nulmeting"
        hint="Bijvoorbeeld 2021 of 1e halfjaar 2021."
        optional
        narrow
      />
      <TextInput {...field('baselineValue')} label="Waarde van de nulmeting" inputMode="decimal" optional narrow />
      <TextArea
        {...field('targets')}
        label="Streefwaarden"
        hint={
          <>
            Eén jaar per regel. Een getal <b>2025: 120</b>, tussen twee getallen <b>2025: 3-10</b>, een verdeling <b>2025: 51-49</b> of een
            moment <b>2023: juli 2023</b>. Eigen woorden zet je erachter: <b>2025: 145 (hooguit 145 kinderen)</b>. Hangt het af van een
            besluit, zet dat dan achter een streepje: <b>2025: 10 | raadsbesluit</b>.
          </>
        }
        rows={4}
        optional
      />
    </>
  )
}
