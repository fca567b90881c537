import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import { askedOf, type ReportStatus, type RouteSettings } from '@/lib/domain/report-route'

type OnItsWay = { status: ReportStatus; settings: RouteSettings; meetingOn: DateString | null }

/** What is next to do with a report, and who does it. */
export function nextInWords({ status, settings, meetingOn }: OnItsWay): string {
  const asked = askedOf(status, settings)
  if (asked === 'makers') return `De trekkers schrijven hun onderdeel. ${afterWriting(settings)}`
  if (asked === 'organisers') return 'De secretaris of de programmamanager biedt het rapport aan het bestuur aan.'
  if (asked === 'board')
    return `Het bestuur bespreekt het rapport${meetingOn ? ` op ${fullDate(meetingOn)}` : ''}. De secretaris stelt het daarna vast.`
  return 'Het rapport is vastgesteld en verandert niet meer.'
}

function afterWriting({ needsAgreement, needsOffering }: RouteSettings): string {
  if (needsAgreement) return 'Daarna geeft het programmateam ambtelijk akkoord.'
  return needsOffering ? 'Daarna wordt het aangeboden aan het bestuur.' : 'Daarna kan het bestuur het vaststellen.'
}
