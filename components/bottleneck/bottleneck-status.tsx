import { Tag } from '@/components/ui/tag'
import { bottleneckStatusWords, isLate, type BottleneckStatus } from '@/lib/domain/bottleneck'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'

type SubmittedTo = { body: string; on: DateString; waits: boolean } | null

/** "Voorgelegd aan PHO, 6 juli 2023" */
export const BottleneckStatusTag = ({ status, submittedTo }: { status: BottleneckStatus; submittedTo: SubmittedTo }) => (
  <>
    <Tag>{bottleneckStatusWords[status]}</Tag>
    {submittedTo && (
      <span className="block">
        aan {submittedTo.body}, {submittedTo.waits ? 'wacht op een volgende vergadering' : fullDate(submittedTo.on)}
      </span>
    )}
  </>
)

/** "uiterlijk 1 juli 2023", "over tijd: 1 mei 2023" */
export function BottleneckMoment({ status, dueOn, today }: { status: BottleneckStatus; dueOn: DateString | null; today: DateString }) {
  if (dueOn === null) return <span className="text-quiet">Zonder datum</span>
  if (isLate({ status, dueOn }, today)) return <b className="text-bad">Over tijd: {fullDate(dueOn)}</b>
  return <span>Uiterlijk {fullDate(dueOn)}</span>
}
