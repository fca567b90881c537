import { describe, expect, test } from 'vitest'
import { askedOf, asksReason, reportActs, reportStatuses, statusAfter, type ReportAct, type ReportStatus } from '@/lib/domain/report-route'

type Outcomes = Record<ReportStatus, Partial<Record<ReportAct, ReportStatus>>>

const always: Outcomes = {
  concept: { sendBack: 'concept' },
  agreed: { sendBack: 'concept' },
  offered: { sendBack: 'concept', adopt: 'adopted' },
  adopted: { reopen: 'concept' },
}

/** With every status what is possible; what isn't named, is not. */
const table: { settings: [needsAgreement: boolean, needsOffering: boolean]; outcomes: Outcomes }[] = [
  {
    settings: [true, true],
    outcomes: { ...always, concept: { sendBack: 'concept', agree: 'agreed' }, agreed: { sendBack: 'concept', offer: 'offered' } },
  },
  {
    settings: [false, true],
    outcomes: { ...always, concept: { sendBack: 'concept', offer: 'offered' }, agreed: { sendBack: 'concept', offer: 'offered' } },
  },
  {
    settings: [true, false],
    outcomes: { ...always, concept: { sendBack: 'concept', agree: 'agreed' }, agreed: { sendBack: 'concept', adopt: 'adopted' } },
  },
  {
    settings: [false, false],
    outcomes: { ...always, concept: { sendBack: 'concept', adopt: 'adopted' }, agreed: { sendBack: 'concept', adopt: 'adopted' } },
  },
]

describe.each(table)('agreement and offering %j', ({ settings: [needsAgreement, needsOffering], outcomes }) => {
  const cases = reportStatuses.flatMap((status) => reportActs.map((act) => [act, status, outcomes[status][act] ?? null] as const))
  test.each(cases)('%s of a report with status %s gives %s', (act, status, after) => {
    expect(statusAfter(act, status, { needsAgreement, needsOffering })).toBe(after)
  })
})

test('whoever sends back or reopens says why', () => expect(reportActs.filter(asksReason)).toEqual(['sendBack', 'reopen']))

test.each([
  ['concept', true, 'makers'],
  ['agreed', true, 'organisers'],
  ['agreed', false, 'board'],
  ['offered', true, 'board'],
  ['adopted', true, null],
] as const)('a report that is %s (offering %s) waits for %s', (status, needsOffering, who) =>
  expect(askedOf(status, { needsAgreement: true, needsOffering })).toBe(who),
)
