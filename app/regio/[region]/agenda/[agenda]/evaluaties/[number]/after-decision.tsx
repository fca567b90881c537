import { Notice } from '@/components/ui/notice'
import { stopReason } from '@/lib/domain/evaluation'
import { changeActivityPath, changeAmbitionPath, structurePath } from '@/lib/kernel/addresses'
import type { EvaluationRow, PartShown } from '@/lib/queries/evaluations'
import type { AgendaHead } from '@/lib/queries/region-page'
import { placeFields } from '../../opbouw/place'
import { WithdrawForm } from '../../opbouw/withdraw-form'
import { partLink } from '../../part-words'

type AfterDecisionProps = { evaluation: EvaluationRow; mayChange: boolean; region: string; agenda: AgendaHead }

/** What still has to happen in the agenda after a decision to stop or to adjust, for who can do it; for others who that is. */
export function AfterDecision({ evaluation, mayChange, region, agenda }: AfterDecisionProps) {
  const { on, outcome } = evaluation
  if (agenda.status !== 'adopted' || on?.isWithdrawn) return null
  if (outcome === 'adjust') return <ToAdjust on={on} mayChange={mayChange} region={region} agenda={agenda} />
  if (outcome !== 'stop' || on === null) return null
  const hidden = { agendaId: agenda.id, kind: on.kind, id: on.id, version: String(on.version) }
  return (
    <section id="vervallen" key={`vervallen ${on.version}`}>
      <Notice tone="warning" title={`Besloten is te stoppen, maar dit staat nog in de agenda: ${partLink(region, agenda, on).name}.`}>
        {!mayChange && 'De programmamanager laat het vervallen. Het staat bij wat op hem wacht.'}
      </Notice>
      {mayChange && (
        <WithdrawForm
          hidden={{ ...hidden, ...placeFields({ region, agenda: agenda.slug, part: on.code }) }}
          reason={reasonOf(evaluation)}
        />
      )}
    </section>
  )
}

const reasonOf = ({ number, bodyName, decidedOn, reason }: EvaluationRow) => stopReason({ number, bodyName, decidedOn: decidedOn!, reason })

type ToAdjustProps = Omit<AfterDecisionProps, 'evaluation'> & { on: PartShown }

const ToAdjust = ({ on, mayChange, region, agenda }: ToAdjustProps) => (
  <Notice title="Besloten is aan te passen.">
    {mayChange ? <a href={changePath(on, region, agenda.slug)}>Pas het aan in de agenda</a> : 'De programmamanager past de agenda aan.'}
  </Notice>
)

function changePath(on: PartShown, region: string, agenda: string): string {
  if (on === null) return structurePath(region, agenda)
  return on.kind === 'activity' ? changeActivityPath(region, agenda, { code: on.code }) : changeAmbitionPath(region, agenda, on.code)
}
