// The addresses of the app. Words in them are Dutch, as on the screen.

// Half of a character (cut off, or made up by somebody) would be a fault here.
const part = (text: string) => encodeURIComponent(text.toWellFormed())

export const regionPath = (region: string) => `/regio/${part(region)}`
export const overviewPath = (region: string) => `${regionPath(region)}/overzicht`
export const policyMeetingPath = (region: string) => `${regionPath(region)}/beleidsoverleg`
export const myUpdatesPath = (region: string) => `${regionPath(region)}/mijn-updates`
/** The regions of this installation side by side, from a theme on. */
/** `region`: from which somebody goes there; he keeps its menu. */
export const supraregionalPath = (region?: string) => `/bovenregionaal${region === undefined ? '' : `?regio=${part(region)}`}`
export const searchPath = (region: string) => `${regionPath(region)}/zoeken`
export const programmePath = (region: string) => `${regionPath(region)}/programma`

export const agendaPath = (region: string, agenda: string) => `${regionPath(region)}/agenda/${part(agenda)}`
export const activitiesPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/activiteiten`
/** What is done beside what is still to do. */
export const stepsSetPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/gezet`
export const matrixPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/per-gemeente`
export const ambitionPath = (region: string, agenda: string, number: string) => `${agendaPath(region, agenda)}/ambitie/${part(number)}`
export const resultPath = (region: string, agenda: string, number: string) => `${agendaPath(region, agenda)}/resultaat/${part(number)}`
export const activityPath = (region: string, agenda: string, code: string) => `${agendaPath(region, agenda)}/activiteit/${part(code)}`
export const dashboardPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/dashboard`
export const municipalityPath = (region: string, agenda: string, slug: string) => `${agendaPath(region, agenda)}/gemeente/${part(slug)}`
export const kpisPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/kpis`
/** Adding a KPI; with the code of what it hangs on, where somebody starts from there. */
export const newKpiPath = (region: string, agenda: string, on?: string) =>
  `${kpisPath(region, agenda)}/nieuw${on === undefined ? '' : `?bij=${part(on)}`}`
export const kpiPath = (region: string, agenda: string, number: string) => `${agendaPath(region, agenda)}/kpi/${part(number)}`
export const figuresPath = (region: string, agenda: string, number: string) => `${kpiPath(region, agenda, number)}/cijfers`
/** Without its extension. */
export const kpiChartPath = (region: string, agenda: string, number: string) => `${kpiPath(region, agenda, number)}/grafiek`
export const otherRegionsPath = (region: string, agenda: string, number: string) => `${kpiPath(region, agenda, number)}/andere-regios`
export const changeKpiPath = (region: string, agenda: string, number: string) => `${kpiPath(region, agenda, number)}/wijzigen`
export const kpiRemarksPath = (region: string, agenda: string, number: string) => `${kpiPath(region, agenda, number)}/kanttekeningen`
export const enterFiguresPath = (region: string, agenda: string, number: string) => `${kpiPath(region, agenda, number)}/invoeren`
export const checkFiguresPath = (region: string, agenda: string, number: string) => `${kpiPath(region, agenda, number)}/controleren`
export const importsPath = (region: string, agenda: string) => `${kpisPath(region, agenda)}/importeren`
/** Where the form sends its file. */
export const importFilePath = (region: string, agenda: string) => `${importsPath(region, agenda)}/bestand`
export const importPath = (region: string, agenda: string, id: string) => `${importsPath(region, agenda)}/${part(id)}`
export const backgroundPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/achtergrond`
/** All that an agenda plans, drawn on one line of years. */
export const timelinePath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/tijdlijn`
export const milestonesPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/mijlpalen`
export const moneyPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/geld`
export const budgetLinePath = (region: string, agenda: string, number: number) => `${moneyPath(region, agenda)}/${number}`
export const changeBudgetLinePath = (region: string, agenda: string, number: number) => `${budgetLinePath(region, agenda, number)}/wijzigen`
export const newBudgetLinePath = (region: string, agenda: string) => `${moneyPath(region, agenda)}/nieuw`
export const hoursPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/uren`
export const newHoursPath = (region: string, agenda: string) => `${hoursPath(region, agenda)}/nieuw`
export const changeHoursPath = (region: string, agenda: string, number: number) => `${hoursPath(region, agenda)}/${number}/wijzigen`
export const risksPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/risicos`
export const riskPath = (region: string, agenda: string, number: number) => `${risksPath(region, agenda)}/${number}`
export const measurePath = (region: string, agenda: string, number: number, measure: string) =>
  `${riskPath(region, agenda, number)}#maatregel-${part(measure)}`
