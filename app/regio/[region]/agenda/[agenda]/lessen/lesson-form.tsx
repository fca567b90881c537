'use client'

import { Button, ButtonLink, Buttons } from '@/components/ui/button'
import { Checkbox, Select, TextArea, TextInput, type SelectOption } from '@/components/ui/field'
import { longestTitle } from '@/lib/domain/decisions'
import { longestText } from '@/lib/domain/progress'
import type { FormValues } from '@/lib/forms/form-state'
import { ticked } from '../../../../compared'
import { EditForm } from '../../../../edit-form'
import { useEdit } from '../../../../use-edit'
import { addLessonAction, changeLessonAction } from './actions'
import type { LessonFormPlace } from './place'

type LessonFormProps = {
  place: LessonFormPlace
  agendaId: string
  /** Null: a new one. */ lesson: { id: string; version: number } | null
  /** Of what a new one can be. */ parts?: readonly SelectOption[]
  themes: readonly SelectOption[]
  start: FormValues
  draft: FormValues | null
  cancelHref: string
}

export function LessonForm({ place, agendaId, lesson, parts, themes, start, draft, cancelHref }: LessonFormProps) {
  const form = useEdit(lesson ? changeLessonAction : addLessonAction, { start, draft, version: lesson?.version })
  const { field } = form
  const compared = {
    ...{ title: 'Les', text: 'Uitleg', themeId: { label: 'Thema', options: themes }, isShared: ticked('Deel met andere regio’s') },
  }
  const hidden = { ...place, ...(lesson ? { lessonId: lesson.id } : { agendaId }) }
  return (
    <EditForm form={form} compared={compared} hidden={hidden} className="max-w-form">
      {parts && <Select {...field('on')} key={`bij ${form.value.on}`} label="Waar hoort het bij?" options={parts} empty="Kies" />}
      <TextInput {...field('title')} label="Wat leerden we?" hint="In één zin." maxLength={longestTitle} />
      <TextArea
        {...field('text')}
        label="Hoe kwam dat?"
        hint="Wat gebeurde er, en wat raad je een andere regio aan? Noem geen mensen bij naam."
        maxLength={longestText}
      />
      <Select
        {...field('themeId')}
        key={`thema ${form.value.themeId}`}
        label="Thema"
        hint="Hierop zoeken andere regio’s."
        options={themes}
        empty="Geen thema"
        optional
      />
      <Checkbox
        {...form.box('isShared')}
        label="Deel met andere regio’s"
        hint="Iedereen met een account leest dan titel en uitleg, met de naam van je regio. Jouw naam staat er niet bij."
      />
      {(form.errors.hasLooked || form.isTicked('hasLooked')) && (
        <Checkbox {...form.box('hasLooked')} label="Ik heb het nagelezen. Andere regio’s mogen dit zo lezen." />
      )}
      <Buttons>
        <Button disabled={form.pending}>
          {form.state.status === 'conflict' ? 'Bewaar mijn versie' : lesson ? 'Bewaar' : 'Leg de les vast'}
        </Button>
        <ButtonLink variant="secondary" href={cancelHref}>
          Annuleer
        </ButtonLink>
      </Buttons>
    </EditForm>
  )
}
