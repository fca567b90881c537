import 'server-only'
import { copyKpis } from '@/lib/commands/copy-kpis'
import { setThreads } from '@/lib/commands/structure-parts'
import { copiedKpis } from '@/lib/db/copied-kpis'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { dutchDate } from '@/lib/kernel/clock'

type Copy = { from: string; to: string; regionId: string; slug: string; title: string; startYear: number; endYear: number; now: Date }

/** A new draft with the words of the agenda before it. */
export const copyAgenda = (tx: Tx, { from, to, slug, title, startYear, endYear }: Copy) => tx.$executeRaw`
  INSERT INTO "Agenda" (id, "regionId", slug, title, "startYear", "endYear", status, "ambitionTerm", "ambitionTerms", "resultTerm", "resultTerms",
                        "activityTerm", "activityTerms", "predecessorId", "adoptionThreshold", "sharedSubjects")
  SELECT ${to}::uuid, "regionId", ${slug}, ${title}, ${startYear}, ${endYear}, 'draft', "ambitionTerm", "ambitionTerms", "resultTerm", "resultTerms",
         "activityTerm", "activityTerms", id, "adoptionThreshold", "sharedSubjects" FROM "Agenda" WHERE id = ${from}::uuid`

/** Copies what stands in an agenda to that draft, each ambition and activity with the thread to the one it continues. */
export async function copyStructure(tx: Tx, copy: Copy): Promise<void> {
  const { from, to, regionId } = copy
  const ids = await newIds(tx, from)
  await copyParts(tx, { from, to }, ids)
  await copyAround(tx, { from, to }, ids)
  await copyKpis(tx, copy, idsAs(ids, 'Kpi', 'k'), (table, name) => idsAs(ids, table, name))
  await copySeats(tx, copy, ids)
  for (const table of ['Ambition', 'Activity'] as const) {
    await tx.$executeRaw`
      INSERT INTO ${Prisma.raw(`"${table}Lineage"`)} (id, "regionId", "agendaId", kind, "fromId", "toId")
      SELECT uuidv7(), ${regionId}::uuid, ${to}::uuid, 'continues', old, new FROM ${ids} WHERE "table" = ${table}`
    await setThreads(tx, { id: to, regionId, predecessorId: from }, table, null)
  }
}

/** The old ids beside the new ones of what stands in the agenda, as a table to join. */
async function newIds(tx: Tx, agendaId: string): Promise<Prisma.Sql> {
  const pairs = await tx.$queryRaw<{ table: string; old: string; new: string }[]>`
    SELECT "table", id::text AS old, uuidv7()::text AS new FROM (
      SELECT 'Ambition' AS "table", id FROM "Ambition" WHERE "agendaId" = ${agendaId}::uuid AND "withdrawnOn" IS NULL
      UNION ALL SELECT 'Result', r.id FROM "Result" r JOIN "Ambition" m ON m.id = r."ambitionId"
                 WHERE m."agendaId" = ${agendaId}::uuid AND r."withdrawnOn" IS NULL AND m."withdrawnOn" IS NULL
      UNION ALL SELECT 'Activity', id FROM "Activity" WHERE "agendaId" = ${agendaId}::uuid AND "withdrawnOn" IS NULL
      UNION ALL SELECT 'Kpi', id FROM "Kpi" WHERE "agendaId" = ${agendaId}::uuid AND status <> 'withdrawn' AND NOT background) part`
  return Prisma.sql`jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) AS ids("table" text, old uuid, new uuid)`
}

type Ends = { from: string; to: string }
const idsAs = (ids: Prisma.Sql, table: string, name: string) =>
  Prisma.sql`(SELECT old, new FROM ${ids} WHERE "table" = ${table}) ${Prisma.raw(name)}`

