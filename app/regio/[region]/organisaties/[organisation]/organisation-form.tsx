'use client'

import { useActionState, useEffect, useRef } from 'react'
import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { organisationKinds, organisationKindWords } from '@/lib/domain/organisation'
import { answerIn, idle, type FormValues } from '@/lib/forms/form-state'
import { organisationsPath } from '@/lib/kernel/addresses'
import type { OrganisationRow } from '@/lib/queries/organisations'
import { saveOrganisationAction } from './actions'

type OrganisationFormProps = {
  region: { id: string; slug: string }
  organisation: OrganisationRow | null
  /** The form of a function that somebody came from. */ back: string | null
  draft: FormValues | null
}

export function OrganisationForm({ region, organisation, back, draft }: OrganisationFormProps) {
  const [state, submit, pending] = useActionState(saveOrganisationAction, idle)
  const summary = useRef<HTMLElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  const { values, fieldErrors, formErrors } = answerIn(state)
  const typed = state.status === 'idle' ? draft : values
  const field = (name: 'name' | 'kind' | 'validUntil') => ({
    ...{ name, errors: fieldErrors[name] },
    defaultValue: typed?.[name] ?? organisation?.[name] ?? '',
  })

  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      <input type="hidden" name="region" value={region.slug} />
      <input type="hidden" name="regionId" value={region.id} />
      {back && <input type="hidden" name="back" value={back} />}
      <input type="hidden" name="organisationId" value={organisation?.id ?? ''} />
      {organisation && <input type="hidden" name="version" value={organisation.version} />}
      <TextInput {...field('name')} label="Hoe heet de organisatie?" maxLength={longestTitle} />
      <Select
        {...field('kind')}
        label="Wat voor organisatie is het?"
        empty="Kies"
        options={organisationKinds.map((kind) => ({ value: kind, label: organisationKindWords[kind] }))}
      />
      {organisation && (
        <TextInput
          {...field('validUntil')}
          type="date"
          label="Laatste dag"
          hint="Als zij ophoudt of opgaat in een andere. Daarna is zij niet meer te kiezen; waar zij staat, blijft zij staan."
          narrow
          optional
        />
      )}
      <Buttons>
        <Button disabled={pending}>{organisation ? 'Bewaar' : 'Voeg toe'}</Button>
        <ButtonLink variant="secondary" href={back ?? organisationsPath(region.slug)}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </form>
  )
}
