import { forbidden, notFound } from 'next/navigation'
import { requireViewer } from '@/lib/auth/session'
import { communicationLinePath, communicationPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getCommunicationForm } from '@/lib/queries/communication'
import { numberInAddress } from '../../../../besluiten/words'
import { FormPage } from '../../../../../form-page'
import { lineValues } from '../values'
import { LineForm } from './line-form'
import { RemoveLine } from './remove-line'

type Props = PageProps<'/regio/[region]/agenda/[agenda]/communicatielijnen/[number]'>

/** The form of a line of communication; at the address "nieuw" of one that is added. */
export default async function CommunicationLinePage({ params }: Props) {
  const { region, agenda, number: given } = await params
  const number = given === 'nieuw' ? null : numberInAddress(given)
  if (given !== 'nieuw' && number === null) notFound()
  const viewer = await requireViewer()
  const here = communicationLinePath(region, agenda, number ?? undefined)
  const list = communicationPath(region, agenda)
  const page = await getCommunicationForm(viewer, { region, agenda, number, now: now(), draftOf: here })
  if (!page) notFound()

  const { frame, content } = page
  const { line, mayKeep, draft } = content
  if (!mayKeep) forbidden()
  const place = { region, agenda, number: given }
  return (
    <FormPage
      viewer={viewer}
      frame={frame}
      tab={line ? `${line.name} wijzigen` : 'Communicatielijn toevoegen'}
      crumbs={[{ href: list, label: 'Communicatielijnen' }]}
      title={line ? 'Wijzig de communicatielijn' : 'Voeg een communicatielijn toe'}
      keptAt={draft && here}
    >
      <LineForm
        key={draft ? 'kept' : 'own'}
        place={place}
        line={line}
        agendaId={frame.agenda.id}
        start={line ? lineValues(line) : {}}
        draft={draft}
        cancelHref={list}
      />
      {line && <RemoveLine place={place} line={line} />}
    </FormPage>
  )
}
