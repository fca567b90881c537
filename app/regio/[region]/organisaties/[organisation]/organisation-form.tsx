'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Select, TextInput } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { organisationKinds, organisationKindWords } from '@/lib/domain/organisation'
import type { FormValues } from '@/lib/forms/form-state'
import { organisationsPath } from '@/lib/kernel/addresses'
import type { OrganisationRow } from '@/lib/queries/organisations'
import { Form } from '../../../form'
import { useForm } from '../../../use-form'
import { saveOrganisationAction } from './actions'

type OrganisationFormProps = {
  region: { id: string; slug: string }
  organisation: OrganisationRow | null
  /** The form of a function that somebody came from. */ back: string | null
  draft: FormValues | null
}

export function OrganisationForm({ region, organisation, back, draft }: OrganisationFormProps) {
  const start: FormValues = organisation
    ? { name: organisation.name, kind: organisation.kind, validUntil: organisation.validUntil ?? '' }
    : {}
  const form = useForm(saveOrganisationAction, { start, draft })
  const { field } = form
  const hidden = {
    ...{ region: region.slug, regionId: region.id, ...(back && { back }) },
    ...{ organisationId: organisation?.id ?? '', ...(organisation && { version: organisation.version }) },
  }

  return (
    <Form form={form} hidden={hidden} className="max-w-form">
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
        <Button disabled={form.pending}>{organisation ? 'Bewaar' : 'Voeg toe'}</Button>
        <ButtonLink variant="secondary" href={back ?? organisationsPath(region.slug)}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </Form>
  )
}