export const changeRiskPath = (region: string, agenda: string, number: number) => `${riskPath(region, agenda, number)}/wijzigen`
export const improvementsPath = (region: string, agenda: string, year?: number) =>
  `${agendaPath(region, agenda)}/verbeteracties${year ? `?jaar=${year}` : ''}`
export const businessModelsPath = (region: string, agenda: string) => `${risksPath(region, agenda)}/businessmodellen`
/** Without a number: for a new one. */
export const businessModelPath = (region: string, agenda: string, number?: number) =>
  `${businessModelsPath(region, agenda)}/${number ?? 'nieuw'}`
export const communicationPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/communicatielijnen`
/** Without a number: for a new one. */
export const communicationLinePath = (region: string, agenda: string, number?: number) =>
  `${communicationPath(region, agenda)}/${number ?? 'nieuw'}`
export const newRiskPath = (region: string, agenda: string) => `${risksPath(region, agenda)}/nieuw`
export const bottlenecksPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/knelpunten`
export const bottleneckPath = (region: string, agenda: string, number: number) => `${bottlenecksPath(region, agenda)}/${number}`
export const changeBottleneckPath = (region: string, agenda: string, number: number) => `${bottleneckPath(region, agenda, number)}/wijzigen`
/** `at`: the ambition, activity or KPI where somebody starts from ("activiteit-1.2a"); `update`: the report of progress that it comes from. */
export const newBottleneckPath = (region: string, agenda: string, from: { at?: string; update?: string } = {}) => {
  const query = new URLSearchParams({ ...(from.at && { bij: from.at }), ...(from.update && { melding: from.update }) })
  return `${bottlenecksPath(region, agenda)}/nieuw${query.size > 0 ? `?${query}` : ''}`
}
export const evaluationsPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/evaluaties`
export const evaluationPath = (region: string, agenda: string, number: number) => `${evaluationsPath(region, agenda)}/${number}`
export const changeEvaluationPath = (region: string, agenda: string, number: number) => `${evaluationPath(region, agenda, number)}/wijzigen`
/** `at`: the ambition or activity where somebody starts from ("activiteit-1.2a"). */
export const newEvaluationPath = (region: string, agenda: string, at?: string) =>
  `${evaluationsPath(region, agenda)}/nieuw${at ? `?bij=${part(at)}` : ''}`
export const lessonsPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/lessen`
export const changeLessonPath = (region: string, agenda: string, number: number) => `${lessonsPath(region, agenda)}/${number}/wijzigen`
export const newLessonPath = (region: string, agenda: string, at?: string) =>
  `${lessonsPath(region, agenda)}/nieuw${at ? `?bij=${part(at)}` : ''}`
