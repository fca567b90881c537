import type { PeopleFile } from './format/example'
import type { ExampleRisksFile } from './format/example-risks'
import type { AgendaFiles } from './format/region-files'
import type { MistakeList } from './mistakes'

type Known = { people: PeopleFile; region: AgendaFiles }

/** Who weighs a risk is one of the people, and it hangs on something of the agenda. */
export function checkExampleRisks(file: string, { risicos }: ExampleRisksFile, { people, region }: Known, mistakes: MistakeList) {
  const addresses = new Set(people.personen.map(({ email }) => email))
  const ambitions = new Set(region.agenda.ambities.map(({ nummer }) => nummer))
  risicos.forEach((risk, index) => {
    const place = `risicos[${index}]`
    const named = [...risk.wegingen.map(({ door }) => door), ...risk.maatregelen.flatMap(({ persoon }) => persoon ?? [])]
    for (const email of named) if (!addresses.has(email)) mistakes.add(file, place, `persoon "${email}" bestaat niet`)
    if ('nummer' in risk && risk.nummer > region.content.risicos.length) mistakes.add(file, `${place}.nummer`, 'staat niet in het document')
    if ('titel' in risk && risk.ambitie && !ambitions.has(risk.ambitie))
      mistakes.add(file, `${place}.ambitie`, `"${risk.ambitie}" bestaat niet`)
  })
}
