import { forbidden, notFound } from 'next/navigation'
import { touchedInWords } from '@/components/activity/touched'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { dutiesPath, dutyPath, programmePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getDuty } from '@/lib/queries/duties'
import { RegionChrome } from '../../../chrome'
import { KeptText } from '../../../kept-text'
import { DutyForm } from './duty-form'
import { RemoveDuty } from './remove-duty'

export default async function DutyPage({ params }: PageProps<'/regio/[region]/taken/[duty]'>) {
  const { region, duty: id } = await params
  const here = dutyPath(region, id)
  const viewer = await requireViewer()
  const page = await getDuty(viewer, { region, duty: id, now: now(), draftOf: here })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { duty, mayKeep, draft } = content
  if (!mayKeep) forbidden()
  const title = duty ? duty.title : 'Voeg een terugkerende taak toe'

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={title} current={programmePath(region)}>
      <PageHeader crumbs={[{ href: dutiesPath(region), label: 'Terugkerende taken' }]} title={title} />
      {content.touched && <p className="meta">Laatst gewijzigd: {touchedInWords(content.touched)}</p>}
      {draft && <KeptText path={here} />}
      <div className="mt-7">
        <DutyForm key={draft ? 'kept' : 'own'} region={{ id: frame.region.id, slug: region }} duty={duty} draft={draft} />
      </div>
      {duty && <RemoveDuty region={region} duty={duty} />}
    </RegionChrome>
  )
}
