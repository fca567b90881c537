import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { monthsOf, nextPeriod, proposedDays } from '@/lib/domain/period-plan'
import { newPeriodPath, periodsPath, programmePath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { canPlanPeriods } from '@/lib/policy/report-policy'
import { takeKeptDraft } from '@/lib/queries/kept-draft'
import { getLastPeriod } from '@/lib/queries/periods'
import { RegionChrome } from '../../../chrome'
import { KeptText } from '../../../kept-text'
import { withoutAgenda } from '../../../no-agenda'
import { PlanForm } from './plan-form'

export default async function NewPeriodPage({ params }: PageProps<'/regio/[region]/verslagperiodes/nieuw'>) {
  const { region } = await params
  const viewer = await requireViewer()
  const page = await getLastPeriod(viewer, region, now())
  if (!page)
    return withoutAgenda(viewer, region, { title: 'Plan een verslagperiode', current: programmePath(region), maySee: canPlanPeriods })

  const { frame, content } = page
  const draft = await takeKeptDraft(viewer, newPeriodPath(region))
  const { kind, year, part } = nextPeriod(content.last, frame.today)

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Plan een verslagperiode" current={programmePath(region)}>
      <PageHeader
        crumbs={[
          { href: programmePath(region), label: 'Programma' },
          { href: periodsPath(region), label: 'Verslagperiodes' },
        ]}
        title="Plan een verslagperiode"
        lead={`Voor ${frame.agenda.title}. De dagen zijn een voorstel; pas ze aan als dat nodig is.`}
      />
      {draft && <KeptText path={newPeriodPath(region)} />}
      <div className="mt-7">
        <PlanForm
          key={draft ? 'kept' : 'own'}
          agendaId={frame.agenda.id}
          region={region}
          start={{ kind, year: String(year), part: String(part), ...proposedDays(monthsOf({ kind, year, part }).endsOn), ...draft }}
          cancelHref={periodsPath(region)}
        />
      </div>
    </RegionChrome>
  )
}
