import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bottleneckStatusAfter, isLate, type BottleneckAct, type BottleneckStatus } from '@/lib/domain/bottleneck'
import { reportDocument } from '@/lib/exports/report-document'
import { bottleneckStepForm, raiseBottleneckForm } from '@/lib/forms/bottleneck-form'
import { parseForm } from '@/lib/forms/form-state'
import { canKeepBottleneck, type BottleneckPlace } from '@/lib/policy/bottleneck-policy'
import { aReportModel } from '../support/report-models'
import { aViewer } from '../support/viewers'

beforeAll(() => vi.stubEnv('KOERSVAST_TODAY', '2023-06-05'))
afterAll(() => vi.unstubAllEnvs())

describe('a bottleneck goes from open by way of a body to solved', () => {
  test.each<[BottleneckStatus, BottleneckAct, BottleneckStatus | null]>([
    ['open', 'takenUp', 'inProgress'],
    ['open', 'submitted', 'submitted'],
    ['open', 'resolved', 'resolved'],
    ['inProgress', 'submitted', 'submitted'],
    ['inProgress', 'takenUp', null],
    ['submitted', 'submitted', 'submitted'],
    ['submitted', 'takenUp', 'inProgress'],
    ['submitted', 'resolved', 'resolved'],
    ['resolved', 'resolved', null],
    ['resolved', 'submitted', null],
    ['resolved', 'reopened', 'open'],
    ['open', 'reopened', null],
  ])('%s, %s: %s', (status, act, after) => expect(bottleneckStatusAfter(status, act)).toBe(after))
})

test('it is late the day after what is needed was asked for, as long as it is not solved', () => {
  expect(isLate({ status: 'open', dueOn: '2023-06-01' }, '2023-06-01')).toBe(false)
  expect(isLate({ status: 'submitted', dueOn: '2023-06-01' }, '2023-06-02')).toBe(true)
  expect(isLate({ status: 'resolved', dueOn: '2023-06-01' }, '2023-06-02')).toBe(false)
  expect(isLate({ status: 'open', dueOn: null }, '2023-06-02')).toBe(false)
})

describe('who leads something keeps its bottlenecks and no others', () => {
  const place: BottleneckPlace = {
    ...{ regionId: 'regio', agendaId: 'agenda', agendaStatus: 'adopted' },
    ...{ ambitionId: 'ambitie', activityId: 'activiteit', isKpi: false },
  }
  const may = (given: Partial<BottleneckPlace>) => (lead: object) =>
    canKeepBottleneck(aViewer([{ role: 'lead', regionId: 'regio', ...lead }]), { ...place, ...given })
  test('of an activity', () => {
    expect(may({})({ activityId: 'activiteit' })).toBe(true)
    expect(may({ activityId: 'andere' })({ activityId: 'activiteit' })).toBe(false)
    expect(may({ activityId: null })({ activityId: 'activiteit' })).toBe(false)
  })
  test('of an ambition, and of what is in it', () => {
    expect(may({})({ ambitionId: 'ambitie' })).toBe(true)
    expect(may({ ambitionId: 'andere' })({ ambitionId: 'ambitie' })).toBe(false)
    expect(may({ ambitionId: null, activityId: null })({ ambitionId: 'ambitie' })).toBe(false)
  })
})

describe('the form', () => {
  const form = (given: Record<string, string>) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(given)) data.set(name, value)
    return data
  }
  const id = '01900000-0000-7000-8000-000000000001'
  test('asks what, cause, consequence, what is needed and from whom, each at its field', () => {
    const parsed = parseForm(raiseBottleneckForm, form({ on: 'agenda:x' }))
    expect(!parsed.ok && parsed.state.fieldErrors).toMatchObject({
      on: ['Kies waar het knelpunt bij hoort.'],
      title: ['Vul in wat het knelpunt is, in één zin.'],
      cause: ['Vul in hoe het komt.'],
      consequence: ['Vul in wat er daardoor niet lukt.'],
      needed: ['Vul in wat er nodig is.'],
      neededFrom: ['Vul in van wie dat nodig is: een functie of een overleg.'],
    })
  })
  test('takes the rest as it is', () => {
    const said = { title: 'A', cause: 'B', consequence: 'C', needed: 'D', neededFrom: 'E' }
    const parsed = parseForm(raiseBottleneckForm, form({ on: `kpi:${id}`, ...said, dueOn: '1-7-2023' }))
    expect(parsed.ok && parsed.data).toEqual({
      on: { kind: 'kpi', id },
      updateId: null,
      text: { ...said, neededFromId: null, dueOn: '2023-07-01' },
    })
  })
  test('asks how it was solved, and why it was not after all', () => {
    const step = (act: string) => parseForm(bottleneckStepForm, form({ bottleneckId: id, version: '1', act, note: ' ' }))
    expect(step('takenUp').ok).toBe(true)
    expect([step('resolved').ok, step('reopened').ok, step('submitted').ok]).toEqual([false, false, false])
  })
})

test('the report has a table of what is needed from whom, and one from before has none', () => {
  const model = aReportModel()
  const captions = (given: typeof model) => reportDocument(given).blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []))
  const caption = 'Wat houdt het werk op, en wat is er nodig?'
  expect(captions({ ...model, bottlenecks: undefined })).not.toContain(caption)
  const said = { title: 'Geen besluit', cause: 'Zo.', consequence: 'Dus.', needed: 'Kies.', neededFrom: 'PHO' }
  const bottleneck = {
    number: 3,
    on: '2.4a Uitvoeren',
    ambition: '2',
    ...said,
    dueOn: '2023-07-06',
    status: 'submitted',
    note: 'PHO',
  } as const
  expect(captions({ ...model, bottlenecks: [bottleneck] })).toContain(caption)
})
