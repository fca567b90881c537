import { fullDate } from '@/lib/domain/dutch-dates'
import { keepsWords, type Misfit } from '@/lib/domain/misfit'
import type { FormValues } from '@/lib/forms/form-state'
import { bodyPath, meetingPath } from '@/lib/kernel/addresses'
import { KeptText } from '../../../kept-text'
import { smallFormPath } from '../../../small-form-path'
import { ClearForm } from './clear-form'

type MisfitsProps = { misfits: readonly Misfit[]; body: { id: string; slug: string }; region: string; draft: FormValues | null }

/** What an earlier rhythm planned: what can be taken away in one go, and what stays with why. */
export function Misfits({ misfits, body: { id, slug }, region, draft }: MisfitsProps) {
  const cleared = misfits.filter(({ keeps }) => keeps === null)
  const kept = misfits.filter(({ keeps }) => keeps !== null)
  return (
    <section aria-labelledby="ritme" className="print:hidden">
      <h2 id="ritme">Past niet bij het ritme</h2>
      {cleared.length > 0 && (
        <>
          <p>Gepland met een ander ritme, met alleen vaste punten op de agenda:</p>
          <ul className="columns-[14rem] gap-x-8">
            {cleared.map(({ id: meetingId, heldOn }) => (
              <li key={meetingId}>
                <a href={meetingPath(region, slug, heldOn)}>{fullDate(heldOn)}</a>
              </li>
            ))}
          </ul>
          {draft && <KeptText path={smallFormPath(bodyPath(region, slug), 'ritme')} />}
          <div className="mt-5">
            <ClearForm
              key={`${cleared.length} ${draft ? 'kept' : 'own'}`}
              bodyId={id}
              meetingIds={cleared.map((meeting) => meeting.id)}
              place={{ region, body: slug }}
              draft={draft}
            />
          </div>
        </>
      )}
      {kept.length > 0 && (
        <>
          <p className="mt-5">Deze blijven staan. Verplaats ze op hun eigen pagina, of laat ze zo:</p>
          <ul>
            {kept.map(({ id: meetingId, heldOn, keeps }) => (
              <li key={meetingId}>
                <a href={meetingPath(region, slug, heldOn)}>{fullDate(heldOn)}</a>: {keepsWords[keeps!]}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** After another rhythm was saved: how many meetings it left. */
export function MisfitsLeft({ count }: { count: number }) {
  const which = count === 1 ? '1 geplande vergadering past' : `${count} geplande vergaderingen passen`
  return (
    <>
      {which} <a href="#ritme">niet bij het ritme</a>. Daar haal je weg wat niet meer nodig is.
    </>
  )
}
