import { Withdrawn } from '@/components/activity/withdrawn'
import { Button } from '@/components/ui/button'
import type { PartKind, Withdrawal } from '@/lib/domain/structure'
import type { FormValues } from '@/lib/forms/form-state'
import { withdrawPartPath } from '@/lib/kernel/addresses'
import { KeptText } from '../../../../kept-text'
import { removePartAction, restorePartAction } from './actions'
import { placeFields } from './place'
import { WithdrawForm } from './withdraw-form'

type PartEndProps = {
  kind: PartKind
  part: Withdrawal & { id: string; version: number; updates: number }
  code: string
  agenda: { id: string; slug: string; status: 'draft' | 'adopted' | 'closed' }
  region: string
  /** What was typed to let it lapse when the session ended. */
  reason: FormValues | null
}

/** How a part comes to its end: removed as long as nobody reported on it, else vervallen with a reason; and back. */
export function PartEnd({ kind, part, code, agenda, region, reason }: PartEndProps) {
  const hidden = { agendaId: agenda.id, kind, id: part.id, ...placeFields({ region, agenda: agenda.slug, part: code }) }
  const fields = (more: Record<string, string> = {}) =>
    Object.entries({ ...hidden, ...more }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
  if (part.withdrawnOn)
    return (
      <section aria-labelledby="vervallen">
        <h2 id="vervallen">Vervallen</h2>
        <Withdrawn {...part} />
        <form action={restorePartAction}>
          {fields({ version: String(part.version) })}
          <Button variant="secondary">Zet terug in de agenda</Button>
        </form>
      </section>
    )
  return (
    <section aria-labelledby="weg">
      <h2 id="weg">Hoort dit er niet meer bij?</h2>
      {agenda.status === 'adopted' && (
        <>
          {reason && <KeptText path={withdrawPartPath(region, agenda.slug, kind, code)} />}
          <WithdrawForm
            key={reason ? 'kept' : 'own'}
            hidden={{ ...hidden, version: String(part.version) }}
            reason={reason?.reason ?? null}
          />
        </>
      )}
      {part.updates === 0 ? (
        <form action={removePartAction} className="mt-5">
          {fields()}
          <p className="meta">Er is nog niet op gemeld, dus het kan ook helemaal weg, met alles wat eronder staat.</p>
          <Button variant="secondary">Verwijder</Button>
        </form>
      ) : (
        <p className="meta">Verwijderen kan niet: er is al op gemeld.</p>
      )}
    </section>
  )
}