/** What regions learned and let each other read. */
export const sharedLessonsPath = '/bovenregionaal/lessen'
export const agendaBodiesPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/overleg`
export const sourcesPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/brondocumenten`
/** Where the button Importeren sends its form. */
export const runImportPath = (region: string, agenda: string, id: string) => `${importPath(region, agenda, id)}/uitvoeren`
/** All agendas of a region, with the drafts that are being made. */
export const agendasPath = (region: string) => `${regionPath(region)}/agendas`
export const newAgendaPath = (region: string) => `${agendasPath(region)}/nieuw`
/** What an agenda consists of, to change it. */
export const structurePath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/opbouw`
export const changeAgendaPath = (region: string, agenda: string) => `${structurePath(region, agenda)}/agenda`
export const changeAmbitionPath = (region: string, agenda: string, number = 'nieuw') =>
  `${structurePath(region, agenda)}/ambitie/${part(number)}`
/** Without a number a new one, under an ambition. */
export const changeResultPath = (region: string, agenda: string, at: { number: string } | { under: string }) =>
  `${structurePath(region, agenda)}/resultaat/${'number' in at ? part(at.number) : `nieuw?onder=${part(at.under)}`}`
/** Without a code a new one: under an ambition ("2"), a result ("2.1") or an activity ("2.1a"). */
export const changeActivityPath = (region: string, agenda: string, at: { code: string } | { under: string }) =>
  `${structurePath(region, agenda)}/activiteit/${'code' in at ? part(at.code) : `nieuw?onder=${part(at.under)}`}`
/** The form on the page of a part that lets it lapse. */
export const withdrawPartPath = (region: string, agenda: string, kind: 'ambition' | 'result' | 'activity', code: string) =>
  `${{ ambition: changeAmbitionPath, result: changeResultOf, activity: changeActivityOf }[kind](region, agenda, code)}?vervalt`
const changeResultOf = (region: string, agenda: string, number: string) => changeResultPath(region, agenda, { number })
const changeActivityOf = (region: string, agenda: string, code: string) => changeActivityPath(region, agenda, { code })
export const structureHistoryPath = (region: string, agenda: string) => `${structurePath(region, agenda)}/geschiedenis`
export const removeDraftPath = (region: string, agenda: string) => `${structurePath(region, agenda)}/verwijderen`
export const threadsPath = (region: string, agenda: string) => `${structurePath(region, agenda)}/draad`
export const adoptAgendaPath = (region: string, agenda: string) => `${structurePath(region, agenda)}/vaststellen`
export const newVersionPath = (region: string, agenda: string) => `${structurePath(region, agenda)}/nieuwe-versie`
/** A whole agenda as a file, and an empty one to fill in. */
export const wholeAgendaPath = (region: string, agenda: string, format: 'xlsx' | 'json') => `${agendaPath(region, agenda)}/agenda.${format}`
export const agendaTemplatePath = (region: string, agenda: string) => `${structurePath(region, agenda)}/sjabloon.xlsx`
export const agendaImportsPath = (region: string, agenda: string) => `${structurePath(region, agenda)}/importeren`
/** Where the form sends its file. */
export const keepAgendaFilePath = (region: string, agenda: string) => `${agendaImportsPath(region, agenda)}/bestand`
export const agendaImportPath = (region: string, agenda: string, id: string) => `${agendaImportsPath(region, agenda)}/${part(id)}`
/** The working agreements that the aldermen sign. */
export const pactPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/werkafspraken`
/** Where the alderman of a municipality signs. */
export const signPactPath = (region: string, agenda: string, municipalityId: string) =>
  `${pactPath(region, agenda)}#${signatureAnchor(municipalityId)}`
export const signatureAnchor = (municipalityId: string) => `onderteken-${municipalityId}`
/** Without its extension. */
export const pactFilePath = (region: string, agenda: string) => `${pactPath(region, agenda)}/werkafspraken`
export const changePactPath = (region: string, agenda: string) => `${pactPath(region, agenda)}/wijzigen`
export const sourceNotesPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/bronnotities`

export function updatePath(region: string, agenda: string, code: string, municipality?: string) {
  const path = `${activityPath(region, agenda, code)}/bijwerken`
  return municipality === undefined ? path : `${path}?gemeente=${part(municipality)}`
}

export const reportsPath = (region: string) => `${regionPath(region)}/rapportages`
export const reportPath = (region: string, agenda: string, period: string) => `${reportsPath(region)}/${part(agenda)}/${part(period)}`
export const reportBlockPath = (region: string, agenda: string, period: string, ambition: string) =>
  `${reportPath(region, agenda, period)}/ambitie/${part(ambition)}`
/** A question at a block of a report, with the form to answer it open. */
export const reportQuestionPath = (region: string, agenda: string, period: string, question: string) =>
  `${reportPath(region, agenda, period)}?vraag=${part(question)}#vraag-${part(question)}`
/** A story at a block; without an id a new one. */
export const reportStoryPath = (region: string, agenda: string, period: string, ambition: string, story = 'nieuw') =>
  `${reportBlockPath(region, agenda, period, ambition)}?verhaal=${part(story)}`
export const reportSummaryPath = (region: string, agenda: string, period: string) => `${reportPath(region, agenda, period)}/hoofdpunten`
/** What a report asks of the board; without an id something new. */
export const reportRequestPath = (region: string, agenda: string, period: string, request = 'nieuw') =>
  `${reportPath(region, agenda, period)}/gevraagd/${part(request)}`
export const reportMeetingPath = (region: string, agenda: string, period: string) => `${reportPath(region, agenda, period)}/vergadering`
export const adoptReportPath = (region: string, agenda: string, period: string) => `${reportPath(region, agenda, period)}/vaststellen`
/** A file of a report: "rapport.pdf", "oplegnotitie.docx". */
export const reportFilePath = (region: string, agenda: string, period: string, file: string) =>
  `${reportPath(region, agenda, period)}/${part(file)}`
/** An earlier adopted version, from before the report was reopened. */
export const reportVersionPath = (region: string, agenda: string, period: string, number: number) =>
  `${reportPath(region, agenda, period)}/versie/${number}`

