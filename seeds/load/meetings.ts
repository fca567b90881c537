import { createMeeting, putLast } from '@/lib/commands/agenda-of-meeting'
import { findBody } from '@/lib/commands/meeting-lock'
import { planAhead } from '@/lib/commands/plan-meetings'
import { dutchDate } from '@/lib/kernel/clock'
import { idOfExample } from '../demo-accounts'
import type { ItemEntry, MeetingEntry, MeetingsFile } from '../format/meetings'
import type { AgendaIds } from './agenda-ids'
import { loadCommunication } from './communication'
import type { Person } from './people'
import type { Loading } from './save'

type Known = { ids: AgendaIds; people: Map<string, Person> }
type Place = { id: string; regionId: string; heldOn: Date; bodyName: string }

/** Meetings of the example. One on which somebody put something is left alone. */
export async function loadMeetings(loading: Loading, file: MeetingsFile, known: Known) {
  const { tx, tally, regionId } = loading
  await loadDuties(loading, file, known)
  await loadPact(loading, file, known)
  await loadCommunication(loading, known.ids.agenda, file.communicatielijnen)
  for (const { id } of await tx.body.findMany({
    where: { regionId, timesPerYear: { not: null } },
    select: { id: true },
    orderBy: { name: 'asc' },
  }))
    tally.added += await planAhead(tx, (await findBody(tx, id))!, dutchDate(file.vandaag))
  for (const entry of file.vergaderingen) {
    const place = await meetingOf(loading, entry)
    if (!place) continue
    for (const item of entry.punten) await loadItem(loading, item, place, known)
    await closeMeeting(loading, entry, place, known)
    tally.added += 1
  }
}

/** What stands on every agenda of a body; before its first meeting is made. */
export async function loadFixedItems({ tx, tally, regionId }: Loading, { vaste_punten }: MeetingsFile) {
  for (const [name, fixedItems] of Object.entries(vaste_punten)) {
    const changed = await tx.body.updateMany({ where: { regionId, name, fixedItems: { isEmpty: true } }, data: { fixedItems } })
    tally.changed += changed.count
  }
}

// One with this title stays as somebody made it.
async function loadDuties({ tx, tally, regionId }: Loading, { terugkerende_taken }: MeetingsFile, { people }: Known) {
  const members = await tx.regionMembership.findMany({
    where: { regionId },
    select: { municipality: { select: { id: true, name: true } } },
  })
  const municipalities = new Map(members.map(({ municipality: { id, name } }) => [name, id]))
  for (const { titel: title, toelichting, voor, keer_per_jaar, maand, dag, vanaf, per_gemeente, gedaan } of terugkerende_taken) {
    if ((await tx.duty.count({ where: { regionId, title } })) > 0) continue
    const rhythm = { timesPerYear: keer_per_jaar, month: maand, day: dag, countsFrom: vanaf }
    const { id: dutyId } = await tx.duty.create({
      data: { id: idOfExample(title), regionId, title, explanation: toelichting, role: voor, perMunicipality: per_gemeente, ...rhythm },
    })
    for (const { termijn, gemeente, op, door, opmerking, adres } of gedaan) {
      const municipalityId = gemeente === undefined ? null : municipalities.get(gemeente)!
      const { id: authorId, function: authorFunction } = people.get(door)!
      const said = { dueOn: termijn, municipalityId, number: 1, note: opmerking, url: adres ?? null, authorId, authorFunction, takenAt: op }
      await tx.dutyStep.create({ data: { regionId, dutyId, ...said } })
    }
    tally.added += 1
  }
}

async function loadPact({ tx, tally, regionId }: Loading, { werkafspraken }: MeetingsFile, { ids, people }: Known) {
  if (!werkafspraken || (await tx.pact.count({ where: { agendaId: ids.agenda } })) > 0) return
  const { titel, afspraken, op, door, ondertekend } = werkafspraken
  const writer = people.get(door)!
  const { id: pactId } = await tx.pact.create({
    data: {
      ...{ regionId, agendaId: ids.agenda, number: 1, title: titel, text: afspraken.join('\n') },
      ...{ writtenById: writer.id, writtenFunction: writer.function, writtenAt: op },
    },
  })
  for (const { gemeente, op: signedAt, door: signer } of ondertekend) {
    const { id: signedById, name, function: as } = people.get(signer)!
    const { id: municipalityId } = await tx.municipality.findFirstOrThrow({
      where: { name: gemeente, memberships: { some: { regionId } } },
      select: { id: true },
    })
    await tx.pactSignature.create({ data: { regionId, pactId, municipalityId, signedById, name, function: as, signedAt } })
  }
  tally.added += 1
}

/** The meeting, there already or planned by hand; null where somebody put something on it. */
async function meetingOf({ tx, regionId }: Loading, { overleg, op, tijd, plaats }: MeetingEntry): Promise<Place | null> {
  const { id: bodyId } = await tx.body.findUniqueOrThrow({ where: { regionId_name: { regionId, name: overleg } }, select: { id: true } })
  const existing = await tx.meeting.findUnique({ where: { bodyId_heldOn: { bodyId, heldOn: op } }, include: { items: true } })
  if (existing && (existing.status !== 'planned' || existing.items.some(({ isFixed }) => !isFixed))) return null
  const body = (await findBody(tx, bodyId))!
  const id = existing?.id ?? (await createMeeting(tx, body, { heldOn: dutchDate(op) }))
  await tx.meeting.update({ where: { id }, data: { startsAt: tijd ?? null, place: plaats } })
  return { id, regionId, heldOn: op, bodyName: overleg }
}

