import type { PeopleFile } from './format/example'
import type { ExampleMoneyFile } from './format/example-money'
import type { AgendaFiles } from './format/region-files'
import type { MistakeList } from './mistakes'

type Known = { people: PeopleFile; region: AgendaFiles }

/** Who keeps the money is one of the people, and it hangs on something of the agenda. */
export function checkExampleMoney(file: string, { posten }: ExampleMoneyFile, { people, region }: Known, mistakes: MistakeList) {
  const addresses = new Set(people.personen.map(({ email }) => email))
  const ambitions = new Set(region.agenda.ambities.map(({ nummer }) => nummer))
  const lines = region.content.geld.reduce((count, { onderdelen }) => count + 1 + onderdelen.length, 0)
  posten.forEach((line, index) => {
    const place = `posten[${index}]`
    const named = [...line.bestedingen.map(({ door }) => door), ...('door' in line ? [line.door] : [])]
    for (const email of named) if (!addresses.has(email)) mistakes.add(file, place, `persoon "${email}" bestaat niet`)
    if ('nummer' in line && line.nummer > lines) mistakes.add(file, `${place}.nummer`, 'staat niet in het document')
    if ('titel' in line && line.ambitie && !ambitions.has(line.ambitie))
      mistakes.add(file, `${place}.ambitie`, `"${line.ambitie}" bestaat niet`)
  })
}
