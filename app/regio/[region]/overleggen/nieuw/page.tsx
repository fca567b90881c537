import { forbidden, notFound } from 'next/navigation'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { bodiesPath, newBodyPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getBodyToChange } from '@/lib/queries/body'
import { RegionChrome } from '../../../chrome'
import { KeptText } from '../../../kept-text'
import { BodyForm } from '../body-form'
import { newBodyValues } from '../body-values'

export default async function NewBodyPage({ params }: PageProps<'/regio/[region]/overleggen/nieuw'>) {
  const { region } = await params
  const viewer = await requireViewer()
  const page = await getBodyToChange(viewer, { region, now: now(), draftOf: newBodyPath(region) })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { ambitions, mayOrganise, draft } = content
  if (!mayOrganise) forbidden()

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Overleg toevoegen" current={bodiesPath(region)}>
      <PageHeader crumbs={[{ href: bodiesPath(region), label: 'Overleggen' }]} title="Voeg een overleg toe" />
      {draft && <KeptText path={newBodyPath(region)} />}
      <div className="mt-7">
        <BodyForm
          key={draft ? 'kept' : 'own'}
          regionId={frame.region.id}
          region={region}
          ambitions={ambitions}
          start={newBodyValues}
          draft={draft}
          cancelHref={bodiesPath(region)}
        />
      </div>
    </RegionChrome>
  )
}
