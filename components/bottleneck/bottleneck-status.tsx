import { Tag } from '@/components/ui/tag'
import { bottleneckStatusWords, isLate, type BottleneckStatus } from '@/lib/domain/bottleneck'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'

export const BottleneckStatusTag = ({ status }: { status: BottleneckStatus }) => <Tag>{bottleneckStatusWords[status]}</Tag>

/** "uiterlijk 1 juli 2023", "over tijd: 1 mei 2023" */
export function BottleneckMoment({ status, dueOn, today }: { status: BottleneckStatus; dueOn: DateString | null; today: DateString }) {
  if (dueOn === null) return <span className="text-quiet">Zonder datum</span>
  if (isLate({ status, dueOn }, today)) return <b className="text-bad">Over tijd: {fullDate(dueOn)}</b>
  return <span>Uiterlijk {fullDate(dueOn)}</span>
}
