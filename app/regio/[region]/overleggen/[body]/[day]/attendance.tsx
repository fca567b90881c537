import { ButtonLink } from '@/components/ui/button'
import { seatRoleWords } from '@/lib/domain/body'
import { attendancePath } from '@/lib/kernel/addresses'
import type { MeetingHead } from '@/lib/queries/body-meeting'

type AttendanceProps = { meeting: MeetingHead; place: { region: string; body: string; day: string }; mayChange: boolean }

/** Who was there and who wasn't; before it is written down, who is expected. */
export function Attendance({ meeting: { attendance, guests }, place: { region, body, day }, mayChange }: AttendanceProps) {
  const isWritten = attendance.some(({ isPresent }) => isPresent !== null)
  return (
    <>
      <h2>Aanwezig</h2>
      {isWritten ? (
        <>
          <People title="Aanwezig" people={attendance.filter(({ isPresent }) => isPresent === true)} />
          <People title="Afwezig" people={attendance.filter(({ isPresent }) => isPresent === false)} />
        </>
      ) : (
        <p className="text-quiet">Nog niet opgeschreven.</p>
      )}
      {guests && (
        <p className="whitespace-pre-line">
          <b>Ook aanwezig:</b> {guests}
        </p>
      )}
      {mayChange && (
        <p className="print:hidden">
          <ButtonLink variant="secondary" small href={attendancePath(region, body, day)}>
            Schrijf op wie er was
          </ButtonLink>
        </p>
      )}
    </>
  )
}

function People({ title, people }: { title: string; people: MeetingHead['attendance'] }) {
  if (people.length === 0) return null
  const named = people.map(({ role, function: works, name }) =>
    [name ? `${works} (${name})` : works, role !== 'member' && seatRoleWords[role].toLowerCase()].filter(Boolean).join(', '),
  )
  return (
    <p>
      <b>{title}:</b> {named.join('; ')}
    </p>
  )
}
