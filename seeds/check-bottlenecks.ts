import { bottleneckStatusAfter, type BottleneckStatus } from '@/lib/domain/bottleneck'
import type { BottlenecksFile } from './format/bottlenecks'
import type { PeopleFile } from './format/example'
import type { AgendaFiles } from './format/region-files'
import { listActivities } from './agenda-entries'
import type { MistakeList } from './mistakes'

/** What the bottlenecks of the example mention has to exist, and their steps have to follow each other. */
export function checkBottlenecks(
  file: string,
  { knelpunten }: BottlenecksFile,
  { people, region }: { people: PeopleFile; region: AgendaFiles },
  mistakes: MistakeList,
) {
  const addresses = new Set(people.personen.map(({ email }) => email))
  const ambitions = new Set(region.agenda.ambities.map(({ nummer }) => nummer))
  const activities = new Set(listActivities(region.agenda).flatMap(({ entry, steps }) => [entry.code, ...steps.map(({ code }) => code)]))
  knelpunten.forEach(({ ambitie, activiteit, kpi, persoon, door, stappen }, i) => {
    const add = (place: string, reason: string) => mistakes.add(file, `knelpunten[${i}].${place}`, reason)
    if ([ambitie, activiteit, kpi].filter((code) => code !== undefined).length !== 1) add('', 'hoort bij één ambitie, activiteit of KPI')
    if (ambitie && !ambitions.has(ambitie)) add('ambitie', `ambitie "${ambitie}" bestaat niet`)
    if (activiteit && !activities.has(activiteit)) add('activiteit', `activiteit "${activiteit}" bestaat niet`)
    for (const email of [persoon, door, ...stappen.map((step) => step.door)])
      if (email !== undefined && !addresses.has(email)) add('', `"${email}" staat niet in people.yaml`)
    let status: BottleneckStatus = 'open'
    stappen.forEach(({ stap, toelichting, vergadering }, s) => {
      const next = bottleneckStatusAfter(status, stap)
      if (next === null) add(`stappen[${s}].stap`, 'deze stap kan hier niet')
      status = next ?? status
      if (stap === 'submitted' ? !vergadering : stap !== 'takenUp' && toelichting === '')
        add(`stappen[${s}]`, stap === 'submitted' ? 'zonder vergadering' : 'zonder toelichting')
    })
  })
}
