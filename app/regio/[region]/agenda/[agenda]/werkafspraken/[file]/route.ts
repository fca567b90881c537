import { notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { fileInTurn } from '@/lib/exports/file-in-turn'
import { pactDocument } from '@/lib/exports/pact-document'
import { render } from '@/lib/exports/render'
import { now } from '@/lib/kernel/clock'
import { getPact } from '@/lib/queries/pacts'

const formats = new Map([
  ['werkafspraken.pdf', 'pdf'],
  ['werkafspraken.docx', 'docx'],
] as const)

/** The last version of the working agreements as a file, with who signed it until now. */
export async function GET(_: Request, { params }: RouteContext<'/regio/[region]/agenda/[agenda]/werkafspraken/[file]'>): Promise<Response> {
  const { file, ...address } = await params
  const viewer = await requireViewer()
  const format = formats.get(file as 'werkafspraken.pdf')
  const page = format && (await getPact(viewer, { ...address, now: now(), draftOf: null }))
  const pact = page?.content.current
  if (!format || !pact) notFound()

  const { frame, content } = page
  const { municipalities } = content
  const document = pactDocument({ region: frame.region.name, agenda: frame.agenda.title, pact, municipalities })
  const name = `${pact.title} versie ${pact.number}`
  return fileInTurn(viewer, { name, extension: format, make: (turn) => render({ format, document }, turn) })
}
