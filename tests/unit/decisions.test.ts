import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { actionState, liesBeforeBoard, movedInWords } from '@/lib/domain/decisions'
import { actionForm, changeDecisionForm, moveActionForm, recordDecisionForm } from '@/lib/forms/decision-form'
import { actionListAddress, readActionList } from '@/lib/forms/decision-lists'
import { parseForm } from '@/lib/forms/form-state'

const id = '01900000-0000-7000-8000-000000000001'

const formOf = (values: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}

test.each([
  ['done, however late', '2023-01-01', '2023-06-01', 'done'],
  ['on the day itself there is time', '2023-06-05', null, 'open'],
  ['the day after it is late', '2023-06-04', null, 'overdue'],
  ['without a day never late', null, null, 'open'],
] as const)('an action: %s', (_, dueOn, doneOn, state) => expect(actionState({ dueOn, doneOn }, '2023-06-05')).toBe(state))

test.each([
  ['2023-06-01', '2023-10-01', null, 'Verzet van 1 juni 2023 naar 1 oktober 2023, toen de dag al voorbij was'],
  ['2023-07-01', null, null, 'Verzet van 1 juli 2023 naar geen datum'],
  ['2023-06-01', '2023-10-01', '2023-05-30', 'Weer geopend nadat zij op 30 mei 2023 gedaan was: van 1 juni 2023 naar 1 oktober 2023'],
  [null, null, '2023-05-30', 'Weer geopend nadat zij op 30 mei 2023 gedaan was: geen datum'],
])('an action that had %s and got %s, done on %s: %s', (wasDueOn, dueOn, wasDoneOn, said) =>
  expect(movedInWords({ wasDueOn, dueOn, wasDoneOn, movedOn: '2023-06-20' })).toBe(said),
)

test('an action gets a day that has yet to come, or none, and says why', () => {
  vi.stubEnv('KOERSVAST_TODAY', '2023-06-20')
  onTestFinished(() => void vi.unstubAllEnvs())
  const errorsOf = (given: Record<string, string>) => {
    const sent = new FormData()
    for (const [name, value] of Object.entries({ actionId: id, version: '1', ...given })) sent.set(name, value)
    const parsed = parseForm(moveActionForm, sent)
    return parsed.ok ? {} : parsed.state.fieldErrors
  }
  expect(errorsOf({ dueOn: '2023-06-20', reason: 'Later klaar.' })).toEqual({})
  expect(errorsOf({ dueOn: '', reason: 'Wacht op het Rijk.' })).toEqual({})
  expect(errorsOf({ dueOn: '2023-06-19', reason: ' ' })).toEqual({
    dueOn: ['Deze dag is al voorbij. Kies vandaag of een latere dag.'],
    reason: ['Vul in waarom.'],
  })
})

test.each([
  ['concept', true, true, false],
  ['agreed', true, true, false],
  ['offered', true, true, true],
  ['adopted', true, true, false],
  ['agreed', true, false, true],
  ['concept', false, false, true],
] as const)('a report that is %s (agreement %s, offering %s) lies before the board: %s', (status, needsAgreement, needsOffering, lies) =>
  expect(liesBeforeBoard(status, { needsAgreement, needsOffering })).toBe(lies),
)

describe('the form of a decision', () => {
  const whole = { title: 'Kosten', outcome: 'decided', text: 'Akkoord.', decidedOn: '1-6-2023', bodyName: 'PHO', requestId: id }

  test('takes a day as people type it', () => {
    expect(parseForm(recordDecisionForm, formOf(whole))).toMatchObject({ ok: true, data: { decidedOn: '2023-06-01', mandate: '' } })
  })

  test('asks for everything that is missing at once, and keeps what was typed', () => {
    const form = parseForm(
      changeDecisionForm,
      formOf({ decisionId: id, version: '1', title: ' ', decidedOn: 'juli 2023', text: 'Akkoord.' }),
    )
    expect(form).toMatchObject({ ok: false, state: { values: { text: 'Akkoord.' } } })
    expect(Object.keys(form.ok ? {} : form.state.fieldErrors).toSorted()).toEqual(['bodyName', 'decidedOn', 'outcome', 'title'])
  })
})

describe('the form of an action', () => {
  const whole = { decisionId: id, kind: 'action', action: 'Plan maken', ownerFunction: 'Ambtenaar', ownerId: '', dueOn: '' }

  test('needs neither an account nor a day', () => {
    expect(parseForm(actionForm, formOf(whole))).toMatchObject({ ok: true, data: { ownerId: null, dueOn: null } })
  })

  test('of a commitment asks to whom', () => {
    const form = parseForm(actionForm, formOf({ ...whole, kind: 'commitment' }))
    expect(form).toMatchObject({ ok: false, state: { fieldErrors: { promisedTo: ['Vul in aan wie dit is toegezegd.'] } } })
  })
})

test('filters of the actions come back from the address that they made', () => {
  const input = { zoek: 'plan', stand: 'overdue', soort: 'commitment', van: 'mij', pagina: 1 } as const
  expect(readActionList(Object.fromEntries(new URLSearchParams(actionListAddress(input))))).toEqual(input)
  expect(readActionList({ van: 'iedereen', stand: 'x' })).toEqual({ pagina: 1 })
})
