import { OpenSeats } from '@/components/lead/open-seats'
import type { SeatHrefs } from '@/components/lead/seat-table'
import { whatHangsInWords, type Terms } from '@/components/lead/what-hangs'
import { EmptyState } from '@/components/ui/empty-state'
import { seatRoleWords } from '@/lib/domain/body'
import { fullDate } from '@/lib/domain/dutch-dates'
import { lacksInWords } from '@/lib/domain/open-places'
import { agendaPath, ambitionPath, bodyPath, memberPath, seatPath } from '@/lib/kernel/addresses'
import type { LeftDeputy, LeftMember, OpenPlaces as Open, Unled } from '@/lib/queries/open-places'

type OpenPlacesProps = { open: Open; region: string; agenda: Terms & { slug: string }; hrefs: SeatHrefs }

/** Everything that somebody should do and nobody does, and what hangs on it. */
export function OpenPlaces({ open, region, agenda, hrefs }: OpenPlacesProps) {
  const { seats, members, deputies, unled, total } = open
  if (total === 0) return <EmptyState title="Elke functie is gevuld" />
  return (
    <>
      {seats.length > 0 && <OpenSeats seats={seats} hrefs={hrefs} terms={agenda} />}
      {unled.length > 0 && <UnledParts rows={unled} region={region} agenda={agenda} />}
      {members.length > 0 && <LeftMembers rows={members} region={region} />}
      {deputies.length > 0 && <LeftDeputies rows={deputies} region={region} />}
    </>
  )
}

const UnledParts = ({ rows, region, agenda }: { rows: readonly Unled[] } & Pick<OpenPlacesProps, 'region' | 'agenda'>) => (
  <>
    <h3>Wat nog niemand heeft</h3>
    <ul className="grid gap-1.5">
      {rows.map(({ number, title, lacks, planned, ...hangs }) => (
        <li key={number}>
          {number === null ? (
            <a href={agendaPath(region, agenda.slug)}>De hele agenda</a>
          ) : (
            <a href={ambitionPath(region, agenda.slug, number)}>
              {number} {title}
            </a>
          )}
          <span className="block">
            {lacksInWords(lacks)}
            {lacks.includes('workgroup') && planned !== null && `: ${planned} is er nog niet`}
          </span>
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
      {rows.map((row) => (
        <li key={row.id}>
          {row.maySee && row.mayChange ? <a href={memberPath(region, row.slug, row.id)}>{seatInWords(row)}</a> : seatInWords(row)} in{' '}
          {row.maySee ? <a href={bodyPath(region, row.slug)}>{row.body}</a> : row.body}
          <span className="block text-quiet">
            {row.endedOn && `Zonder opvolger sinds ${fullDate(row.endedOn)}. `}
            {waitsInWords(row.nextOn, row.items)}
          </span>
        </li>
      ))}
    </ul>
  </>
)

const seatInWords = ({ role, function: works }: LeftMember) => `${seatRoleWords[role]}, ${works}`

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
