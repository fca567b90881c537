import { Steps } from '@/components/report/steps'
import { Static } from '@/components/drawn-once/static'
import type { FormValues } from '@/lib/forms/form-state'
import { canTakeStep } from '@/lib/policy/report-policy'
import type { Viewer } from '@/lib/policy/viewer'
import type { ReportHead } from '@/lib/queries/report'
import { stepKey } from './drafts'
import { StepForm } from './step-form'

type RouteOfAdoptedProps = {
  viewer: Viewer
  regionId: string
  head: ReportHead
  address: { region: string; agenda: string; period: string }
  draft: { key: string; values: FormValues } | null
}

/** For who works in the region: how the report came to be, and for the secretary the way back. */
export function RouteOfAdopted({ viewer, regionId, head, address: { region, agenda, period }, draft }: RouteOfAdoptedProps) {
  return (
    <section className="print:hidden">
      <Static>
        <h2>Verloop</h2>
        <Steps steps={head.steps} />
      </Static>
      {canTakeStep(viewer, regionId, 'reopen', head.status) && (
        <StepForm
          act="reopen"
          reportId={head.id}
          edition={head.edition}
          place={{ region, agenda, period, number: '' }}
          draft={draft?.key === stepKey ? draft.values : null}
        />
      )}
    </section>
  )
}
