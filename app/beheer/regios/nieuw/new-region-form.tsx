'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, TextInput } from '@/components/ui/field'
import { youthRegions } from '@/lib/domain/youth-region'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import type { MunicipalityChoice } from '@/lib/queries/new-region'
import { GivenAccountNotice } from '../../../given-account'
import { PersonFields } from '../../../person-fields'
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
  const [state, submit, isPending] = useActionState<NewRegionState, FormData>(makeRegionAction, idle)
  const answer = useRef<HTMLElement>(null)
  useEffect(() => answer.current?.focus(), [state])
  if (state.status === 'made') return <Made ref={answer} made={state.made} />

  const { fieldErrors, formErrors, ...answered } = answerIn(state)
  const values = state.status === 'idle' ? (draft ?? {}) : answered.values
  const field = (name: string) => ({ name, errors: fieldErrors[name], defaultValue: values[name] ?? '' })
  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={answer} fieldErrors={fieldErrors} formErrors={formErrors} />
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
        isTicked={(id) => values[`gemeente-${id}`] !== undefined}
        errors={fieldErrors.municipalities}
      />
      <TextInput {...field('since')} defaultValue={values.since ?? since} type="date" label="Vanaf welke dag werken zij samen?" narrow />
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
        <Button disabled={isPending}>Maak de regio</Button>
        <ButtonLink variant="secondary" href="/">
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
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
