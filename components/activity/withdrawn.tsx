import { Notice } from '@/components/ui/notice'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'

/** That something is no longer part of the agenda, since when and why. */
export const Withdrawn = ({ withdrawnOn, withdrawnReason }: { withdrawnOn: DateString | null; withdrawnReason: string | null }) =>
  withdrawnOn && <Notice title={`Vervallen op ${fullDate(withdrawnOn)}`}>{withdrawnReason}</Notice>
