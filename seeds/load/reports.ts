import { freezeReport } from '@/lib/commands/freeze-report'
import { prefill } from '@/lib/domain/report-prefill'
import type { ReportStatus, ReportStepKind } from '@/lib/domain/report-route'
import { copyOfReport } from '@/lib/exports/report-files'
import { dutchDate } from '@/lib/kernel/clock'
import { listHalfYearUpdates } from '@/lib/queries/half-year'
import { confidentialRisks, reportModel } from '@/lib/queries/report-model'
import type { ActionEntry, ReportEntry, ReportsFile, RequestEntry } from '../format/reports'
import type { AgendaIds } from './agenda-ids'
import type { Person } from './people'
import type { Loading } from './save'

type Known = { ids: AgendaIds; people: Map<string, Person> }
type Place = { regionId: string; reportId: string; periodId: string; agendaId: string; meetingOn: Date; boardName: string }

/** Reports of the example, in the order of their periods. A period that has a report is left alone: what was adopted stays. */
export async function loadReports(loading: Loading, { rapportages }: ReportsFile, known: Known) {
  const { tx, tally, regionId } = loading
  const periods = await tx.reportingPeriod.findMany({
    where: { agendaId: known.ids.agenda },
    include: { report: { select: { id: true } } },
  })
  const board = await tx.body.findFirst({ where: { regionId, kind: 'board' }, orderBy: { name: 'asc' } })
  for (const entry of rapportages) {
    const period = periods.find(({ slug }) => slug === entry.ronde)!
    if (period.report) continue
    const { id: reportId } = await tx.report.create({
      data: {
        ...{ regionId, agendaId: period.agendaId, periodId: period.id, compiledAt: entry.samengesteld.op, summary: entry.samenvatting },
        steps: { create: stepRow(entry.samengesteld, known, { regionId, number: 1, kind: 'compiled', toStatus: 'concept' }) },
      },
      select: { id: true },
    })
    const place = {
      regionId,
      reportId,
      periodId: period.id,
      agendaId: period.agendaId,
      meetingOn: period.meetingOn!,
      boardName: board!.name,
    }
    await loadBlocks(loading, entry, place, known)
    await loadRequests(loading, entry, place, known)
    await followRoute(loading, entry, place, known)
    tally.added += 1
  }
}

type Step = { op: Date; door: string; reden: string }
type StepRow = { regionId: string; number: number; kind: ReportStepKind; toStatus: ReportStatus }

function stepRow({ op, door, reden }: Step, { people }: Known, { regionId: _, ...row }: StepRow) {
  const { id: authorId, function: authorFunction } = people.get(door)!
  return { ...row, note: reden, authorId, authorFunction, takenAt: op }
}

async function loadBlocks({ tx }: Loading, entry: ReportEntry, place: Place, { ids, people }: Known) {
  const { regionId, reportId, periodId } = place
  const said = await tx.progressUpdate.findMany({ where: { regionId, reportedAt: { lte: entry.samengesteld.op } }, select: { id: true } })
  const known = new Set(said.map(({ id }) => id))
  const updates = (await listHalfYearUpdates(tx, { periodId })).filter(({ id }) => known.has(id))
  for (const [number, ambitionId] of ids.ambitions) {
    const own = updates.filter((update) => update.ambitionId === ambitionId)
    const { achieved, planned } = prefill(own)
    const judged = entry.blokken[number]
    const block = await tx.reportBlock.create({
      data: {
        ...{ regionId, reportId, ambitionId, achieved, planned, givenAchieved: achieved, givenPlanned: planned },
        usedUpdateIds: own.map(({ id }) => id),
        ...(judged && { contentLight: judged.inhoud, timeLight: judged.tijd, moneyLight: judged.geld }),
        ...(judged && { cause: judged.oorzaak, consequence: judged.gevolg, measure: judged.bijsturing }),
        ...(judged && editedBy(people.get(judged.door ?? entry.samengesteld.door)!, entry.samengesteld.op)),
      },
      select: { id: true },
    })
    for (const { vraag, door, op, antwoord, beantwoord_door, beantwoord_op } of entry.vragen.filter(({ ambitie }) => ambitie === number)) {
      const [asked, answered] = [people.get(door)!, people.get(beantwoord_door ?? '')]
      await tx.question.create({
        data: {
          ...{ regionId, reportId, blockId: block.id, text: vraag, askedById: asked.id, askedFunction: asked.function, askedAt: op },
          ...(answered && { answer: antwoord, answeredById: answered.id, answeredFunction: answered.function, answeredAt: beantwoord_op }),
        },
      })
    }
  }
  for (const { ambitie, tekst, verteller, toestemming, toestemming_hoe, door, op, nagelezen } of entry.verhalen) {
    const { id: authorId, function: authorFunction } = people.get(door)!
    const reader = nagelezen && people.get(nagelezen.door)!
    await tx.story.create({
      data: {
        ...{ regionId, periodId, ambitionId: ids.ambitions.get(ambitie)!, text: tekst, teller: verteller, consentGiven: toestemming },
        ...(toestemming && { consentOn: new Date(dutchDate(op)), consentHow: toestemming_hoe }),
        ...{ authorId, authorFunction, addedAt: op },
        ...(reader && { checkedById: reader.id, checkedFunction: reader.function, checkedAt: nagelezen!.op }),
      },
    })
  }
}

