import { LightBadge } from '@/components/activity/light'
import { fullDate } from '@/lib/domain/dutch-dates'
import type { LaterUpdates as Later } from '@/lib/queries/later-updates'

/** "Bijgewerkt na samenstellen": what was reported since, with what was said. */
export function LaterUpdates({ later, hrefOf }: { later: Later; hrefOf: (update: { code: string }) => string }) {
  return (
    <>
      <h3 className="mt-6">Bijgewerkt na samenstellen</h3>
      <ul className="history">
        {later.first.map((update, index) => (
          <li key={index}>
            <div className="history-when text-quiet tabular-nums">
              <time dateTime={update.reportedOn}>{fullDate(update.reportedOn)}</time>
              {update.municipality && <span className="block">{update.municipality}</span>}
            </div>
            <div className="min-w-0">
              <p className="m-0">
                <a href={hrefOf(update)}>
                  {update.code} {update.title}
                </a>
              </p>
              <p className="m-0">
                <LightBadge light={update.light} />
              </p>
              <dl className="told">
                {update.done && <Told term="Gedaan" text={update.done} />}
                {update.next && <Told term="Hierna" text={update.next} />}
              </dl>
            </div>
          </li>
        ))}
      </ul>
      {later.total > later.first.length && (
        <p>
          Dit zijn er {later.first.length} van de {later.total}.
        </p>
      )}
    </>
  )
}

const Told = ({ term, text }: { term: string; text: string }) => (
  <div>
    <dt>{term}</dt>
    <dd className="whitespace-pre-line">{text}</dd>
  </div>
)
