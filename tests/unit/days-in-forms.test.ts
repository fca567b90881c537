import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { z } from 'zod'
import { bottleneckStepForm, changeBottleneckForm, raiseBottleneckForm } from '@/lib/forms/bottleneck-form'
import { actionForm, changeDecisionForm, moveActionForm, recordDecisionForm } from '@/lib/forms/decision-form'
import { changeEvaluationForm, decideEvaluationForm, followUpForm, startEvaluationForm } from '@/lib/forms/evaluation-form'
import { parseForm } from '@/lib/forms/form-state'
import { consultationForm } from '@/lib/forms/meeting-form'
import { storyForm } from '@/lib/forms/report-forms'
import { measureForm } from '@/lib/forms/risk-form'
import { adoptAgendaForm, adoptionForm } from '@/lib/forms/structure-act-forms'

beforeAll(() => vi.stubEnv('KOERSVAST_TODAY', '2023-06-05'))
afterAll(() => vi.unstubAllEnvs())

const at = (schema: z.ZodType, name: string, value: string) => {
  const sent = new FormData()
  sent.append(name, value)
  const form = parseForm(schema, sent)
  return form.ok ? undefined : form.state.fieldErrors[name]
}

const done: [string, z.ZodType, string][] = [
  ['consent for a story', storyForm, 'consentOn'],
  ['the baseline of a new evaluation', startEvaluationForm, 'baselineOn'],
  ['a follow-up that was measured', followUpForm, 'measuredOn'],
  ['an evaluation that was decided', decideEvaluationForm, 'decidedOn'],
  ['a measure that was done', measureForm, 'doneOn'],
  ['a decision', recordDecisionForm, 'decidedOn'],
  ['a decision that is put right', changeDecisionForm, 'decidedOn'],
  ['the decision that adopts an agenda', adoptAgendaForm, 'decidedOn'],
  ['the decision of a municipality', adoptionForm, 'adoptedOn'],
  ['what was agreed before a meeting', consultationForm, 'consultedOn'],
]

test.each(done)('what has yet to come is not done: %s', (_, schema, field) => {
  expect(at(schema, field, '6-6-2023')).toEqual(['Deze dag moet nog komen. Kies vandaag of een eerdere dag.'])
  expect(at(schema, field, '5-6-2023')).toBeUndefined()
  expect(at(schema, field, '31-31-2023')).toEqual(['Deze dag bestaat niet. Typ hem bijvoorbeeld zo: 31-12-2023.'])
})

test.each<[string, z.ZodType, string]>([
  ['a new bottleneck', raiseBottleneckForm, 'dueOn'],
  ['an action or a commitment', actionForm, 'dueOn'],
  ['the next day of an action', moveActionForm, 'dueOn'],
  ['when one decides about a new evaluation', startEvaluationForm, 'decideOn'],
])('what would be late from the start is not agreed: %s', (_, schema, field) => {
  expect(at(schema, field, '4-6-2023')).toEqual(['Deze dag is al voorbij. Kies vandaag of een latere dag.'])
  expect(at(schema, field, '5-6-2023')).toBeUndefined()
  expect(at(schema, field, '')).toBeUndefined()
})

test('what is there already keeps its day', () => {
  expect(at(changeBottleneckForm, 'dueOn', '1-1-2021')).toBeUndefined()
  expect(at(bottleneckStepForm, 'dueOn', '1-1-2021')).toBeUndefined()
  expect(at(changeEvaluationForm, 'decideOn', '1-1-2021')).toBeUndefined()
  expect(at(changeEvaluationForm, 'baselineOn', '1-1-2031')).toBeUndefined()
})
