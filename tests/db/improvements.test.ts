import { beforeEach, expect, test } from 'vitest'
import { changeRisk } from '@/lib/commands/change-risk'
import { keepMeasure } from '@/lib/commands/keep-measure'
import { raiseBottleneck } from '@/lib/commands/raise-bottleneck'
import { raiseRisk } from '@/lib/commands/raise-risk'
import { takeBottleneckStep } from '@/lib/commands/take-bottleneck-step'
import { yieldInWords } from '@/lib/domain/improvement'
import type { RiskText } from '@/lib/domain/risk'
import type { Viewer } from '@/lib/policy/viewer'
import { getImprovements } from '@/lib/queries/improvements'
import { peopleOf } from '../support/reports'
import { aPersonWith, aRegion, asOwner, type TestRegion } from '../support/regions'

let serial = 0
let region: TestRegion
let people: Awaited<ReturnType<typeof peopleOf>>

beforeEach(async () => {
  region = await aRegion(`verbetering-${++serial}`)
  people = await peopleOf(region)
})

const now = new Date('2023-06-05T10:00:00Z')
const later = new Date('2023-06-20T10:00:00Z')
const look = async (viewer: Viewer, year: number | null = null) =>
  (await getImprovements(viewer, { region: region.slug, agenda: region.agenda.slug, year, now }))?.content
const told = async (viewer: Viewer, year: number | null = null) =>
  (await look(viewer, year))!.rows.map((row) => [row.kind, row.title, yieldInWords(row)])

/** A risk on which a measure was taken, after which it weighs less. */
async function aMeasureThatHelped(isConfidential: boolean, what: string) {
  const text: RiskText = {
    ...{ isOpportunity: false, category: 'money', title: 'Het tarief stijgt', description: '', ambitionId: null, businessModelId: null },
    ...{ probability: 4, size: 4, isConfidential },
  }
  const raised = await raiseRisk(people.manager, { agendaId: region.agenda.id, text, note: '', now })
  if (!raised.ok) throw new Error(raised.failure)
  const risk = await asOwner((tx) => tx.risk.findFirstOrThrow({ where: { agendaId: region.agenda.id, position: raised.value } }))
  const measure = { text: what, ownerFunction: 'Inkoper', ownerId: null, dueOn: null, doneOn: '2023-06-05' }
  await keepMeasure(people.manager, { riskId: risk.id, measure: null, text: measure })
  await changeRisk(people.manager, { riskId: risk.id, version: 1, text: { ...text, probability: 2 }, note: '', now: later })
  return risk.position
}

test('an alderman sees per year what was done to do better, and what it brought; what is confidential only who may see that', async () => {
  const text = {
    title: 'Wachtlijst',
    cause: 'x',
    consequence: 'y',
    needed: 'een besluit',
    neededFrom: 'ambtenaar',
    neededFromId: null,
    dueOn: null,
  }
  const on = { kind: 'activity', id: region.regional.id } as const
  await raiseBottleneck(people.manager, { on, updateId: null, text, now })
  const bottleneck = await asOwner((tx) => tx.bottleneck.findFirstOrThrow({ where: { regionId: region.id } }))
  await takeBottleneckStep(people.manager, {
    bottleneckId: bottleneck.id,
    version: 1,
    act: 'resolved',
    note: 'Er zijn plekken bij.',
    now: later,
  })
  const open = await aMeasureThatHelped(false, 'Spreek het tarief af')
  const closed = await aMeasureThatHelped(true, 'Zeeppoeder')
  await asOwner((tx) =>
    tx.actionPoint.create({
      data: {
        ...{
          regionId: region.id,
          agendaId: region.agenda.id,
          kind: 'action',
          number: 1,
          title: 'Bel de aanbieder',
          ownerFunction: 'Inkoper',
        },
        ...{ agreedOn: new Date('2022-09-01'), doneOn: new Date('2022-10-01'), doneNote: 'De aanbieder blijft.' },
      },
    }),
  )

  const measures = [['measure', 'Spreek het tarief af', `Risico ${open} ging van 16 naar 8`]]
  expect(await told(people.officer)).toEqual([['bottleneck', 'Wachtlijst', 'Er zijn plekken bij.'], ...measures])
  expect(await told(people.alderman)).toContainEqual(['measure', 'Zeeppoeder', `Risico ${closed} ging van 16 naar 8`])
  expect(await told(people.alderman, 2022)).toEqual([['action', 'Bel de aanbieder', 'De aanbieder blijft.']])
  expect(await look(people.officer, 2021)).toMatchObject({ years: [2022, 2023], year: 2021, rows: [] })
  expect(await look(await aPersonWith('reader', { regionId: region.id }))).toBeUndefined()
})
