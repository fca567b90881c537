import type { KpiRow } from '@/lib/queries/kpi-rows'

type KpisWithoutFiguresProps<Kpi> = {
  title: string
  kpis: readonly Kpi[]
  hrefOf: (kpi: Kpi) => string
  /** Why there is none, where that is known. */
  reasonOf?: (kpi: Kpi) => string | null | undefined
}

/** Only their names: there is nothing to show yet. */
export function KpisWithoutFigures<Kpi extends KpiRow>({ title, kpis, hrefOf, reasonOf }: KpisWithoutFiguresProps<Kpi>) {
  if (kpis.length === 0) return null
  return (
    <>
      <h3 className="mt-8">{title}</h3>
      <ul className="max-w-none list-disc gap-x-10 pl-5 lg:columns-2">
        {kpis.map((kpi) => {
          const reason = kpi.unmeasurableReason !== null ? 'Nog niet meetbaar' : reasonOf?.(kpi)
          return (
            <li key={kpi.id} className="break-inside-avoid">
              <a href={hrefOf(kpi)}>
                {kpi.number} {kpi.name}
              </a>
              {reason && <span className="block text-quiet">{reason}</span>}
            </li>
          )
        })}
      </ul>
    </>
  )
}
