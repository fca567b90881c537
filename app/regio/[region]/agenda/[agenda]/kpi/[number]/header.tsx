import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { signalRule, type KpiSignal } from '@/lib/domain/kpi-signal'
import { changeKpiPath, checkFiguresPath, enterFiguresPath, kpisPath, otherRegionsPath } from '@/lib/kernel/addresses'
import type { KpiSheet } from '@/lib/queries/kpi'
import type { KpiRow } from '@/lib/queries/kpi-rows'
import type { KpiPlace } from './place'

type KpiHeaderProps = {
  kpi: KpiRow
  place: KpiPlace
  notice: string | null
  comparability: KpiSheet['comparability']
  signal: KpiSignal | null
  /** What the sheet lacks; only for who can mend it. */
  warnings: readonly string[]
  may: { keep: boolean; enter: boolean; check: readonly { name: string }[] }
}

/** What a KPI is, what asks for attention and what the viewer can do. */
export function KpiHeader({ kpi, place: { region, agenda, number }, notice, comparability, signal, warnings, may }: KpiHeaderProps) {
  const comparesRegions = kpi.indicator !== null && kpi.status === 'adopted'
  return (
    <>
      <PageHeader
        crumbs={[{ href: kpisPath(region, agenda), label: 'KPI’s' }]}
        context={kpi.on ? `${kpi.on.code} ${kpi.on.title}` : undefined}
        title={`${kpi.number} ${kpi.name}`}
        lead={kpi.why || undefined}
      >
        {(may.keep || may.enter || may.check.length > 0 || comparesRegions) && (
          <p className="mt-4 flex flex-wrap gap-3">
            {may.enter && (
              <ButtonLink small href={enterFiguresPath(region, agenda, number)}>
                Voer cijfers in
              </ButtonLink>
            )}
            {may.check.length > 0 && (
              <ButtonLink small href={checkFiguresPath(region, agenda, number)}>
                Controleer de cijfers van {may.check.map(({ name }) => name).join(' en ')}
              </ButtonLink>
            )}
            {may.keep && (
              <ButtonLink small variant="secondary" href={changeKpiPath(region, agenda, number)}>
                Wijzig het KPI-blad
              </ButtonLink>
            )}
            {comparesRegions && (
              <ButtonLink small variant="secondary" href={otherRegionsPath(region, agenda, number)}>
                Vergelijk met andere regio’s
              </ButtonLink>
            )}
          </p>
        )}
      </PageHeader>
      {notice && <Notice id="melding" tone="success" title={notice} />}
      {kpi.unmeasurableReason && <Notice title="Nog niet meetbaar.">{kpi.unmeasurableReason}</Notice>}
      {signal && (
        <Notice tone="warning" title={signal.sentence}>
          {signalRule}
        </Notice>
      )}
      {comparability.map(({ municipality, text }) => (
        <Notice key={municipality} tone="warning" title={`Het cijfer van ${municipality} is niet te vergelijken met dat van de anderen.`}>
          {text}
        </Notice>
      ))}
      {warnings.length > 0 && (
        <Notice title="Dit mist het KPI-blad nog.">
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
