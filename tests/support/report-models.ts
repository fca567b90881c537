import { troubled, type ReportActivity, type ReportAmbition, type ReportModel } from '@/lib/domain/report-model'
import { lights, type Light } from '@/lib/domain/progress'
import { countLights, type Change, type LightCounts, type ShownLight } from '@/lib/domain/standing'

const municipalities = ['De Ronde Venen', 'Montfoort', 'Oudewater', 'Stichtse Vecht', 'Woerden']

const titles = [
  'Elke maand gegevens van SAVE en YEPH aan de lokale teams geven',
  'Regie bespreken met ouders en evaluaties afstemmen',
  'Verklarende analyse invoeren bij elke zware hulpvraag',
  'Afspraken maken met de gecertificeerde instelling over wachttijd',
  'Scholing voor jeugdconsulenten over scheiding',
  'Praktijkondersteuner jeugd bij elke huisarts',
  'Gezamenlijk inkopen van ambulante hulp',
]

const lead = ['Beleidsadviseur Jeugd, Gemeente Woerden', 'Ambtelijk accounthouder Save, Gemeente Stichtse Vecht']

type Given = { ambitions?: number; activities?: number } & Partial<Omit<ReportModel, 'ambitions' | 'activities'>>

/** A report of a half year as a region would make it, with as many activities as a test asks for. */
export function aReportModel({ ambitions: ofAmbitions = 4, activities: ofActivities = 40, ...given }: Given = {}): ReportModel {
  const activities = Array.from({ length: ofActivities }, (_, index) => anActivity(index, ofAmbitions))
  const ambitions = Array.from({ length: ofAmbitions }, (_, index) => anAmbition(index + 1, activities))
  return {
    format: 3,
    region: 'Utrecht West',
    agenda: {
      slug: '2022-2025',
      title: 'Regionale agenda Jeugd Utrecht West 2022-2025',
      ambitionTerm: 'Ambitie',
      ambitionTerms: 'Ambities',
      resultTerm: 'Resultaat',
      activityTerm: 'Activiteit',
      activityTerms: 'Activiteiten',
    },
    period: { slug: '2023-1', name: '1e halfjaar 2023', startsOn: '2023-01-01', endsOn: '2023-06-30', meetingOn: '2023-07-12' },
    previousPeriod: { slug: '2022-2', name: '2e halfjaar 2022' },
    status: 'concept',
    standOn: '2023-07-01',
    adoptedOn: null,
    author: 'Programmamanager Jeugd, Regio Utrecht West',
    boardName: 'PHO Utrecht West',
    summary:
      'Het eerste halfjaar stond in het teken van de lokale teams. Alle vijf gemeenten hebben nu een vaste contactpersoon bij SAVE.\n\nTwee onderwerpen vragen aandacht. De wachttijd voor jeugdbescherming is gegroeid tot veertien weken. Voor de verklarende analyse zijn te weinig gedragswetenschappers.',
    counts: sumOf(activities),
    countsBefore: { onTrack: 22, atRisk: 9, stuck: 2, noJudgement: 5, notReported: 2, total: 40 },
    reported: { reported: 31, confirmed: 6, total: ofActivities },
    ambitions,
    kpis: [],
    requests: [
      {
        number: 1,
        kind: 'decide',
        title: 'Extra gedragswetenschapper voor de regio',
        proposal:
          'Stel voor de tweede helft van 2023 een gedragswetenschapper aan voor alle vijf gemeenten. De kosten zijn € 45.000 en komen uit het regionale budget.',
        ambition: '2',
        decision: null,
      },
      {
        number: 2,
        kind: 'discuss',
        title: 'Wachttijd bij jeugdbescherming',
        proposal: 'Bespreek of de gemeenten samen een noodbed willen betalen zolang de wachttijd langer is dan acht weken.',
        ambition: '1',
        decision: null,
      },
      {
        number: 3,
        kind: 'note',
        title: 'Stand van de agenda',
        proposal: 'Neem kennis van de stand op 1 juli 2023.',
        ambition: null,
        decision: null,
      },
    ],
    actions: [
      {
        number: 4,
        kind: 'action',
        title: 'Uitvraag doen bij aanbieders over de wachttijd',
        owner: 'Inkoop & Monitoring',
        promisedTo: '',
        agreedOn: '2023-02-08',
        dueOn: '2023-05-01',
        doneOn: null,
        state: 'overdue',
        decision: 2,
      },
      {
        number: 5,
        kind: 'commitment',
        title: 'De raden krijgen een brief over de nieuwe werkwijze',
        owner: 'Secretaris PHO',
        promisedTo: 'gemeenteraad Montfoort',
        agreedOn: '2023-02-08',
        dueOn: '2023-09-01',
        doneOn: '2023-06-20',
        state: 'done',
        decision: null,
      },
    ],
    activities,
    ...given,
  }
}

const shownOf = (index: number): ShownLight => (index % 11 === 0 ? 'notReported' : lightOf(index))
const lightOf = (index: number): Light =>
  index % 9 === 4 ? 'stuck' : index % 4 === 2 ? 'atRisk' : index % 13 === 7 ? 'noJudgement' : 'onTrack'

