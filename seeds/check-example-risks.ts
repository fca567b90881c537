import type { PeopleFile } from './format/example'
import type { ExampleRisksFile } from './format/example-risks'
import type { AgendaFiles, RegionFiles } from './format/region-files'
import type { MistakeList } from './mistakes'

type Known = { people: PeopleFile; region: RegionFiles & AgendaFiles }

/** Who weighs a risk is one of the people, and it hangs on something of the agenda; models have a name of their own and municipalities of the region. */
export function checkExampleRisks(
  file: string,
  { businessmodellen, risicos }: ExampleRisksFile,
  { people, region }: Known,
  mistakes: MistakeList,
) {
  const addresses = new Set(people.personen.map(({ email }) => email))
  const ambitions = new Set(region.agenda.ambities.map(({ nummer }) => nummer))
  const models = businessmodellen.map(({ naam }) => naam)
  const municipalities = new Set(region.region.gemeenten.map(({ slug }) => slug))
  businessmodellen.forEach(({ naam, gemeenten }, index) => {
    if (models.indexOf(naam) !== index) mistakes.add(file, `businessmodellen[${index}].naam`, `"${naam}" staat er twee keer`)
    for (const slug of gemeenten)
      if (!municipalities.has(slug)) mistakes.add(file, `businessmodellen[${index}].gemeenten`, `gemeente "${slug}" bestaat niet`)
  })
  risicos.forEach((risk, index) => {
    const place = `risicos[${index}]`
    const named = [...risk.wegingen.map(({ door }) => door), ...risk.maatregelen.flatMap(({ persoon }) => persoon ?? [])]
    for (const email of named) if (!addresses.has(email)) mistakes.add(file, place, `persoon "${email}" bestaat niet`)
    if (risk.model && !models.includes(risk.model)) mistakes.add(file, `${place}.model`, `"${risk.model}" bestaat niet`)
    if ('nummer' in risk && risk.nummer > region.content.risicos.length) mistakes.add(file, `${place}.nummer`, 'staat niet in het document')
    if ('titel' in risk && risk.ambitie && !ambitions.has(risk.ambitie))
      mistakes.add(file, `${place}.ambitie`, `"${risk.ambitie}" bestaat niet`)
  })
}
