'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Select, TextInput } from '@/components/ui/field'
import { youthRegions } from '@/lib/domain/youth-region'
import type { FormValues } from '@/lib/forms/form-state'
import type { MunicipalityChoice } from '@/lib/queries/new-region'
import { GivenAccountNotice } from '../../../given-account'
import { PersonFields } from '../../../person-fields'
import { Form } from '../../../regio/form'
import { useForm } from '../../../regio/use-form'
import { makeRegionAction } from './actions'
import { MunicipalityChoices } from './municipality-choices'
import type { NewRegionState } from './state'

type NewRegionFormProps = {
  draft: FormValues | null
  municipalities: readonly MunicipalityChoice[]
  takenCodes: readonly string[]
  since: string
}

export function NewRegionForm({ draft, municipalities, takenCodes, since }: NewRegionFormProps) {
  const form = useForm(makeRegionAction, { start: { since }, draft })
  const { state, answer, field } = form
  if (state.status === 'made') return <Made ref={answer} made={state.made} />

  return (
    <Form form={form} className="max-w-form">
      <TextInput {...field('region')} label="Naam van de regio" hint="Zonder ‘regio’ ervoor: Utrecht West." maxLength={100} />
      <Select
        {...field('cbsCode')}
        label="Jeugdregio van CBS"
        hint="Met de code herkent de app de regio in bestanden van CBS. Leeg: de regio is een deel van een jeugdregio, of een andere samenwerking."
        empty="Geen"
        options={youthRegions
          .filter(([code]) => !takenCodes.includes(code))
          .map(([code, name]) => ({ value: code, label: `${name} (${code})` }))}
        optional
      />
      <MunicipalityChoices
        municipalities={municipalities}
        nameOf={(id) => `gemeente-${id}`}
        isTicked={(id) => form.isTicked(`gemeente-${id}`)}
        errors={form.errors.municipalities}
      />
      <TextInput {...field('since')} type="date" label="Vanaf welke dag werken zij samen?" narrow />
      <TextInput
        {...field('colour')}
        label="Kleur van koppelingen en knoppen"
        hint="Uit de huisstijl van de regio, zoals #0d5468. Leeg: de kleur van Koersvast. De app controleert of de kleur goed te lezen is."
        narrow
        optional
      />
      <h2>De programmamanager</h2>
      <PersonFields field={field} />
      <Buttons>
        <Button disabled={form.pending}>Maak de regio</Button>
        <ButtonLink variant="secondary" href="/">
          Annuleer
        </ButtonLink>
      </Buttons>
    </Form>
  )
}

const Made = ({
  ref,
  made: { name, account },
}: {
  ref: React.Ref<HTMLElement>
  made: Extract<NewRegionState, { status: 'made' }>['made']
}) => (
  <>
    <GivenAccountNotice ref={ref} account={account}>
      Regio {name} is gemaakt
    </GivenAccountNotice>
    <p>De programmamanager gaat nu verder: hij of zij geeft collega’s een rol, richt de overleggen in en begint de agenda.</p>
    <p>
      <a href="/">Naar de regio’s</a>
    </p>
  </>
)