export const periodsPath = (region: string) => `${regionPath(region)}/verslagperiodes`
export const newPeriodPath = (region: string) => `${periodsPath(region)}/nieuw`
export const periodPath = (region: string, agenda: string, period: string) => `${periodsPath(region)}/${part(agenda)}/${part(period)}`
export const reportersPath = (region: string) => `${regionPath(region)}/wie-meldt`
export const whoDoesWhatPath = (region: string) => `${regionPath(region)}/wie-doet-wat`
export const seatPath = (region: string, lead: string) => `${whoDoesWhatPath(region)}/functie/${part(lead)}`
/** `at`: of which ambition, activity or KPI ("activiteit-1.2a") of which agenda; without it of the agenda in force. */
export const newSeatPath = (region: string, from: { agenda?: string; at?: string } = {}) => {
  const query = new URLSearchParams({ ...(from.agenda && { agenda: from.agenda }), ...(from.at && { bij: from.at }) })
  return `${whoDoesWhatPath(region)}/nieuw${query.size > 0 ? `?${query}` : ''}`
}
export const organisationsPath = (region: string) => `${regionPath(region)}/organisaties`
/** Without an id a new one; `back`: the form of a function where somebody goes on afterwards. */
export const organisationPath = (region: string, organisation = 'nieuw', back?: string) =>
  `${organisationsPath(region)}/${part(organisation)}${back === undefined ? '' : `?terug=${part(back)}`}`
export const personPath = (region: string, person: string) => `${whoDoesWhatPath(region)}/persoon/${part(person)}`
export const settingsPath = (region: string) => `${regionPath(region)}/instellingen`
/** Which municipalities a region has, from when until when. */
export const membershipsPath = (region: string) => `${regionPath(region)}/gemeenten`
/** Who has which role. */
export const peoplePath = (region: string) => `${regionPath(region)}/mensen`
/** The account of somebody, to invite again or to close. */
export const accountPath = (region: string, person: string) => `${peoplePath(region)}/${part(person)}`
/** Who may what, and whether that still stands. */
export const rightsPath = (region: string) => `${regionPath(region)}/rechten`
export const installationRightsPath = '/beheer/rechten'
/** How long what is kept, and the lists of what is destroyed. */
export const retentionPath = (region: string) => `${regionPath(region)}/bewaren`
export const destructionListPath = (region: string, number: number) => `${retentionPath(region)}/${number}`
export const trailPath = (region: string) => `${regionPath(region)}/logboek`
/** The trail of the installation itself. */
export const installationTrailPath = '/beheer/logboek'
export const newRegionPath = '/beheer/regios/nieuw'
export const newAdministratorPath = '/beheer/rechten/uitnodigen'
/** Where a region that nobody manages gets a programme manager. */
export const managerAnewPath = (region: string): string => `/beheer/regios/${part(region)}/programmamanager`
/** The stylesheet of an accent colour: "#0d5468". */
export const coloursPath = (colour: string) => `/kleuren/${part(colour.slice(1))}.css`
export const comparisonPath = (region: string, agenda: string) => `${agendaPath(region, agenda)}/vergelijken`
export const decisionsPath = (region: string) => `${regionPath(region)}/besluiten`
export const decisionPath = (region: string, number: number) => `${decisionsPath(region)}/${number}`
export const changeDecisionPath = (region: string, number: number) => `${decisionPath(region, number)}/wijzigen`
/** With a report where it was decided in the meeting on that report. */
export const newDecisionPath = (region: string, report?: { agenda: string; period: string }) =>
  `${decisionsPath(region)}/nieuw${report ? `?agenda=${part(report.agenda)}&periode=${part(report.period)}` : ''}`
export const actionPath = (region: string, number: number) => `${actionsPath(region)}/${number}`
export const actionsPath = (region: string) => `${regionPath(region)}/acties`

export const bodiesPath = (region: string) => `${regionPath(region)}/overleggen`
export const newBodyPath = (region: string) => `${bodiesPath(region)}/nieuw`
export const bodyPath = (region: string, body: string) => `${bodiesPath(region)}/${part(body)}`
export const changeBodyPath = (region: string, body: string) => `${bodyPath(region, body)}/wijzigen`
/** A seat in a body; without an id a new one. */
export const memberPath = (region: string, body: string, member = 'nieuw') => `${bodyPath(region, body)}/leden/${part(member)}`
export const newMeetingPath = (region: string, body: string) => `${bodyPath(region, body)}/nieuw`
/** A meeting of a body, by its day: '2023-06-08'. */
export const meetingPath = (region: string, body: string, day: string) => `${bodyPath(region, body)}/${part(day)}`
export const changeMeetingPath = (region: string, body: string, day: string) => `${meetingPath(region, body, day)}/wijzigen`
export const attendancePath = (region: string, body: string, day: string) => `${meetingPath(region, body, day)}/aanwezig`
/** "pdf" or "docx" */
export const agendaFilePath = (region: string, body: string, day: string, extension: string) =>
  `${meetingPath(region, body, day)}/agenda.${part(extension)}`
