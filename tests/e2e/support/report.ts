import { inDatabase } from './account'

/**
 * Lays a report of a half year before the board, with these questions, in a half year of its own so that tests don't meet.
 * Gives the word of the half year in the address.
 */
export async function anOfferedReport(slug: string, questions: string[]): Promise<string> {
  await inDatabase(
    `WITH here AS (SELECT a.id AS agenda, a."regionId" AS region, u.id AS author FROM "Agenda" a JOIN "Region" r ON r.id = a."regionId", "User" u
                    WHERE r.slug = 'utrecht-west' AND a.slug = '2022-2025' AND u.email = 'secretaris@utrecht-west.example'),
       meeting AS (INSERT INTO "Meeting" (id, "regionId", "bodyId", "heldOn")
         SELECT gen_random_uuid(), b."regionId", b.id, '2021-07-06' FROM "Body" b, here WHERE b."regionId" = region AND b.kind = 'board' RETURNING *),
       period AS (INSERT INTO "ReportingPeriod" (id, "regionId", "agendaId", slug, "startsOn", "endsOn", "opensOn", "closesOn", "meetingId", "meetingOn")
         SELECT gen_random_uuid(), region, agenda, $1, '2021-01-01', '2021-06-30', '2021-05-15', '2021-06-16', meeting.id, meeting."heldOn" FROM here, meeting RETURNING *),
       report AS (INSERT INTO "Report" (id, "regionId", "agendaId", "periodId", "compiledAt")
         SELECT gen_random_uuid(), "regionId", "agendaId", id, '2021-06-17' FROM period RETURNING *)
     INSERT INTO "ReportStep" (id, "regionId", "reportId", number, kind, "toStatus", "authorId", "authorFunction", "takenAt")
     SELECT gen_random_uuid(), "regionId", report.id, 1, 'compiled', 'concept', here.author, 'secretaris', '2021-06-17' FROM report, here`,
    [slug],
  )
  await inDatabase(
    `INSERT INTO "DecisionRequest" (id, "regionId", "reportId", position, title, proposal)
     SELECT gen_random_uuid(), r."regionId", r.id, q.position, q.title, 'Het voorstel van het beleidsoverleg.'
       FROM "Report" r JOIN "ReportingPeriod" p ON p.id = r."periodId", unnest($2::text[]) WITH ORDINALITY AS q(title, position)
      WHERE p.slug = $1`,
    [slug, questions],
  )
  for (const status of ['agreed', 'offered']) {
    await inDatabase(
      `WITH report AS (UPDATE "Report" SET status = $2::text::"ReportStatus"
                        WHERE "periodId" = (SELECT id FROM "ReportingPeriod" WHERE slug = $1) RETURNING *)
       INSERT INTO "ReportStep" (id, "regionId", "reportId", number, kind, "toStatus", "authorId", "authorFunction", "takenAt")
       SELECT gen_random_uuid(), s."regionId", s."reportId", s.number + 1, $2::text::"ReportStepKind", report.status, s."authorId", s."authorFunction", s."takenAt"
         FROM report JOIN "ReportStep" s ON s."reportId" = report.id ORDER BY s.number DESC LIMIT 1`,
      [slug, status],
    )
  }
  return slug
}
