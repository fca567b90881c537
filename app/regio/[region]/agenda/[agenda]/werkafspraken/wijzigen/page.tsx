import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { agendaPath, changePactPath, pactPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getPact } from '@/lib/queries/pacts'
import { RegionChrome } from '../../../../../chrome'
import { KeptText } from '../../../../../kept-text'
import { PactForm } from '../pact-form'

export default async function ChangePactPage({ params }: PageProps<'/regio/[region]/agenda/[agenda]/werkafspraken/wijzigen'>) {
  const { region, agenda: slug } = await params
  const viewer = await requireViewer()
  const here = changePactPath(region, slug)
  const page = await getPact(viewer, { region, agenda: slug, now: now(), draftOf: here })
  if (!page) notFound()

  const { frame, content } = page
  const { current, mayWrite, draft } = content
  if (!mayWrite) forbidden()
  const title = current ? 'Wijzig de werkafspraken' : 'Schrijf de werkafspraken'

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={title} current={agendaPath(region, slug)}>
      <PageHeader
        crumbs={[
          { href: agendaPath(region, slug), label: frame.agenda.title },
          { href: pactPath(region, slug), label: 'Werkafspraken' },
        ]}
        title={title}
        lead="Wat je bewaart is een nieuwe versie. Wie een vorige ondertekende, ondertekent haar opnieuw."
      />
      {draft && <KeptText path={here} />}
      <div className="mt-7">
        <PactForm key={draft ? 'kept' : 'own'} place={{ region, agenda: slug }} agendaId={frame.agenda.id} pact={current} draft={draft} />
      </div>
    </RegionChrome>
  )
}