async function loadItem(loading: Loading, entry: ItemEntry, meeting: Place, known: Known) {
  const { tx, regionId } = loading
  const { titel, soort, toelichting, inbrenger, minuten, uitkomst, stukken } = entry
  const itemId = await putLast(tx, meeting, {
    ...{ kind: soort, title: titel, text: toelichting, broughtBy: inbrenger, minutes: minuten ?? null },
    ...(await sourceOf(loading, entry, known)),
  })
  for (const [index, { titel: title, adres: url, vertrouwelijk: isConfidential }] of stukken.entries())
    await tx.agendaPaper.create({ data: { regionId, itemId, position: index + 1, title, url, isConfidential } })
  await loadConsultation(loading, { entry, meeting, itemId, known })
  await loadDecision(loading, { entry, meeting, itemId, known })
  await loadActions(loading, { entry, meeting, itemId, known })
  if (uitkomst !== '') await tx.agendaItem.update({ where: { id: itemId }, data: { outcome: uitkomst } })
}

async function sourceOf({ tx, regionId }: Loading, { rapport, gevraagd, kpi, doorgegeven_uit: from }: ItemEntry, { ids }: Known) {
  const report = rapport
    ? await tx.report.findFirstOrThrow({ where: { agendaId: ids.agenda, period: { slug: rapport } }, select: { id: true } })
    : null
  const request = gevraagd
    ? await tx.decisionRequest.findFirstOrThrow({ where: { reportId: report!.id, title: gevraagd }, select: { id: true } })
    : null
  const previous = from
    ? await tx.agendaItem.findFirstOrThrow({
        where: { regionId, title: from.titel, meeting: { heldOn: from.op, body: { name: from.overleg } } },
        select: { id: true },
      })
    : null
  return {
    kpiId: kpi ? ids.kpis.get(kpi)! : null,
    reportId: request ? null : (report?.id ?? null),
    requestId: request?.id ?? null,
    previousId: previous?.id ?? null,
  }
}

type AtItem = { entry: ItemEntry; meeting: Place; itemId: string; known: Known }

async function loadConsultation({ tx, regionId }: Loading, { entry: { ruggespraak }, itemId, known: { people } }: AtItem) {
  if (!ruggespraak) return
  const { met, op, standpunt, ruimte, door } = ruggespraak
  const { id: authorId, function: authorFunction } = people.get(door)!
  const said = { consulted: met, consultedOn: op, position: standpunt, mandate: ruimte }
  await tx.consultation.create({ data: { regionId, itemId, ...said, authorId, authorFunction, writtenAt: op } })
}

async function loadDecision({ tx, regionId }: Loading, { entry: { besluit }, meeting, itemId, known: { ids, people } }: AtItem) {
  if (!besluit) return
  const { titel, uitkomst, tekst, ambitie, door } = besluit
  const { id: recordedById, function: recordedFunction } = people.get(door)!
  const { _max } = await tx.decision.aggregate({ where: { regionId }, _max: { number: true } })
  await tx.decision.create({
    data: {
      ...{ regionId, agendaId: ids.agenda, itemId, ambitionId: ids.ambitions.get(ambitie ?? '') ?? null, number: 1 + (_max.number ?? 0) },
      ...{ title: titel, outcome: uitkomst, text: tekst, decidedOn: meeting.heldOn, bodyName: meeting.bodyName, mandate: '' },
      ...{ recordedById, recordedFunction, recordedAt: meeting.heldOn },
    },
  })
}

async function loadActions({ tx, regionId }: Loading, { entry: { acties }, meeting, itemId, known: { ids, people } }: AtItem) {
  for (const { soort, wat, wie, persoon, aan, gereed, gedaan, hoe } of acties) {
    const { _max } = await tx.actionPoint.aggregate({ where: { regionId }, _max: { number: true } })
    await tx.actionPoint.create({
      data: {
        ...{ regionId, agendaId: ids.agenda, itemId, kind: soort, title: wat, ownerFunction: wie, promisedTo: aan },
        ...{ number: 1 + (_max.number ?? 0), ownerId: people.get(persoon ?? '')?.id ?? null },
        ...{ agreedOn: meeting.heldOn, dueOn: gereed ?? null, doneOn: gedaan ?? null, doneNote: hoe },
      },
    })
  }
}

async function closeMeeting({ tx, regionId }: Loading, { aanwezig, gesloten }: MeetingEntry, { id: meetingId }: Place, { people }: Known) {
  if (!gesloten) return
  const { bodyId } = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { bodyId: true } })
  const present = new Set(aanwezig.map((email) => people.get(email)!.id))
  for (const member of await tx.bodyMember.findMany({ where: { bodyId } }))
    await tx.attendance.create({
      data: {
        ...{ meetingId, memberId: member.id, regionId, function: member.function, role: member.role, userId: member.userId },
        isPresent: present.has(member.userId ?? ''),
      },
    })
  await tx.meeting.update({
    where: { id: meetingId },
    data: { status: 'closed', closedAt: gesloten.op, closedFunction: people.get(gesloten.door)!.function, version: { increment: 1 } },
  })
}
