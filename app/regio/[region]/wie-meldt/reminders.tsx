import { Button } from '@/components/ui/button'
import { fullDate } from '@/lib/domain/dutch-dates'
import type { OutboxCounts } from '@/lib/queries/reporters'
import type { RegionFrame } from '@/lib/queries/region-page'
import { sendRemindersAction } from './actions'
import { people } from './words'

type RemindersProps = {
  region: string
  period: RegionFrame['period']
  /** Who has something missing, and how many of them got a mail today. */
  missing: number
  remindedToday: number
  outbox: OutboxCounts
  hasMailServer: boolean
}

/** The button that reminds, or why there is none; and what became of the mails. */
export function Reminders({ region, period, missing, remindedToday, outbox, hasMailServer }: RemindersProps) {
  const toRemind = missing - remindedToday
  const why = whyNot({ period, missing, toRemind })
  return (
    <section aria-labelledby="herinneren" className="mt-7">
      <h2 id="herinneren">Herinneren</h2>
      {why ? (
        <p>{why}</p>
      ) : (
        <>
          <p>
            Iedereen die nog iets moet melden, krijgt één mail met een link naar elk formulier.
            {remindedToday > 0 && ` Wie er vandaag al een kreeg (${people(remindedToday)}), krijgt geen tweede.`}
          </p>
          <form action={sendRemindersAction} className="mt-4">
            <input type="hidden" name="region" value={region} />
            <input type="hidden" name="periodId" value={period!.id} />
            <Button>Stuur een herinnering aan {people(toRemind)}</Button>
          </form>
        </>
      )}
      <Mails outbox={outbox} hasMailServer={hasMailServer} />
    </section>
  )
}

function whyNot({ period, missing, toRemind }: { period: RegionFrame['period']; missing: number; toRemind: number }): string | null {
  if (!period) return 'Er is nog geen verslagperiode. Herinneren kan zodra er een open is.'
  if (!period.isOpen) return `De verslagperiode is gesloten op ${fullDate(period.closesOn)}. Herinneren kan alleen als een periode open is.`
  if (missing === 0) return 'Niemand hoeft nog iets te melden.'
  if (toRemind === 0) return 'Iedereen die nog iets moet melden, heeft vandaag al een herinnering gekregen.'
  return null
}

function Mails({ outbox: { waiting, sent, givenUp, lastError }, hasMailServer }: Pick<RemindersProps, 'outbox' | 'hasMailServer'>) {
  const mails = waiting === 1 ? '1 mail wacht' : `${waiting} mails wachten`
  return (
    <>
      {!hasMailServer && <p>{waiting === 0 ? 'Er is geen mailserver ingesteld.' : `Er is geen mailserver ingesteld; ${mails}.`}</p>}
      {hasMailServer && waiting + sent + givenUp > 0 && (
        <p className="meta">
          {waiting > 0 ? `${mails} nog op verzending, ` : ''}
          {givenUp > 0 ? `${givenUp} ${givenUp === 1 ? 'kwam' : 'kwamen'} na vijf dagen proberen niet aan, ` : ''}
          {sent} verzonden in deze periode.
        </p>
      )}
      {lastError && (
        <p className="meta wrap-anywhere">
          De laatste poging lukte niet{waiting > 0 ? '; Koersvast probeert het vanzelf opnieuw' : ''}. De mailserver zei: {lastError}
        </p>
      )}
    </>
  )
}
