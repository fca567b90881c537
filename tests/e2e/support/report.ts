import { inDatabase } from './account'

/**
 * Lays a report of a half year before the board, with these questions, in a half year of its own so that tests don't meet.
 * Gives the word of the half year in the address.
 */
export async function anOfferedReport(slug: string, questions: readonly string[]): Promise<string> {
  await inDatabase(
    `WITH here AS (SELECT a.id AS agenda, a."regionId" AS region, u.id AS author FROM "Agenda" a JOIN "Region" r ON r.id = a."regionId", "User" u
                    WHERE r.slug = 'utrecht-west' AND a.slug = '2022-2025' AND u.email = 'secretaris@utrecht-west.example'),
       period AS (INSERT INTO "ReportingPeriod" (id, "regionId", "agendaId", slug, "startsOn", "endsOn", "opensOn", "closesOn", "meetingOn")
         SELECT gen_random_uuid(), region, agenda, $1, '2021-01-01', '2021-06-30', '2021-05-15', '2021-06-16', '2021-07-06' FROM here RETURNING *),
       report AS (INSERT INTO "Report" (id, "regionId", "agendaId", "periodId", status, "compiledAt")
         SELECT gen_random_uuid(), "regionId", "agendaId", id, 'offered', '2021-06-17' FROM period RETURNING *)
     INSERT INTO "ReportStep" (id, "regionId", "reportId", number, kind, "toStatus", "authorId", "authorFunction", "takenAt")
     SELECT gen_random_uuid(), "regionId", report.id, 1, 'offered', 'offered', here.author, 'secretaris', '2021-06-17' FROM report, here`,
    [slug],
  )
  // A question belongs to a concept; the trigger lets the owner of the database through only there.
  await inDatabase(
    `WITH asked AS (SELECT set_config('session_replication_role', 'replica', true))
     INSERT INTO "DecisionRequest" (id, "regionId", "reportId", position, title, proposal)
     SELECT gen_random_uuid(), r."regionId", r.id, q.position, q.title, 'Het voorstel van het beleidsoverleg.'
       FROM asked, "Report" r JOIN "ReportingPeriod" p ON p.id = r."periodId", unnest($2::text[]) WITH ORDINALITY AS q(title, position)
      WHERE p.slug = $1`,
    [slug, questions],
  )
  return slug
}
