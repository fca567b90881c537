import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { signalRule, type KpiSignal } from '@/lib/domain/kpi-signal'
import type { SheetWarning, Warning } from '@/lib/domain/kpi-warnings'
import {
  changeKpiPath,
  checkFiguresPath,
  enterFiguresPath,
  kpiPath,
  kpiRemarksPath,
  kpisPath,
  newSeatPath,
  otherRegionsPath,
} from '@/lib/kernel/addresses'
import type { KpiSheet } from '@/lib/queries/kpi'
import type { KpiRow } from '@/lib/queries/kpi-rows'
import { placeInAddress } from '../../knelpunten/words'
import type { KpiPlace } from './place'

type KpiHeaderProps = {
  kpi: KpiRow
  place: KpiPlace
  notice: string | undefined
  comparability: KpiSheet['comparability']
  signal: KpiSignal | null
  /** What the sheet lacks; only for who can mend it. */
  warnings: readonly Warning<SheetWarning>[]
  versions: Pick<KpiSheet, 'before' | 'after'>
  isDraft: boolean
  may: { keep: boolean; enter: boolean; check: readonly { name: string }[] }
}

/** What a KPI is, what asks for attention and what the viewer can do. */
export function KpiHeader({
  kpi,
  place: { region, agenda, number },
  notice,
  comparability,
  signal,
  warnings,
  versions,
  isDraft,
  may,
}: KpiHeaderProps) {
  const comparesRegions = kpi.indicator !== null && kpi.status === 'adopted'
  return (
    <>
      <PageHeader
        crumbs={[{ href: kpisPath(region, agenda), label: 'KPI’s' }]}
        context={kpi.on ? `${kpi.on.code} ${kpi.on.title}` : undefined}
        title={`${kpi.number} ${kpi.name}`}
        lead={kpi.why || undefined}
      >
        <Versions {...versions} region={region} isDraft={isDraft} />
        {(may.keep || may.enter || may.check.length > 0 || comparesRegions) && (
          <p className="mt-4 flex flex-wrap gap-3">
            {may.enter && takesFigures(kpi) && (
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
              <>
                <ButtonLink small variant={takesFigures(kpi) ? 'secondary' : 'primary'} href={changeKpiPath(region, agenda, number)}>
                  Wijzig het KPI-blad
                </ButtonLink>
                <ButtonLink small variant="secondary" href={kpiRemarksPath(region, agenda, number)}>
                  Kanttekeningen
                </ButtonLink>
                <ButtonLink small variant="secondary" href={newKpiSeatPath({ region, agenda, number })}>
                  Voeg een functie toe
                </ButtonLink>
              </>
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
            {warnings.map(({ code, words }) => (
              <li key={code}>
                {words} <Mend code={code} kpi={kpi} place={{ region, agenda, number }} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

/** Where this KPI comes from and where it goes on, over the versions of the agenda. */
function Versions({ before, after, region, isDraft }: Pick<KpiSheet, 'before' | 'after'> & { region: string; isDraft: boolean }) {
  if (!before && !after) return null
  return (
    <p className="meta">
      {before && (
        <>
          Gaat verder met <a href={kpiPath(region, before.agenda, before.number)}>KPI {before.number}</a> van {before.title}.{' '}
          {isDraft && 'De cijfers van daar komen mee als deze agenda wordt vastgesteld. '}
        </>
      )}
      {after && (
        <>
          Gaat verder als <a href={kpiPath(region, after.agenda, after.number)}>KPI {after.number}</a> van {after.title}.
        </>
      )}
    </p>
  )
}

/** Figures can be entered once it is known what is counted, and then only of what is counted. */
const takesFigures = ({ kind }: KpiRow) => kind !== null && kind !== 'qualitative'

const newKpiSeatPath = ({ region, agenda, number }: KpiPlace) =>
  newSeatPath(region, { agenda, at: placeInAddress({ kind: 'kpi', code: number }) })

/** Where somebody mends what the sheet lacks. What waits for a municipality is not for him to mend. */
function Mend({ code, kpi, place: { region, agenda, number } }: { code: SheetWarning; kpi: KpiRow; place: KpiPlace }) {
  const sheet = changeKpiPath(region, agenda, number)
  const ways: Record<SheetWarning, [string, string] | null> = {
    definitionUnclear: [`${sheet}#definition`, 'Schrijf de definitie'],
    noOwner: [newKpiSeatPath({ region, agenda, number }), 'Wijs een functie aan'],
    noBaseline: [`${sheet}#baselinePeriod`, 'Vul de nulmeting in'],
    noTargetYear: [`${sheet}#targets`, 'Vul een streefwaarde in'],
    noValues: takesFigures(kpi)
      ? [enterFiguresPath(region, agenda, number), 'Voer cijfers in']
      : [`${sheet}#kind`, 'Kies eerst wat er wordt geteld'],
    valuesOld: [enterFiguresPath(region, agenda, number), 'Voer cijfers in'],
    notChecked: null,
  }
  const way = ways[code]
  return way && <a href={way[0]}>{way[1]}</a>
}
