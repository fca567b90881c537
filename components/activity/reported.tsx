type ReportedProps = {
  reported: number
  total: number
  /** Where what is missing stands. */
  missingHref: string
  /** Whose: "De Ronde Venen". */
  of: string
}

/** "7 van 12", which leads to what is missing. */
export function Reported({ reported, total, missingHref, of }: ReportedProps) {
  if (total === 0) return <span className="text-quiet">–</span>
  const count = `${reported} van ${total}`
  if (reported === total) return count
  return (
    <a href={missingHref}>
      {count}
      <span className="sr-only"> gemeld voor {of}, bekijk wat ontbreekt</span>
    </a>
  )
}
