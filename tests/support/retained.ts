import { aPersonWith, asOwner, type TestRegion } from './regions'

const day = (text: string) => new Date(text)

/** Content that must be nowhere once it was destroyed. */
export const told = 'geheim-verteld'

/** A meeting of civil servants that was closed, with an item, a paper and who was there. */
export const aClosedMeeting = async (
  region: TestRegion,
  heldOn: string,
  { kind = 'policyMeeting' as const, slug = `overleg-${heldOn}` } = {},
) => {
  const person = await aPersonWith('reader', { regionId: region.id })
  return asOwner(async (tx) => {
    const regionId = region.id
    const body = await tx.body.create({ data: { regionId, slug, name: `Beleidsoverleg ${slug}`, aliases: [], kind, purpose: '' } })
    const member = await tx.bodyMember.create({
      data: { regionId, bodyId: body.id, userId: person.userId, function: told, validFrom: day('2010-01-01') },
    })
    const meeting = await tx.meeting.create({ data: { regionId, bodyId: body.id, heldOn: day(heldOn), place: told } })
    const item = await tx.agendaItem.create({ data: { regionId, meetingId: meeting.id, position: 1, title: told, outcome: told } })
    await tx.agendaPaper.create({ data: { regionId, itemId: item.id, position: 1, title: told, url: 'https://stuk.example' } })
    await tx.consultation.create({
      data: {
        ...{ regionId, itemId: item.id, consulted: told, consultedOn: day(heldOn), position: told },
        ...{ authorId: person.userId, authorFunction: told, writtenAt: day(heldOn) },
      },
    })
    await tx.attendance.create({ data: { regionId, meetingId: meeting.id, memberId: member.id, function: told, isPresent: true } })
    await tx.meeting.update({
      where: { id: meeting.id },
      data: { status: 'closed', closedAt: day(heldOn), closedFunction: 'secretaris' },
    })
    return { ...meeting, item }
  })
}

export const aDecisionAt = (region: TestRegion, itemId: string | null, recordedById: string) =>
  asOwner((tx) =>
    tx.decision.create({
      data: {
        ...{ regionId: region.id, agendaId: region.agenda.id, itemId, number: Math.floor(Math.random() * 1e6), title: 'Besluit' },
        ...{ outcome: 'decided', text: 'Ja', decidedOn: day('2010-01-01'), bodyName: 'PHO' },
        ...{ recordedById, recordedFunction: 'secretaris', recordedAt: day('2010-01-01') },
      },
    }),
  )

let serial = 100

/** A risk that somebody wrote down and closed on this day. */
export const aClosedRisk = (region: TestRegion, authorId: string, closedOn: string) =>
  asOwner(async (tx) => {
    const regionId = region.id
    const risk = await tx.risk.create({
      data: {
        ...{ regionId, agendaId: region.agenda.id, position: (serial += 1), category: 'money', title: told, description: told },
        ...{ raisedById: authorId, closedOn: day(closedOn) },
      },
    })
    const step = { regionId, riskId: risk.id, authorId, authorFunction: 'ambtenaar' }
    await tx.riskStep.createMany({
      data: [
        { ...step, number: 1, act: 'raised', takenAt: day('2012-01-01') },
        { ...step, number: 2, act: 'closed', note: told, takenAt: day(closedOn) },
      ],
    })
    await tx.riskMeasure.create({ data: { regionId, riskId: risk.id, position: 1, text: told, ownerFunction: 'trekker' } })
    return risk
  })

export const aResolvedBottleneck = (region: TestRegion, authorId: string, resolvedOn: string) =>
  asOwner(async (tx) => {
    const regionId = region.id
    const bottleneck = await tx.bottleneck.create({
      data: {
        ...{ regionId, agendaId: region.agenda.id, activityId: region.regional.id, number: (serial += 1), title: told, cause: told },
        ...{ consequence: told, needed: told, neededFrom: 'PHO', status: 'resolved', raisedOn: day('2012-01-01') },
        ...{ raisedById: authorId, raisedFunction: 'ambtenaar', version: 2 },
      },
    })
    const step = { regionId, bottleneckId: bottleneck.id, authorId, authorFunction: 'ambtenaar' }
    await tx.bottleneckStep.createMany({
      data: [
        { ...step, number: 1, act: 'raised', toStatus: 'open', takenAt: day('2012-01-01') },
        { ...step, number: 2, act: 'resolved', toStatus: 'resolved', note: told, takenAt: day(resolvedOn) },
      ],
    })
    return bottleneck
  })

export const aStoryWithoutConsent = (region: TestRegion, authorId: string, addedOn: string) =>
  asOwner((tx) =>
    tx.story.create({
      data: {
        ...{ regionId: region.id, ambitionId: region.ambition.id, periodId: region.period.id, text: told, teller: 'een ouder' },
        ...{ consentGiven: false, authorId, authorFunction: 'ambtenaar', addedAt: day(addedOn) },
      },
    }),
  )

export const aWaitingImport = (region: TestRegion, createdById: string, createdOn: string) =>
  asOwner((tx) =>
    tx.measurementImport.create({
      data: {
        ...{ regionId: region.id, agendaId: region.agenda.id, fileName: told, sha256: 'a'.repeat(64), format: 'long', header: 'x' },
        ...{ createdById, createdFunction: 'analist', createdAt: day(createdOn) },
      },
    }),
  )

/** Somebody of the region whose account was closed on this day, with a mail that he once got. */
export const aLeaver = async (region: TestRegion, leftOn: string) => {
  const person = await aPersonWith('policyOfficer', { regionId: region.id, municipalityId: region.north.id })
  await asOwner(async (tx) => {
    await tx.user.update({ where: { id: person.userId }, data: { name: `${told} ${person.userId}` } })
    await tx.user.update({ where: { id: person.userId }, data: { deactivatedAt: day(leftOn) } })
    await tx.secondFactor.create({ data: { userId: person.userId } })
    const key = { name: told, credentialId: Buffer.from(person.userId), publicKey: Buffer.from('x'), counter: 0 }
    await tx.passkey.create({ data: { userId: person.userId, ...key } })
    await tx.providerLink.create({ data: { userId: person.userId, issuer: 'https://login.example', knownAs: `${told} ${person.userId}` } })
    await tx.outboxMail.create({
      data: {
        ...{ regionId: region.id, recipientId: person.userId, address: `${told}@gemeente.example`, subject: 'Herinnering', text: told },
        ...{ queuedOn: day(leftOn), queuedAt: day(leftOn), nextAttemptAt: day(leftOn), sentAt: day(leftOn) },
      },
    })
  })
  return person
}
