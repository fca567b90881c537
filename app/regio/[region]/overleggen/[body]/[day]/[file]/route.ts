import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { agendaDocument } from '@/lib/exports/agenda-document'
import { fileInTurn } from '@/lib/exports/file-in-turn'
import { render } from '@/lib/exports/render'
import { meetingPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getBodyMeeting } from '@/lib/queries/body-meeting'
import { leadOn } from '../../../moved'

const formats = new Map([
  ['agenda.pdf', 'pdf'],
  ['agenda.docx', 'docx'],
] as const)

/** The agenda of a meeting as a file, as it is now. */
export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/overleggen/[body]/[day]/[file]'>): Promise<Response> {
  const { file, ...address } = await params
  const viewer = await requireViewer()
  const format = formats.get(file as 'agenda.pdf')
  const page = format && (await getBodyMeeting(viewer, { ...address, now: now() }))
  if (!format || !page) notFound()
  if (!page.content) return leadOn(viewer, address, (on) => `${meetingPath(address.region, address.body, on)}/${file}`)

  const { body, meeting, items } = page.content
  const document = agendaDocument({ region: page.frame.region.name, body, meeting, items, today: page.frame.today })
  const name = `Agenda ${body.name} ${meeting.heldOn}`
  return fileInTurn(viewer, { name, extension: format, make: (turn) => render({ format, document }, turn) })
}
