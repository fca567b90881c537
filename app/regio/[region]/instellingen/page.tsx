import { notFound } from 'next/navigation'
import { touchedInWords } from '@/components/activity/touched'
import { LimitWarnings } from '@/components/kpi/region-limits'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { inField } from '@/lib/forms/report-settings-form'
import { told } from '@/lib/forms/told'
import { programmePath, publicRegionPath, regionPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getRegionSettings } from '@/lib/queries/region-settings'
import { RegionChrome } from '../../chrome'
import { KeptText } from '../../kept-text'
import { NamedPeople } from '../../named-people'
import { ColourForm } from './colour-form'
import { publicInFields, rulesInFields } from './fields'
import { settingsFormPath, settingsForms, type SettingsFormName } from './form-paths'
import { PublicForm } from './public-form'
import { RulesForm } from './rules-form'
import { SecondFactorForm } from './second-factor-form'
import { SettingsForm } from './settings-form'

const notices: Record<string, string> = {
  bewaard: 'De instellingen zijn bewaard.',
  aanmelden: 'Bewaard. Het geldt vanaf de volgende keer dat iemand zich aanmeldt.',
  kleur: 'De kleur van de regio is bewaard.',
  openbaar: 'Wat iedereen mag lezen is bewaard. Het geldt meteen.',
  cijfers: 'De instellingen voor cijfers zijn bewaard. Wat lezers zien, volgt de nieuwe drempel.',
}

export default async function SettingsPage({ params, searchParams }: PageProps<'/regio/[region]/instellingen'>) {
  const { region } = await params
  const { melding, form } = await searchParams
  const viewer = await requireViewer()
  // The form of which text was kept has an address of its own.
  const open = settingsForms.find((name) => name === form)
  const formPath = open && settingsFormPath(region, open)
  const page = await getRegionSettings(viewer, { region, now: now(), draftOf: formPath })
  if (!page?.content) notFound()

  const { frame } = page
  const { settings, limits, touched, mentions, draft } = page.content
  const of = (name: SettingsFormName) => ({
    ...{ key: `${name} ${draft && open === name ? 'kept' : 'own'}`, draft: open === name ? draft : null },
    ...{ regionId: frame.region.id, region, version: settings.version },
  })
  const kept = (name: SettingsFormName) => draft && formPath && open === name && <KeptText path={formPath} />
  const notice = told(notices, melding)
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Instellingen" current={programmePath(region)}>
      <PageHeader
        crumbs={[{ href: frame.agenda ? programmePath(region) : regionPath(region), label: frame.agenda ? 'Programma' : 'Regio' }]}
        title="Instellingen"
        lead="Wat de regio zelf kiest voor rapportages, cijfers, aanmelden, wat iedereen mag lezen en haar kleur."
      />
      {touched && <p className="meta">Laatst gewijzigd: {touchedInWords(touched)}</p>}
      {notice && <Notice id="melding" tone="success" title={notice} />}
      <LimitWarnings limits={limits} />
      <h2>De weg van een rapportage</h2>
      {kept('rapportage')}
      <SettingsForm
        {...of('rapportage')}
        start={{ needsAgreement: inField(settings.needsAgreement), needsOffering: inField(settings.needsOffering) }}
      />
      <h2>Cijfers en grenzen</h2>
      {kept('cijfers')}
      <RulesForm {...of('cijfers')} start={rulesInFields(settings)} counts={limits.counts} />
      <h2>Wat iedereen mag lezen</h2>
      {settings.isPublic && (
        <p>
          <a href={publicRegionPath(region)}>Naar de openbare pagina van de regio</a>
        </p>
      )}
      <NamedPeople region={region} mentions={mentions}>
        Zet je de openbare pagina aan, dan leest iedereen dit mee in agenda’s en rapporten die al zijn vastgesteld. Haal namen weg die daar
        niet horen, of laat ze staan als dat zo hoort.
      </NamedPeople>
      {kept('openbaar')}
      <PublicForm {...of('openbaar')} asksToLook={mentions.length > 0} start={publicInFields(settings)} />
      <h2>Aanmelden</h2>
      {kept('aanmelden')}
      <SecondFactorForm {...of('aanmelden')} secondFactor={inField(settings.secondFactor)} />
      <h2>De kleur van de regio</h2>
      {kept('kleur')}
      <ColourForm {...of('kleur')} colour={frame.region.accentColour ?? ''} />
    </RegionChrome>
  )
}
