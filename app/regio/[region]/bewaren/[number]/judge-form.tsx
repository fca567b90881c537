'use client'

import { Button, Buttons } from '@/components/ui/button'
import { RadioChoices, TextArea } from '@/components/ui/field'
import { Fold } from '@/components/ui/fold'
import type { FormValues } from '@/lib/forms/form-state'
import { Form } from '../../../form'
import { useForm } from '../../../use-form'
import { judgeDestructionListAction, withdrawDestructionListAction } from '../actions'

type JudgeFormProps = { hidden: FormValues; items: number; draft: FormValues | null }

/** Approves the list, which carries it out, or refuses it. */
export function JudgeForm({ hidden, items, draft }: JudgeFormProps) {
  const form = useForm(judgeDestructionListAction, { draft })

  return (
    <Form form={form} hidden={hidden} className="max-w-form">
      <RadioChoices
        {...form.field('verdict')}
        label="Mag dit worden vernietigd?"
        hint="Goedkeuren vernietigt meteen wat op de lijst staat. Dat is niet terug te draaien."
        options={[
          {
            value: 'carriedOut',
            label: `Ja, vernietig nu ${items === 1 ? 'wat' : `de ${items} dingen die`} op de lijst ${items === 1 ? 'staat' : 'staan'}`,
          },
          { value: 'refused', label: 'Nee, ik wijs de lijst af' },
        ]}
      />
      <TextArea {...form.field('note')} label="Toelichting" hint="Nodig als je de lijst afwijst." maxLength={4000} />
      <Buttons>
        <Button disabled={form.pending}>Leg mijn oordeel vast</Button>
      </Buttons>
    </Form>
  )
}

export function WithdrawForm({ hidden }: { hidden: FormValues }) {
  const form = useForm(withdrawDestructionListAction)
  return (
    <Fold title="Trek de lijst in…" isOpen={form.isOpen}>
      <Form form={form} hidden={hidden}>
        <Button variant="secondary" small disabled={form.pending}>
          Trek de lijst nu in
        </Button>
      </Form>
    </Fold>
  )
}
