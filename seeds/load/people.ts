import { hashPassword } from '@/lib/kernel/password'
import { demoPassword, idOfExample } from '../demo-accounts'
import type { ExampleFiles } from '../example-files'
import type { SeatEntry } from '../format/example'
import type { AgendaIds } from './agenda-ids'
import { leadPlace } from './leads'
import { nextVersion, save, type Loading } from './save'

export type Person = { id: string; name: string; function: string }
type People = ExampleFiles['people']

/** Accounts, roles, seats of leads and members of bodies. Gives the people by address. */
export async function loadPeople(loading: Loading, file: People, ids: AgendaIds, municipalities: Map<string, string>) {
  const people = await loadAccounts(loading, file)
  await loadGrants(loading, file, people, municipalities)
  await fillSeats(loading, file, people, ids)
  await loadMembers(loading, file, people)
  return people
}

async function loadAccounts({ tx, tally }: Loading, { personen }: People) {
  const existing = await tx.user.findMany({ where: { email: { in: personen.map(({ email }) => email) } } })
  const passwordHash = existing.length < personen.length ? await hashPassword(demoPassword) : null
  const people = new Map<string, Person>()
  for (const { naam, email, functie } of personen) {
    const user = await save(tally, {
      existing: existing.find((row) => row.email === email),
      wanted: { name: naam, function: functie },
      // Only a new account gets the demo's password; one that was changed stays.
      create: (wanted) => tx.user.create({ data: { id: idOfExample(email), email, passwordHash, ...wanted } }),
      update: ({ id }, changes) => tx.user.update({ where: { id }, data: { ...changes, ...nextVersion } }),
    })
    people.set(email, { id: user.id, name: naam, function: functie })
  }
  return people
}

async function loadGrants(
  { tx, tally, regionId }: Loading,
  { vanaf, personen }: People,
  people: Map<string, Person>,
  municipalities: Map<string, string>,
) {
  const existing = await tx.roleGrant.findMany({ where: { userId: { in: [...people.values()].map(({ id }) => id) } } })
  const wanted = personen.flatMap(({ email, rollen }) =>
    rollen.map(({ rol, gemeente }) => ({
      userId: people.get(email)!.id,
      role: rol,
      regionId: rol === 'platformAdmin' ? null : regionId,
      municipalityId: gemeente ? municipalities.get(gemeente)! : null,
      validFrom: vanaf,
    })),
  )
  const missing = wanted.filter(
    ({ userId, role, municipalityId }) =>
      !existing.some((grant) => grant.userId === userId && grant.role === role && grant.municipalityId === municipalityId),
  )
  await tx.roleGrant.createMany({ data: missing })
  tally.added += missing.length
}

/** Fills seats that nobody has; who sits somewhere already keeps the seat. */
async function fillSeats({ tx, tally, regionId }: Loading, { personen }: People, people: Map<string, Person>, ids: AgendaIds) {
  const seats = await tx.lead.findMany({ where: { regionId, validUntil: null } })
  const fill = async (email: string, field: 'userId' | 'deputyId', { ambitie, activiteit, plaats }: SeatEntry) => {
    const { agendaId, ambitionId, activityId } = leadPlace({ ambition: ambitie, activity: activiteit }, ids)
    const seat = seats.find(
      (row) =>
        row.agendaId === agendaId &&
        row.ambitionId === ambitionId &&
        row.activityId === activityId &&
        row.position === plaats &&
        row.vacancy === null,
    )
    if (!seat || seat[field] !== null) return
    await tx.lead.update({ where: { id: seat.id }, data: { [field]: people.get(email)!.id, ...nextVersion } })
    tally.changed += 1
  }
  for (const { email, trekt, waarnemer } of personen) {
    for (const seat of trekt) await fill(email, 'userId', seat)
    for (const seat of waarnemer) await fill(email, 'deputyId', seat)
  }
}

async function loadMembers({ tx, tally, regionId }: Loading, { vanaf, personen }: People, people: Map<string, Person>) {
  const bodies = await tx.body.findMany({ where: { regionId }, include: { members: true } })
  const wanted = personen.flatMap(({ email, overleggen }) =>
    overleggen.map(({ naam, als }) => ({ role: als, person: people.get(email)!, body: bodies.find((body) => body.name === naam)! })),
  )
  const missing = wanted.filter(({ person, body }) => !body.members.some((member) => member.userId === person.id))
  await tx.bodyMember.createMany({
    data: missing.map(({ role, person, body }) => ({
      ...{ regionId, bodyId: body.id, role, userId: person.id, function: person.function, validFrom: vanaf },
    })),
  })
  tally.added += missing.length
}
