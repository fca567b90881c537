import { OpenSeats } from '@/components/lead/open-seats'
import type { SeatHrefs } from '@/components/lead/seat-table'
import { whatHangsInWords, type Terms } from '@/components/lead/what-hangs'
import { EmptyState } from '@/components/ui/empty-state'
import { seatRoleWords } from '@/lib/domain/body'
import { fullDate } from '@/lib/domain/dutch-dates'
import { ambitionPath, bodyPath, memberPath, seatPath } from '@/lib/kernel/addresses'
import type { LeftDeputy, LeftMember, OpenPlaces as Open, Unled } from '@/lib/queries/open-places'

type OpenPlacesProps = { open: Open; region: string; agenda: Terms & { slug: string }; hrefs: SeatHrefs }

/** Everything that somebody should do and nobody does, and what hangs on it. */
export function OpenPlaces({ open, region, agenda, hrefs }: OpenPlacesProps) {
  const { seats, members, deputies, unled, total } = open
  if (total === 0) return <EmptyState title="Elke functie is gevuld" />
  return (
    <>
      {seats.length > 0 && <OpenSeats seats={seats} hrefs={hrefs} terms={agenda} />}
      {unled.length > 0 && <UnledAmbitions rows={unled} region={region} agenda={agenda} />}
      {members.length > 0 && <LeftMembers rows={members} region={region} />}
      {deputies.length > 0 && <LeftDeputies rows={deputies} region={region} />}
    </>
  )
}

const UnledAmbitions = ({ rows, region, agenda }: { rows: readonly Unled[] } & Pick<OpenPlacesProps, 'region' | 'agenda'>) => (
  <>
    <h3>Nog geen ambtelijk trekker</h3>
    <ul className="grid gap-1.5">
      {rows.map(({ number, title, ...hangs }) => (
        <li key={number}>
          <a href={ambitionPath(region, agenda.slug, number)}>
            {number} {title}
          </a>
          <span className="block text-quiet">Wat eraan hangt: {whatHangsInWords(hangs, agenda)}</span>
        </li>
      ))}
    </ul>
  </>
)

const LeftMembers = ({ rows, region }: { rows: readonly LeftMember[]; region: string }) => (
  <>
    <h3>Zetels van wie is vertrokken</h3>
    <ul className="grid gap-1.5">
      {rows.map(({ id, slug, body, role, function: works, nextOn, items }) => (
        <li key={id}>
          <a href={memberPath(region, slug, id)}>
            {seatRoleWords[role]}, {works}
          </a>{' '}
          in <a href={bodyPath(region, slug)}>{body}</a>
          <span className="block text-quiet">{waitsInWords(nextOn, items)}</span>
        </li>
      ))}
    </ul>
  </>
)

const LeftDeputies = ({ rows, region }: { rows: readonly LeftDeputy[]; region: string }) => (
  <>
    <h3>Waarnemers die zijn vertrokken</h3>
    <ul className="grid gap-1.5">
      {rows.map(({ id, function: works, on, person }) => (
        <li key={id}>
          <a href={seatPath(region, id)}>Waarnemer van {works}</a>, {on}
          <span className="block text-quiet">{person ? `${person} heeft de functie.` : 'Ook de functie zelf staat open.'}</span>
        </li>
      ))}
    </ul>
  </>
)

function waitsInWords(nextOn: string | null, items: number): string {
  if (nextOn === null) return 'Er is nog geen volgende vergadering.'
  const agenda = items === 0 ? 'nog zonder eigen agendapunten' : items === 1 ? 'met 1 eigen agendapunt' : `met ${items} eigen agendapunten`
  return `Volgende vergadering op ${fullDate(nextOn)}, ${agenda}.`
}
