'use client'

import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextInput } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestTitle } from '@/lib/domain/decisions'
import type { FormValues } from '@/lib/forms/form-state'
import { useSmall } from '../../../use-small'
import { correctAccountAction } from './actions'
import { Hidden, type HiddenFields } from './hidden'

type CorrectFormProps = { hidden: HiddenFields; now: FormValues; /** What was typed when the session ended. */ draft: FormValues | null }

/** Another name, job or address. */
export function CorrectForm({ hidden, now, draft }: CorrectFormProps) {
  const { submit, pending, summary, isRejected, fieldErrors, formErrors, ...answered } = useSmall(correctAccountAction)
  const values = isRejected ? answered.values : (draft ?? now)
  const field = (name: string) => ({ name, errors: fieldErrors[name], defaultValue: values[name] ?? '' })

  return (
    <Fold className="mt-4" title="Wijzig naam, functie of e-mailadres…" isOpen={isRejected || draft !== null}>
      <form action={submit} noValidate className="max-w-form">
        <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} title="De gegevens zijn niet gewijzigd" />
        <Hidden fields={hidden} />
        <TextInput {...field('name')} label="Naam" maxLength={longestTitle} autoComplete="off" />
        <TextInput
          {...field('function')}
          label="Functie"
          hint="Bij wat deze persoon al schreef, blijft de functie van toen staan."
          maxLength={longestTitle}
        />
        <TextInput
          {...field('email')}
          label="E-mailadres"
          type="email"
          hint="Met een ander adres is deze persoon overal afgemeld. Naar het oude adres gaat een mail; een link van een uitnodiging werkt niet meer."
          autoComplete="off"
        />
        <Buttons>
          <Button variant="secondary" disabled={pending}>
            Wijzig de gegevens
          </Button>
        </Buttons>
      </form>
    </Fold>
  )
}
