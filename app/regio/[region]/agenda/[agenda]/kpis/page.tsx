import { notFound } from 'next/navigation'
import { limitFacts, LimitWarnings } from '@/components/kpi/region-limits'
import { KpiTable } from '@/components/kpi/kpi-table'
import { ButtonLink } from '@/components/ui/button'
import { DownloadLinks } from '@/components/ui/download-links'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { isBackground } from '@/lib/domain/kpi'
import { loadInWords, registrationLoad } from '@/lib/domain/kpi-warnings'
import { unreadDay } from '@/lib/forms/list-address'
import { readUntouchedSince } from '@/lib/forms/untouched-since'
import { agendaPath, dashboardPath, importsPath, kpiPath, kpisPath, newKpiPath, settingsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { canSetFigureRules } from '@/lib/policy/kpi-policy'
import { getKpis } from '@/lib/queries/kpis'
import { RegionChrome } from '../../../../chrome'
import { UntouchedFilter } from '../../../../untouched-since'

export default async function KpisPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/kpis'>) {
  const { region, agenda: slug } = await params
  const query = await searchParams
  const sinds = readUntouchedSince(query)
  const unread = unreadDay(query, 'sinds')
  const viewer = await requireViewer()
  const page = await getKpis(viewer, { region, agenda: slug, now: now(), untouchedSince: sinds })
  if (!page) notFound()

  const { frame, content } = page
  const { listed } = content
  const background = listed.filter(isBackground)
  const inUse = content.kpis.filter((kpi) => kpi.status !== 'withdrawn' && !isBackground(kpi))
  const isAdopted = ({ status }: { status: string }) => status === 'adopted'
  const adopted = inUse.filter((kpi) => isAdopted(kpi) && listed.includes(kpi))
  const onTheirWay = inUse.filter((kpi) => !isAdopted(kpi) && listed.includes(kpi))
  const allAdopted = inUse.filter(isAdopted).length
  const allOnTheirWay = inUse.length - allAdopted
  const withdrawn = listed.filter(({ status }) => status === 'withdrawn')
  const hrefOf = ({ number }: { number: string }) => kpiPath(region, slug, number)
  const { limits } = content
  const load = registrationLoad(inUse.map((kpi) => ({ minutes: kpi.registrationMinutes, frequency: kpi.frequency ?? 'year' })))

  return (
    <RegionChrome viewer={viewer} frame={frame} title="KPI’s" current={kpisPath(region, slug)} reading>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: frame.agenda.title }]}
        title={allAdopted === 1 ? '1 vastgestelde KPI' : `${allAdopted} vastgestelde KPI’s`}
        lead={allOnTheirWay > 0 ? `${allOnTheirWay} zijn er nog op weg naar een besluit van ${frame.region.board}.` : undefined}
      >
        <p className="mt-4 flex max-w-none flex-wrap items-center gap-x-6 gap-y-3">
          {content.mayAdd && (
            <ButtonLink small href={newKpiPath(region, slug)}>
              Voeg een KPI toe
            </ButtonLink>
          )}
          <a href={dashboardPath(region, slug)}>Bekijk het dashboard</a>
          {content.mayKeep && <a href={importsPath(region, slug)}>Cijfers importeren uit een bestand</a>}
        </p>
      </PageHeader>
      {content.corrected.length > 0 && (
        <Notice title="Lezers zien nog oude cijfers">
          <ul>
            {content.corrected.map(({ number, name, figures }) => (
              <li key={number}>
                <a href={`${hrefOf({ number })}#publiceren`}>
                  {number} {name}
                </a>
                : {figures === 1 ? '1 cijfer is' : `${figures} cijfers zijn`} na publicatie verbeterd of opnieuw gecontroleerd
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {frame.seesProgress && (
        <>
          <LimitWarnings limits={limits} />
          <div className="mt-5">
            <Facts items={[...limitFacts(limits), { term: 'Tijd om te registreren', value: loadInWords(load) }]} />
          </div>
          {canSetFigureRules(viewer, frame.region.id) && (
            <p>
              <a href={settingsPath(region)}>Wijzig de grenzen</a>
            </p>
          )}
        </>
      )}

      {frame.seesProgress && <UntouchedFilter list={kpisPath(region, slug)} chosen={sinds} unread={unread} />}
      <h2>Vastgesteld door {frame.region.board}</h2>
      {adopted.length === 0 ? (
        <EmptyState title={allAdopted > 0 ? 'Geen KPI’s gevonden' : `Nog geen KPI is vastgesteld door ${frame.region.board}`}>
          {allAdopted === 0 && <p>Alleen vastgestelde KPI’s tellen mee in de rapportages.</p>}
        </EmptyState>
      ) : (
        <KpiTable caption="Deze tellen mee in de rapportages." kpis={adopted} hrefOf={hrefOf} withTouched={frame.seesProgress} />
      )}
      {onTheirWay.length > 0 && (
        <>
          <h2>Nog niet vastgesteld</h2>
          <KpiTable caption="Deze tellen nog niet mee." kpis={onTheirWay} hrefOf={hrefOf} withTouched={frame.seesProgress} />
        </>
      )}
      {background.length > 0 && (
        <>
          <h2>Achtergrondcijfers</h2>
          <KpiTable
            caption="Cijfers uit het beeld van de regio. Niemand stelde ze voor als KPI."
            kpis={background}
            hrefOf={hrefOf}
            withTouched={frame.seesProgress}
          />
        </>
      )}
      {withdrawn.length > 0 && (
        <>
          <h2>Vervallen</h2>
          <KpiTable
            caption="Deze worden niet meer gemeten; wat er is gemeten, blijft te lezen."
            kpis={withdrawn}
            hrefOf={hrefOf}
            withTouched={frame.seesProgress}
          />
        </>
      )}
      {content.kpis.length > 0 && <DownloadLinks list={kpisPath(region, slug)} query="" />}
    </RegionChrome>
  )
}