function anActivity(index: number, ofAmbitions: number): ReportActivity {
  const light = lightOf(index)
  const ambition = 1 + (index % ofAmbitions)
  const explained = light === 'atRisk' || light === 'stuck'
  const isLocal = index % 3 === 0
  const change: Change = index % 7 === 0 ? 'better' : index % 10 === 0 ? 'worse' : 'same'
  return {
    code: `${ambition}.${1 + (index % 3)}${String.fromCharCode(97 + (index % 26))}`,
    title: titles[index % titles.length]!,
    ambition: String(ambition),
    result: String(1 + (index % 3)),
    scale: isLocal ? 'Lokaal' : 'Regionaal',
    leads: lead,
    municipality: isLocal ? municipalities[index % municipalities.length]! : null,
    takesPart: index % 17 !== 16,
    absence: index % 17 === 16 ? 'Woerden doet dit al met Oudewater' : null,
    planning: index % 5 === 0 ? '2022 e.v.' : '4e kwartaal 2023',
    promisedOn: index % 5 === 0 ? null : '2023-12-31',
    lifecycle: index % 6 === 5 ? 'completed' : index % 6 === 0 ? 'inPreparation' : 'running',
    light,
    shown: shownOf(index),
    before: index % 8 === 7 ? null : { light: lights[index % 3]!, lifecycle: 'running' },
    change,
    state: index % 11 === 0 ? 'notReported' : index % 5 === 1 ? 'confirmed' : 'reported',
    expectedOn: index % 5 === 0 ? null : '2024-03-31',
    expectedPrecision: index % 5 === 0 ? null : 'quarter',
    reportedOn: index % 11 === 0 ? null : '2023-06-14',
    done: 'De eerste overzichten zijn gedeeld met de teams. Drie gemeenten gebruiken ze in het weekoverleg.',
    next: 'Na de zomer volgen de andere twee gemeenten.',
    cause: explained ? 'De aanbieder levert de gegevens te laat en twee functies zijn niet ingevuld.' : '',
    consequence: explained ? 'Teams zien pas na zes weken welke kinderen hulp nodig hebben.' : '',
    measure: explained ? 'Het programmateam spreekt de aanbieder hierop aan in augustus.' : '',
  }
}

const sumOf = (activities: readonly ReportActivity[]): LightCounts =>
  countLights(activities.filter(({ takesPart }) => takesPart).map(({ shown }) => ({ light: shown })))

function anAmbition(number: number, all: readonly ReportActivity[]): ReportAmbition {
  const own = all.filter(({ ambition }) => ambition === String(number))
  const hasTrouble = number < 3 && troubled(own).length > 0
  return {
    number: String(number),
    title:
      [
        'Op tijd hulp bij een (dreigende) uithuisplaatsing of beschermingsmaatregel',
        'Een stevige lokale basis',
        'Goede hulp zo thuis mogelijk',
        'Samen leren van wat werkt',
      ][number - 1] ?? `Ambitie nummer ${number}`,
    kind: number === 4 ? 'precondition' : 'ambition',
    goal: 'De lokale teams houden de kwetsbaarste kinderen in beeld, ook tijdens en na verblijf. Zo komt hulp op tijd en is een maatregel er alleen als het echt niet anders kan.',
    leads: lead,
    lights: { content: 'onTrack', time: hasTrouble ? 'stuck' : 'onTrack', money: number === 2 ? 'atRisk' : 'noJudgement' },
    lightsBefore: number === 3 ? null : { content: 'onTrack', time: 'atRisk', money: 'noJudgement' },
    cause: hasTrouble ? 'Er zijn te weinig gedragswetenschappers. Een vacature staat al vijf maanden open.' : '',
    consequence: hasTrouble ? 'Dertig gezinnen wachten langer dan acht weken op een verklarende analyse.' : '',
    measure: hasTrouble ? 'De gemeenten huren samen een gedragswetenschapper in. Zie beslispunt 1.' : '',
    achieved:
      'Alle vijf lokale teams krijgen elke maand een overzicht.\nDe samenwerking met SAVE is in april geëvalueerd: teams geven een 7,4.',
    planned: 'In het tweede halfjaar gaat het overzicht ook naar de praktijkondersteuners.',
    counts: sumOf(own),
    countsBefore: sumOf(own.slice(2)),
    changes: { better: 2, worse: 1, new: 1, finished: 1, dropped: 0 },
    results: [1, 2, 3].map((result) => ({
      number: `${number}.${result}`,
      title: ['Lokaal overzicht van kinderen met een maatregel', 'Kortere wachttijd', 'Ouders praten mee'][result - 1]!,
      counts: sumOf(own.filter((row) => row.result === String(result))),
    })),
    kpis: [
      {
        number: `${number}.1`,
        name: 'Aantal ondertoezichtstellingen per 1.000 jeugdigen',
        status: 'adopted',
        unit: 'per 1.000',
        target: 'lager dan 4',
        figure: { period: '2022', value: 4.7, status: 'provisional' },
        course: {
          figures: [
            { period: '2020', value: 5.2, status: 'final' },
            { period: '2021', value: null, status: 'secret' },
            { period: '2022', value: 4.7, status: 'provisional' },
          ],
          ...{ targets: [{ year: 2025, low: 4, high: 4 }], baseline: '2020', breaks: [] },
          caveats: [{ period: '2021', text: 'Coronajaar' }],
        },
      },
      { number: `${number}.2`, name: 'Gemiddelde wachttijd', status: 'adopted', unit: 'weken', target: null, figure: null, course: null },
      {
        number: `${number}.3`,
        name: 'Tevredenheid van ouders',
        status: 'proposed',
        unit: 'cijfer',
        target: '7',
        figure: null,
        course: null,
      },
    ],
    stories:
      number === 1
        ? [
            {
              text: 'Sinds januari belt Anouk van het lokale team elke week. Voor het eerst weet ik bij wie ik moet zijn.',
              teller: 'Moeder van twee kinderen, Woerden',
            },
          ]
        : [],
  }
}
