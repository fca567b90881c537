import {
  actionPath,
  actionsPath,
  activitiesPath,
  activityPath,
  adoptAgendaPath,
  adoptReportPath,
  agendaFilePath,
  agendaPath,
  attendancePath,
  bodiesPath,
  bodyPath,
  changeBodyPath,
  changeMeetingPath,
  changePactPath,
  agendasPath,
  ambitionPath,
  changeActivityPath,
  changeAgendaPath,
  changeAmbitionPath,
  changeResultPath,
  comparisonPath,
  decisionPath,
  decisionsPath,
  figuresPath,
  kpiChartPath,
  kpiPath,
  itemPath,
  kpisPath,
  matrixPath,
  meetingPath,
  memberPath,
  myUpdatesPath,
  newBodyPath,
  newAgendaPath,
  newDecisionPath,
  newMeetingPath,
  newPeriodPath,
  newVersionPath,
  overviewPath,
  pactFilePath,
  pactPath,
  periodPath,
  periodsPath,
  policyMeetingPath,
  programmePath,
  regionPath,
  reportersPath,
  reportFilePath,
  reportMeetingPath,
  reportPath,
  reportsPath,
  reportVersionPath,
  resultPath,
  settingsPath,
  sourceNotesPath,
  structureHistoryPath,
  structurePath,
  threadsPath,
  timelinePath,
  updatePath,
} from '../../../lib/kernel/addresses'
import { inDatabase } from './account'

const [slug, agenda, name] = ['verweg', '2022-2025', 'Verweggistan']

/** A region in which nobody of the example has a role, with all its addresses. */
export async function anotherRegion(): Promise<{ name: string; paths: string[] }> {
  await inDatabase(
    `WITH region AS (INSERT INTO "Region" (id, slug, name, "cbsCode") VALUES (gen_random_uuid(), $1, $2, 'JZ99') ON CONFLICT DO NOTHING RETURNING id),
       agenda AS (INSERT INTO "Agenda" (id, "regionId", slug, title, "startYear", "endYear", status, "ambitionTerm", "ambitionTerms", "resultTerm", "resultTerms", "activityTerm", "activityTerms")
         SELECT gen_random_uuid(), id, $3, 'Agenda van ' || $2, 2022, 2025, 'adopted', 'Ambitie', 'Ambities', 'Resultaat', 'Resultaten', 'Activiteit', 'Activiteiten' FROM region RETURNING *),
       ambition AS (INSERT INTO "Ambition" (id, "regionId", "agendaId", number, position, title, aliases, goal)
         SELECT gen_random_uuid(), "regionId", id, '1', 1, 'Ambitie van ' || $2, '{}', '' FROM agenda RETURNING *),
       result AS (INSERT INTO "Result" (id, "regionId", "ambitionId", number, position, title)
         SELECT gen_random_uuid(), "regionId", id, '1', 1, 'Resultaat van ' || $2 FROM ambition RETURNING *),
       activity AS (INSERT INTO "Activity" (id, "regionId", "agendaId", "ambitionId", "resultId", code, position, title, description, tracking, scales, "scalePrinted", "planningPrinted", "planningKind")
         SELECT gen_random_uuid(), m."regionId", m."agendaId", m.id, r.id, '1.1a', 1, 'Activiteit van ' || $2, '', 'shared', '{regional}', '', '', 'missing' FROM ambition m, result r RETURNING *),
       period AS (INSERT INTO "ReportingPeriod" (id, "regionId", "agendaId", slug, "startsOn", "endsOn", "opensOn", "closesOn")
         SELECT gen_random_uuid(), "regionId", id, '2023-1', '2023-01-01', '2023-06-30', '2023-05-15', '2023-06-16' FROM agenda RETURNING *),
       body AS (INSERT INTO "Body" (id, "regionId", slug, name, aliases, kind, purpose)
         SELECT gen_random_uuid(), id, 'pho', 'PHO van ' || $2, '{}', 'board', '' FROM region RETURNING *),
       meeting AS (INSERT INTO "Meeting" (id, "regionId", "bodyId", "heldOn") SELECT gen_random_uuid(), "regionId", id, '2023-06-08' FROM body RETURNING *),
       report AS (INSERT INTO "Report" (id, "regionId", "agendaId", "periodId", summary, "compiledAt")
         SELECT gen_random_uuid(), "regionId", "agendaId", id, 'Rapport van ' || $2, '2023-06-01' FROM period RETURNING *),
       step AS (INSERT INTO "ReportStep" (id, "regionId", "reportId", number, kind, "toStatus", "authorId", "authorFunction", "takenAt")
         SELECT gen_random_uuid(), r."regionId", r.id, 1, 'compiled', 'concept', u.id, 'secretaris', '2023-06-01'
           FROM report r, "User" u WHERE u.email = 'secretaris@utrecht-west.example'),
       pact AS (INSERT INTO "Pact" (id, "regionId", "agendaId", number, title, text, "writtenById", "writtenFunction", "writtenAt")
         SELECT gen_random_uuid(), a."regionId", a.id, 1, 'Werkafspraken van ' || $2, 'Wij bellen.', u.id, 'secretaris', '2023-06-01'
           FROM agenda a, "User" u WHERE u.email = 'secretaris@utrecht-west.example')
     INSERT INTO "ActivityTrack" (id, "regionId", "activityId") SELECT gen_random_uuid(), "regionId", id FROM activity`,
    [slug, name, agenda],
  )
  return { name, paths }
}

