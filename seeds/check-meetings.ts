import type { PeopleFile } from './format/example'
import type { MeetingsFile } from './format/meetings'
import type { RegionFiles } from './format/region-files'
import type { MistakeList } from './mistakes'

/** What the meetings of the example mention has to exist. */
export function checkMeetings(
  file: string,
  { vaste_punten, vergaderingen, terugkerende_taken, werkafspraken }: MeetingsFile,
  { people, region }: { people: PeopleFile; region: RegionFiles },
  mistakes: MistakeList,
) {
  const bodies = new Map(region.bodies.overleggen.map(({ naam, soort }) => [naam, soort]))
  const addresses = new Set(people.personen.map(({ email }) => email))
  for (const name of Object.keys(vaste_punten))
    if (!bodies.has(name)) mistakes.add(file, `vaste_punten.${name}`, 'dit overleg bestaat niet')
  const municipalities = new Set(region.region.gemeenten.map(({ naam }) => naam))
  terugkerende_taken.forEach(({ per_gemeente, gedaan }, i) =>
    gedaan.forEach(({ gemeente }, g) => {
      const isRight = per_gemeente ? gemeente !== undefined && municipalities.has(gemeente) : gemeente === undefined
      if (!isRight)
        mistakes.add(file, `terugkerende_taken[${i}].gedaan[${g}].gemeente`, 'hoort bij een taak per gemeente, en is er een van de regio')
    }),
  )
  werkafspraken?.ondertekend.forEach(({ gemeente, door }, i) => {
    if (!municipalities.has(gemeente)) mistakes.add(file, `werkafspraken.ondertekend[${i}].gemeente`, `gemeente "${gemeente}" bestaat niet`)
    if (!addresses.has(door)) mistakes.add(file, `werkafspraken.ondertekend[${i}].door`, `"${door}" staat niet in people.yaml`)
  })
  const seen = new Set<string>()
  vergaderingen.forEach(({ overleg, op, punten, aanwezig, gesloten }, i) => {
    const add = (place: string, reason: string) => mistakes.add(file, `vergaderingen[${i}].${place}`, reason)
    if (!bodies.has(overleg)) add('overleg', `overleg "${overleg}" bestaat niet`)
    const mentioned = [
      ...aanwezig,
      gesloten?.door,
      ...punten.flatMap(({ besluit, ruggespraak, acties }) => [besluit?.door, ruggespraak?.door, ...acties.map(({ persoon }) => persoon)]),
    ]
    for (const email of mentioned) if (email !== undefined && !addresses.has(email)) add('', `"${email}" staat niet in people.yaml`)
    punten.forEach(({ titel, gevraagd, rapport, ruggespraak, doorgegeven_uit: from }, p) => {
      if (ruggespraak && (bodies.get(overleg) !== 'supraregional' || ruggespraak.op > op))
        add(`punten[${p}].ruggespraak`, 'hoort bij een bovenregionaal overleg, en is op de dag ervan of ervoor')
      if (gevraagd && !rapport) add(`punten[${p}].rapport`, 'ontbreekt bij wat een rapport vraagt')
      if (from && !seen.has([from.overleg, from.op.getTime(), from.titel].join('|')))
        add(`punten[${p}].doorgegeven_uit`, 'dit punt staat niet hierboven')
      seen.add([overleg, op.getTime(), titel].join('|'))
    })
  })
}