async function copyParts(tx: Tx, { to }: Ends, ids: Prisma.Sql): Promise<void> {
  const [ambition, result, activity] = [idsAs(ids, 'Ambition', 'm'), idsAs(ids, 'Result', 'r'), idsAs(ids, 'Activity', 'x')]
  await tx.$executeRaw`
    INSERT INTO "Ambition" (id, "regionId", "agendaId", kind, number, position, title, aliases, goal, "nationalLines")
    SELECT m.new, o."regionId", ${to}::uuid, o.kind, o.number, o.position, o.title, o.aliases, o.goal, o."nationalLines"
      FROM "Ambition" o JOIN ${ambition} ON m.old = o.id`
  await tx.$executeRaw`
    INSERT INTO "Result" (id, "regionId", "ambitionId", number, position, title, "awaitsDecision", "landingKind", "landingText", "landingUrl")
    SELECT r.new, o."regionId", m.new, o.number, o.position, o.title, o."awaitsDecision", o."landingKind", o."landingText", o."landingUrl"
      FROM "Result" o JOIN ${result} ON r.old = o.id JOIN ${ambition} ON m.old = o."ambitionId"`
  // Steps after the activities that they are of.
  for (const isStep of [false, true])
    await tx.$executeRaw`
      INSERT INTO "Activity" (id, "regionId", "agendaId", "ambitionId", "resultId", "parentId", code, position, title, description, tracking, scales, "scalePrinted",
                              "planningPrinted", "planningKind", "planningStart", "planningDue", "planningPrecision", "timesPerYear", "planningMonth",
                              "awaitsDecision", "reportsTo", priority, "priorityBy", elsewhere, "nationalLines")
      SELECT x.new, o."regionId", ${to}::uuid, m.new, r.new, p.new, o.code, o.position, o.title, o.description, o.tracking, o.scales, o."scalePrinted",
             o."planningPrinted", o."planningKind", o."planningStart", o."planningDue", o."planningPrecision", o."timesPerYear", o."planningMonth",
             o."awaitsDecision", o."reportsTo", o.priority, o."priorityBy", o.elsewhere, o."nationalLines"
        FROM "Activity" o JOIN ${activity} ON x.old = o.id JOIN ${ambition} ON m.old = o."ambitionId"
        LEFT JOIN ${result} ON r.old = o."resultId" LEFT JOIN ${idsAs(ids, 'Activity', 'p')} ON p.old = o."parentId"
       WHERE (o."parentId" IS NOT NULL) = ${isStep} AND (o."parentId" IS NULL OR p.new IS NOT NULL)`
}

async function copyAround(tx: Tx, { from, to }: Ends, ids: Prisma.Sql): Promise<void> {
  const [ambition, result, activity] = [idsAs(ids, 'Ambition', 'm'), idsAs(ids, 'Result', 'r'), idsAs(ids, 'Activity', 'x')]
  await tx.$executeRaw`
    INSERT INTO "ActivityPhase" (id, "regionId", "activityId", position, scale, title, "planningPrinted", start, due)
    SELECT uuidv7(), o."regionId", x.new, o.position, o.scale, o.title, o."planningPrinted", o.start, o.due
      FROM "ActivityPhase" o JOIN ${activity} ON x.old = o."activityId"`
  await tx.$executeRaw`
    INSERT INTO "ActivityParty" ("regionId", "activityId", "organisationId", position, remark)
    SELECT o."regionId", x.new, o."organisationId", o.position, o.remark FROM "ActivityParty" o JOIN ${activity} ON x.old = o."activityId"`
  await tx.$executeRaw`
    INSERT INTO "ActivityResult" ("regionId", "activityId", "resultId", position)
    SELECT o."regionId", x.new, r.new, o.position FROM "ActivityResult" o JOIN ${activity} ON x.old = o."activityId" JOIN ${result} ON r.old = o."resultId"`
  await tx.$executeRaw`
    INSERT INTO "ActivityReference" (id, "regionId", "agendaId", "targetId", "ambitionId", "resultId", "fromId", position, printed, title, text)
    SELECT uuidv7(), o."regionId", ${to}::uuid, x.new, m.new, r.new, f.new, o.position, o.printed, o.title, o.text
      FROM "ActivityReference" o JOIN ${activity} ON x.old = o."targetId" JOIN ${ambition} ON m.old = o."ambitionId"
      LEFT JOIN ${result} ON r.old = o."resultId" LEFT JOIN ${idsAs(ids, 'Activity', 'f')} ON f.old = o."fromId"
     WHERE (o."fromId" IS NULL OR f.new IS NOT NULL) AND (o."resultId" IS NULL OR r.new IS NOT NULL)`
  await tx.$executeRaw`
    INSERT INTO "AgendaLink" (id, "regionId", "agendaId", "ambitionId", "activityId", "otherAgendaId", name, remark, url, position)
    SELECT uuidv7(), o."regionId", ${to}::uuid, m.new, x.new, o."otherAgendaId", o.name, o.remark, o.url, o.position
      FROM "AgendaLink" o LEFT JOIN ${ambition} ON m.old = o."ambitionId" LEFT JOIN ${activity} ON x.old = o."activityId"
     WHERE o."agendaId" = ${from}::uuid AND (o."ambitionId" IS NULL OR m.new IS NOT NULL) AND (o."activityId" IS NULL OR x.new IS NOT NULL)`
  await tx.$executeRaw`
    INSERT INTO "AmbitionTheme" ("regionId", "ambitionId", "themeId")
    SELECT o."regionId", m.new, o."themeId" FROM "AmbitionTheme" o JOIN ${ambition} ON m.old = o."ambitionId"`
}