const paths = [
  ...[regionPath(slug), overviewPath(slug), myUpdatesPath(slug), policyMeetingPath(slug), programmePath(slug)],
  ...[agendaPath(slug, agenda), activitiesPath(slug, agenda), ambitionPath(slug, agenda, '1'), resultPath(slug, agenda, '1.1')],
  ...[activityPath(slug, agenda, '1.1a'), updatePath(slug, agenda, '1.1a'), sourceNotesPath(slug, agenda)],
  ...[reportsPath(slug), reportPath(slug, agenda, '2023-1'), reportFilePath(slug, agenda, '2023-1', 'rapport.json')],
  ...[reportMeetingPath(slug, agenda, '2023-1'), adoptReportPath(slug, agenda, '2023-1'), reportVersionPath(slug, agenda, '2023-1', 1)],
  ...[decisionsPath(slug), decisionPath(slug, 1), newDecisionPath(slug), actionsPath(slug), actionPath(slug, 1)],
  ...[bodiesPath(slug), bodyPath(slug, 'pho'), newBodyPath(slug), changeBodyPath(slug, 'pho'), memberPath(slug, 'pho')],
  ...[newMeetingPath(slug, 'pho'), meetingPath(slug, 'pho', '2023-06-08'), changeMeetingPath(slug, 'pho', '2023-06-08')],
  ...[attendancePath(slug, 'pho', '2023-06-08'), itemPath(slug, 'pho', '2023-06-08'), agendaFilePath(slug, 'pho', '2023-06-08', 'pdf')],
  ...[
    agendasPath(slug),
    newAgendaPath(slug),
    structurePath(slug, agenda),
    changeAgendaPath(slug, agenda),
    changeAmbitionPath(slug, agenda, '1'),
  ],
  ...[changeResultPath(slug, agenda, { number: '1.1' }), changeActivityPath(slug, agenda, { code: '1.1a' }), newVersionPath(slug, agenda)],
  ...[structureHistoryPath(slug, agenda), threadsPath(slug, agenda), adoptAgendaPath(slug, agenda)],
  ...[pactPath(slug, agenda), changePactPath(slug, agenda), `${pactFilePath(slug, agenda)}.pdf`, `${pactFilePath(slug, agenda)}.docx`],
  ...[comparisonPath(slug, agenda), matrixPath(slug, agenda), timelinePath(slug, agenda)],
  ...[kpisPath(slug, agenda), `${kpisPath(slug, agenda)}.xlsx`, `${kpisPath(slug, agenda)}.csv`, kpiPath(slug, agenda, '1.1')],
  ...[`${figuresPath(slug, agenda, '1.1')}.xlsx`, `${figuresPath(slug, agenda, '1.1')}.csv`, kpiChartPath(slug, agenda, '1.1')],
  ...[`${decisionsPath(slug)}.csv`, `${actionsPath(slug)}.csv`, `${reportersPath(slug)}.csv`, `${activitiesPath(slug, agenda)}.csv`],
  ...[periodsPath(slug), newPeriodPath(slug), periodPath(slug, agenda, '2023-1'), reportersPath(slug), settingsPath(slug)],
]
