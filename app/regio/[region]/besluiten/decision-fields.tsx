import { RadioChoices, TextArea, TextInput } from '@/components/ui/field'
import { decisionOutcomes, decisionOutcomeWords, longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import { chosen } from '../../compared'
import type { Field } from '../../use-form'

export const comparedDecision = {
  ...{ title: 'Waarover', outcome: chosen('Uitkomst', decisionOutcomeWords), text: 'Besluit' },
  ...{ decidedOn: 'Datum', bodyName: 'Overleg', mandate: 'Mandaat' },
}

/** What every form for a decision asks. */
export function DecisionFields({ field }: { field: Field }) {
  return (
    <>
      <TextInput {...field('title')} label="Waarover is besloten?" maxLength={longestTitle} />
      <RadioChoices
        {...field('outcome')}
        label="Uitkomst"
        options={decisionOutcomes.map((outcome) => ({ value: outcome, label: decisionOutcomeWords[outcome] }))}
      />
      <TextArea {...field('text')} label="Wat is er besloten?" maxLength={longestText} />
      <TextInput {...field('decidedOn')} type="date" label="Datum van het besluit" narrow />
      <TextInput {...field('bodyName')} label="Welk overleg besloot dit?" maxLength={longestTitle} className="max-w-form" />
      <TextInput
        {...field('mandate')}
        label="Op grond van welk mandaat?"
        hint="Bijvoorbeeld: mandaatbesluit colleges 2021."
        maxLength={longestTitle}
        className="max-w-form"
        optional
      />
    </>
  )
}
