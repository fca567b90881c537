'use client'

import { Button, Buttons } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Select, TextArea, TextInput } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { natureWords } from '@/lib/domain/risk'
import { named, type FormValues } from '@/lib/forms/form-state'
import { useSmall } from '../../../../../use-small'
import { closeRiskAction, keepMeasureAction } from '../actions'
import type { RiskFormPlace } from '../place'

type Colleague = { id: string; name: string; function: string }

const Hidden = ({ of }: { of: FormValues }) => (
  <>
    {Object.entries(of).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
)

type CloseFormProps = {
  risk: { id: string; version: number; isOpportunity: boolean }
  isClosed: boolean
  place: RiskFormPlace
  draft: FormValues | null
}

/** Closes a risk, or opens it again. */
export function CloseForm({ risk, isClosed, place, draft }: CloseFormProps) {
  const { submit, pending, summary, values, fieldErrors, formErrors } = useSmall(closeRiskAction)
  const nature = natureWords(risk.isOpportunity).toLowerCase()
  return (
    <form action={submit} noValidate className="max-w-form">
      <ErrorSummary ref={summary} fieldErrors={fieldErrors} formErrors={formErrors} />
      <Hidden of={{ ...place, riskId: risk.id, version: String(risk.version), act: isClosed ? 'reopened' : 'closed' }} />
      <TextArea
        name="note"
        label={`Waarom is het ${isClosed ? 'weer een' : 'geen'} ${nature}${isClosed ? '' : ' meer'}?`}
        maxLength={longestText}
        errors={fieldErrors.note}
        defaultValue={values.note ?? draft?.note}
      />
      <Buttons>
        <Button variant="secondary" disabled={pending}>
          {isClosed ? 'Open opnieuw' : `Sluit ${risk.isOpportunity ? 'de kans' : 'het risico'}`}
        </Button>
      </Buttons>
    </form>
  )
}

type MeasureFormProps = {
  title: string
  risk: { id: string; isOpportunity: boolean }
  /** Null: a new one. */ measure: { id: string; version: number } | null
  start: FormValues
  place: RiskFormPlace
  colleagues: readonly Colleague[]
  draft: FormValues | null
}

/** A new measure, or a change of one; with the day on which it was done it is done. Closed until somebody wants it. */
export function MeasureForm({ title, risk, measure, start, place, colleagues, draft }: MeasureFormProps) {
  const { submit, pending, summary, isRejected, values, fieldErrors, formErrors } = useSmall(keepMeasureAction)
  const given: FormValues = { ...start, ...draft, ...values }
  const idOf = (name: string) => `${name}-${measure?.id ?? 'nieuw'}`
  const field = (name: string) => ({ name, id: idOf(name), errors: fieldErrors[name], defaultValue: given[name] ?? '' })
  return (
    <Fold title={title} isOpen={isRejected || draft !== null} className={measure ? 'mt-1' : 'mt-4'}>
      <form action={submit} noValidate className="max-w-form">
        <ErrorSummary ref={summary} fieldErrors={named(fieldErrors, idOf)} formErrors={formErrors} />
        <Hidden of={{ ...place, riskId: risk.id, measureId: measure?.id ?? '', ...(measure && { version: String(measure.version) }) }} />
        <TextArea
          {...field('text')}
          label={risk.isOpportunity ? 'Wat doen we om haar te benutten?' : 'Wat doen we eraan?'}
          maxLength={longestText}
        />
        <TextInput
          {...field('ownerFunction')}
          label="Wie doet het?"
          hint="Een functie of een overleg en geen naam."
          maxLength={longestTitle}
        />
        <Select
          {...field('ownerId')}
          label="Collega met een account"
          empty="Niemand gekozen"
          options={colleagues.map(({ id, name, function: works }) => ({ value: id, label: `${name}, ${works}` }))}
          optional
        />
        <TextInput {...field('dueOn')} type="date" label="Voor wanneer?" narrow optional />
        {measure && <TextInput {...field('doneOn')} type="date" label="Gedaan op" narrow optional />}
        <Buttons>
          <Button variant="secondary" disabled={pending}>
            {measure ? 'Bewaar de maatregel' : 'Voeg de maatregel toe'}
          </Button>
        </Buttons>
      </form>
    </Fold>
  )
}