/** An item of the agenda of a meeting; without an id a new one. */
export const itemPath = (region: string, body: string, day: string, item = 'nieuw') =>
  `${meetingPath(region, body, day)}/punt/${part(item)}`
/** For a decision that is taken at an item of the agenda of a meeting. */
export const newItemDecisionPath = (region: string, item: string) => `${decisionsPath(region)}/nieuw?punt=${part(item)}`

/** After the password: the code of the phone. */
export const codePath = '/aanmelden/code'
/** Where somebody sets up the app on his phone. */
export const secondFactorPath = '/aanmelden/tweede-stap'
/** Where the administrator takes it off an account. */
export const resetSecondFactorPath = '/beheer/tweede-stap'
export const signInPagePath = '/aanmelden'
/** With the mail address: to the organisation of somebody, or to his password. */
export const chooseSignInPath = '/aanmelden/verder'
/** On the way to the organisation. */
export const ssoLeavePath = '/aanmelden/organisatie'
/** Where an organisation sends people back. */
export const ssoReturnPath = (provider: string) => `${ssoLeavePath}/${part(provider)}`
/** Where the administrator unties an account from how its organisation knows somebody. */
export const unlinkPath = '/beheer/koppeling'
/** Where somebody says that he forgot his password. */
export const forgottenPath = '/aanmelden/vergeten'
/** The link in a mail: somebody chooses a password. */
export const choosePasswordPath = (token: string) => `/aanmelden/wachtwoord/${part(token)}`
/** What somebody gets by mail. */
export const mailChoicesPath = '/account/berichten'
/** The calendars that somebody follows elsewhere. */
export const ownCalendarsPath = '/account/kalenders'
/** Where a calendar program fetches one. */
export const feedPath = (address: string) => `/kalender/${part(address)}.ics`
/** The mails of the installation. */
export const mailsPath = '/beheer/post'

/** The cycle of a region in a year; without one this year. */
export const yearPath = (region: string, year?: number) => `${regionPath(region)}/jaar${year === undefined ? '' : `?jaar=${year}`}`
/** What comes back every quarter or year; without an id a new one. */
export const dutiesPath = (region: string) => `${regionPath(region)}/taken`
export const dutyPath = (region: string, duty = 'nieuw') => `${dutiesPath(region)}/${part(duty)}`
export const dutyMunicipalitiesPath = (region: string, duty: string) => `${dutyPath(region, duty)}/gemeenten`
/** Where somebody says that a term of it is done, or done for one municipality. */
export function dutyTermPath(region: string, duty: string, dueOn: string, municipality?: string) {
  const path = `${dutyPath(region, duty)}/${part(dueOn)}`
  return municipality === undefined ? path : `${path}?gemeente=${part(municipality)}`
}

/** A word of the screen as it stands in an address: "Loopt vast" is "loopt-vast". */
export const inAddress = (word: string) => word.toLowerCase().replaceAll(' ', '-')

// For everybody, without signing in.
export const publicPath = () => '/openbaar'
export const publicRegionPath = (region: string) => `${publicPath()}/${part(region)}`
export const publicAgendaPath = (region: string, agenda: string) => `${publicRegionPath(region)}/${part(agenda)}`
export const publicReportPath = (region: string, agenda: string, period: string) =>
  `${publicAgendaPath(region, agenda)}/rapport/${part(period)}`
/** This very version, also once there is a newer one. */
export const publicVersionPath = (region: string, agenda: string, period: string, number: number) =>
  `${publicReportPath(region, agenda, period)}/versie/${number}`
export const publicReportFilePath = (region: string, agenda: string, period: string, file: string) =>
  `${publicReportPath(region, agenda, period)}/${part(file)}`
export const apiPath = '/api/v1'
export const accessibilityPath = '/toegankelijkheid'
export const privacyPath = '/privacy'
export const vulnerabilityPath = '/kwetsbaarheid-melden'