const editedBy = ({ id, function: editedFunction }: Person, editedAt: Date) => ({ editedById: id, editedFunction, editedAt })

async function loadRequests({ tx }: Loading, entry: ReportEntry, { regionId, reportId }: Place, { ids }: Known) {
  await tx.decisionRequest.createMany({
    data: entry.gevraagd.map(({ soort, ambitie, resultaat, activiteit, titel, voorstel }, index) => ({
      ...{ regionId, reportId, position: index + 1, kind: soort, title: titel, proposal: voorstel },
      ...{ ambitionId: ids.ambitions.get(ambitie ?? '') ?? null, resultId: ids.results.get(resultaat ?? '') ?? null },
      activityId: ids.activities.get(activiteit ?? '') ?? null,
    })),
  })
}

const route = [
  ['teruggestuurd', 'sentBack', 'concept'],
  ['akkoord', 'agreed', 'agreed'],
  ['aangeboden', 'offered', 'offered'],
  ['vastgesteld', 'adopted', 'adopted'],
] as const

/** The steps that were taken, one after another; adopting freezes the report with its decisions, as the app does. */
async function followRoute(loading: Loading, entry: ReportEntry, place: Place, known: Known) {
  const { tx } = loading
  const { regionId, reportId } = place
  let number = 1
  for (const [name, kind, toStatus] of route) {
    const step = entry[name]
    if (!step) continue
    if (kind === 'adopted') await loadDecisions(loading, entry, place, known)
    await tx.reportStep.create({ data: { reportId, regionId, ...stepRow(step, known, { regionId, number: ++number, kind, toStatus }) } })
    if (kind === 'adopted') {
      const day = dutchDate(step.op)
      const moment = { today: day, adoptedOn: day }
      const copy = await copyOfReport({
        model: (await reportModel(tx, reportId, moment))!,
        confidential: await confidentialRisks(tx, reportId, moment),
      })
      await freezeReport(tx, copy, { regionId, reportId, adoptedFunction: known.people.get(step.door)!.function, frozenAt: step.op })
      await finishActions(loading, entry)
    }
    await tx.report.update({ where: { id: reportId }, data: { status: toStatus, version: { increment: 1 } } })
  }
}

async function loadDecisions({ tx }: Loading, entry: ReportEntry, place: Place, { people }: Known) {
  const { regionId, reportId, agendaId, meetingOn, boardName } = place
  const { op, door } = entry.vastgesteld!
  const { id: recordedById, function: recordedFunction } = people.get(door)!
  const requests = await tx.decisionRequest.findMany({ where: { reportId }, orderBy: { position: 'asc' } })
  const asked = entry.gevraagd.map((request, index) => ({ request, row: requests[index]! }))
  for (const { request, row } of asked) {
    const { uitkomst, tekst, mandaat, acties } = request.besluit!
    const decision = await tx.decision.create({
      data: {
        ...{
          regionId,
          agendaId,
          reportId,
          requestId: row.id,
          ambitionId: row.ambitionId,
          resultId: row.resultId,
          activityId: row.activityId,
        },
        ...{ number: 1 + (await tx.decision.count({ where: { regionId } })), title: row.title, outcome: uitkomst, text: tekst },
        ...{ decidedOn: meetingOn, bodyName: boardName, mandate: mandaat, recordedById, recordedFunction, recordedAt: op },
      },
      select: { id: true },
    })
    for (const { soort, wat, wie, persoon, aan, gereed } of acties)
      await tx.actionPoint.create({
        data: {
          ...{ regionId, agendaId, decisionId: decision.id, kind: soort, title: wat, ownerFunction: wie, promisedTo: aan },
          ...{ number: 1 + (await tx.actionPoint.count({ where: { regionId } })), ownerId: people.get(persoon ?? '')?.id ?? null },
          ...{ agreedOn: meetingOn, dueOn: gereed ?? null },
        },
      })
  }
}

// Not before the copy is made: at the meeting nothing of it was done yet.
async function finishActions({ tx, regionId }: Loading, entry: ReportEntry) {
  for (const { wat, gedaan, hoe } of entry.gevraagd.flatMap(actionsOf))
    if (gedaan)
      await tx.actionPoint.updateMany({
        where: { regionId, title: wat },
        data: { doneOn: gedaan, doneNote: hoe, version: { increment: 1 } },
      })
}

const actionsOf = ({ besluit }: RequestEntry): ActionEntry[] => besluit?.acties ?? []