/** Who pulls what, and the states: one for each municipality that takes part, at the beginning again. */
async function copySeats(tx: Tx, { from, to, regionId, now }: Copy, ids: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Lead" (id, "regionId", role, "agendaId", "ambitionId", "activityId", "kpiId", function, "organisationId", "userId", "deputyId", vacancy, position, "validFrom")
    SELECT uuidv7(), o."regionId", o.role, CASE WHEN o."agendaId" IS NOT NULL THEN ${to}::uuid END, m.new, x.new, k.new, o.function, o."organisationId",
           ${stillHere('userId', regionId)}, ${stillHere('deputyId', regionId)}, o.vacancy, o.position, ${dutchDate(now)}::date
      FROM "Lead" o LEFT JOIN ${idsAs(ids, 'Ambition', 'm')} ON m.old = o."ambitionId" LEFT JOIN ${idsAs(ids, 'Activity', 'x')} ON x.old = o."activityId"
      LEFT JOIN (${copiedKpis(to)}) k ON k.old = o."kpiId"
     WHERE o."validFrom" <= app.today() AND (o."validUntil" IS NULL OR o."validUntil" >= app.today())
       AND (o."agendaId" = ${from}::uuid OR m.new IS NOT NULL OR x.new IS NOT NULL OR k.new IS NOT NULL)`
  await tx.$executeRaw`
    INSERT INTO "ActivityTrack" (id, "regionId", "activityId", "municipalityId", participation, "participationReason")
    SELECT uuidv7(), o."regionId", x.new, o."municipalityId", o.participation, o."participationReason"
      FROM "ActivityTrack" o JOIN ${idsAs(ids, 'Activity', 'x')} ON x.old = o."activityId"
     WHERE o."municipalityId" IS NULL OR EXISTS (
       SELECT FROM "RegionMembership" s WHERE s."regionId" = o."regionId" AND s."municipalityId" = o."municipalityId" AND (s."validUntil" IS NULL OR s."validUntil" >= app.today()))`
  // Who joined since takes part in the next version, as in all that is new there.
  await tx.$executeRaw`
    INSERT INTO "ActivityTrack" (id, "regionId", "activityId", "municipalityId")
    SELECT uuidv7(), a."regionId", a.id, s."municipalityId"
      FROM "Activity" a JOIN ${idsAs(ids, 'Activity', 'x')} ON x.new = a.id
      JOIN "RegionMembership" s ON s."regionId" = a."regionId" AND s."validFrom" <= app.today() AND (s."validUntil" IS NULL OR s."validUntil" >= app.today())
     WHERE a.tracking = 'perMunicipality' AND NOT EXISTS (
       SELECT FROM "ActivityTrack" t WHERE t."activityId" = a.id AND t."municipalityId" = s."municipalityId")`
}

/** Who left the region takes no seat along. */
const stillHere = (seat: 'userId' | 'deputyId', regionId: string) => {
  const column = Prisma.raw(`o."${seat}"`)
  return Prisma.sql`CASE WHEN ${column} IN (SELECT "userId" FROM app.people_in(${regionId}::uuid)) THEN ${column} END`
}
