import type { PeopleFile } from './format/example'
import type { LearningFile } from './format/learning'
import type { AgendaFiles } from './format/region-files'
import { listActivities } from './agenda-entries'
import type { MistakeList } from './mistakes'

/** What the evaluations and lessons of the example mention has to exist. */
export function checkLearning(
  file: string,
  { evaluaties, lessen }: LearningFile,
  { people, region }: { people: PeopleFile; region: AgendaFiles },
  mistakes: MistakeList,
) {
  const addresses = new Set(people.personen.map(({ email }) => email))
  const ambitions = new Set(region.agenda.ambities.map(({ nummer }) => nummer))
  const activities = new Set(listActivities(region.agenda).flatMap(({ entry, steps }) => [entry.code, ...steps.map(({ code }) => code)]))
  const checkPlace = (place: string, { ambitie, activiteit, door }: { ambitie?: string; activiteit?: string; door: string }) => {
    const add = (reason: string) => mistakes.add(file, place, reason)
    if (ambitie && activiteit) add('hoort bij één ambitie of activiteit')
    if (ambitie && !ambitions.has(ambitie)) add(`ambitie "${ambitie}" bestaat niet`)
    if (activiteit && !activities.has(activiteit)) add(`activiteit "${activiteit}" bestaat niet`)
    if (!addresses.has(door)) add(`"${door}" staat niet in people.yaml`)
  }
  evaluaties.forEach((evaluation, i) => {
    checkPlace(`evaluaties[${i}]`, evaluation)
    evaluation.vervolg.forEach(({ gemeten, gevonden }, v) => {
      if ((gemeten === undefined) !== (gevonden === ''))
        mistakes.add(file, `evaluaties[${i}].vervolg[${v}]`, 'gemeten en gevonden horen bij elkaar')
    })
  })
  lessen.forEach((lesson, i) => checkPlace(`lessen[${i}]`, lesson))
}
