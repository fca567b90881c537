import type { ReportCounts } from '@/lib/domain/standing'

type ReportedProps = ReportCounts & {
  /** Where what is missing stands. */
  missingHref: string
  /** Whose: "De Ronde Venen". */
  of: string
  /** Says "gemeld" with it, where no heading does. */
  inWords?: boolean
}

/** "7 van 12", which leads to what is missing, and how many of the seven were confirmed unchanged. */
export function Reported({ reported, confirmed, total, missingHref, of, inWords }: ReportedProps) {
  if (total === 0) return <span className="text-quiet">–</span>
  const count = `${reported} van ${total}${inWords ? ' gemeld' : ''}`
  return (
    <>
      {reported === total ? (
        count
      ) : (
        <a href={missingHref}>
          {count}
          <span className="sr-only">
            {!inWords && ' gemeld'} voor {of}, bekijk wat ontbreekt
          </span>
        </a>
      )}
      {confirmed > 0 && <span className="block text-quiet">{confirmed} bevestigd</span>}
    </>
  )
}
