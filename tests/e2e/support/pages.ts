import { demoAccounts, idOfExample } from '../../../seeds/demo-accounts'

const region = '/regio/utrecht-west'
const agenda = `${region}/agenda/2022-2025`
const reports = `${region}/rapportages/2022-2025`
const perMunicipality = `${region}/taken/${idOfExample('Cliëntdata en verblijfsdata terugkoppelen aan het lokale team')}`
const policyMeeting = `${region}/overleggen/beleidsoverleg-jeugd`

export type RoleName =
  | 'wethouder'
  | 'secretaris'
  | 'programmateam'
  | 'beleidsambtenaar'
  | 'trekker'
  | 'werkgroep'
  | 'monitoring'
  | 'programmamanager'
  | 'lezer'
  | 'beheerder'

const roleOf: Record<RoleName, string> = {
  wethouder: 'Wethouder',
  secretaris: 'Secretaris',
  programmateam: 'Programmateam',
  beleidsambtenaar: 'Beleidsambtenaar',
  trekker: 'Trekker',
  werkgroep: 'Lid van een werkgroep',
  monitoring: 'Inkoop & Monitoring',
  programmamanager: 'Programmamanager',
  lezer: 'Lezer',
  beheerder: 'Beheerder van de installatie',
}

export const roleNames = Object.keys(roleOf) as RoleName[]

export function emailOf(role: RoleName): string {
  const account = demoAccounts.find((demo) => demo.role === roleOf[role])
  if (!account) throw new Error(`no demo account for ${role}`)
  return account.email
}

type PageOfApp = {
  name: string
  path: string
  /** Who may open it. */
  roles: readonly RoleName[]
  /** Of whose screen there is a picture, where one is like another. */
  shownTo?: readonly RoleName[]
  /** Who gets to hear that he may not, instead of that it is not there. */
  toldNo?: readonly RoleName[]
  /** Where the page itself is a refusal. */
  status?: 403 | 404
}

const working: RoleName[] = [
  'wethouder',
  'secretaris',
  'programmateam',
  'beleidsambtenaar',
  'trekker',
  'werkgroep',
  'monitoring',
  'programmamanager',
]
const inRegion: RoleName[] = [...working, 'lezer']
const running: RoleName[] = ['secretaris', 'programmateam', 'programmamanager']
const compiling: RoleName[] = ['secretaris', 'beleidsambtenaar', 'programmamanager']
const keeping: RoleName[] = ['monitoring', 'programmamanager']
/** Who sees the meetings of every body. */
const overseeing = working.filter((role) => role !== 'werkgroep')
const organising: RoleName[] = ['secretaris', 'programmamanager']
const makers: RoleName[] = ['secretaris', 'programmateam', 'beleidsambtenaar', 'trekker', 'programmamanager']
const weighing: RoleName[] = ['secretaris', 'programmateam', 'beleidsambtenaar', 'programmamanager']
const keepingBottlenecks: RoleName[] = ['secretaris', 'programmateam', 'beleidsambtenaar', 'programmamanager']
const raising = working.filter((role) => role !== 'wethouder')
/** Who evaluates something somewhere in the agenda. */
const evaluating: RoleName[] = ['secretaris', 'programmateam', 'beleidsambtenaar', 'trekker', 'werkgroep', 'programmamanager']
const updating: RoleName[] = ['beleidsambtenaar', 'programmamanager']

/** Every page behind the sign-in with the roles that may open it. */
export const pagesOfApp: readonly PageOfApp[] = [
  { name: 'start', path: '/', roles: ['beheerder'] },
  { name: 'account', path: '/account', roles: [...inRegion, 'beheerder'] },
  { name: 'account-berichten', path: '/account/berichten', roles: [...inRegion, 'beheerder'], shownTo: ['beleidsambtenaar'] },
  { name: 'account-kalenders', path: '/account/kalenders', roles: [...inRegion, 'beheerder'], shownTo: ['beleidsambtenaar'] },
  { name: 'post', path: '/beheer/post', roles: ['beheerder'] },
  { name: 'tweede-stap-weghalen', path: '/beheer/tweede-stap', roles: ['beheerder'] },
  { name: 'koppeling-losmaken', path: '/beheer/koppeling', roles: ['beheerder'] },
  { name: 'bovenregionaal', path: '/bovenregionaal', roles: inRegion, shownTo: ['programmamanager', 'lezer'] },
  { name: 'overzicht', path: `${region}/overzicht`, roles: working },
  { name: 'mijn-updates', path: `${region}/mijn-updates`, roles: working },
  { name: 'beleidsoverleg', path: `${region}/beleidsoverleg`, roles: working },
  { name: 'programma', path: `${region}/programma`, roles: running },
  { name: 'wie-meldt', path: `${region}/wie-meldt`, roles: working, shownTo: ['beleidsambtenaar', 'secretaris', 'programmamanager'] },
  { name: 'wie-doet-wat', path: `${region}/wie-doet-wat`, roles: working, shownTo: ['programmamanager', 'wethouder'] },
  { name: 'functie-nieuw', path: `${region}/wie-doet-wat/nieuw?bij=ambitie-3`, roles: keeping, toldNo: working },
  {
    name: 'functie-nieuw-kpi',
    path: `${region}/wie-doet-wat/nieuw?agenda=2022-2025&bij=kpi-1.1`,
    roles: keeping,
    toldNo: working,
    shownTo: ['monitoring'],
  },
  { name: 'organisaties', path: `${region}/organisaties`, roles: working, shownTo: ['programmamanager', 'beleidsambtenaar'] },
  { name: 'organisatie-nieuw', path: `${region}/organisaties/nieuw`, roles: ['programmamanager'], toldNo: working },
  { name: 'verslagperiodes', path: `${region}/verslagperiodes`, roles: working, shownTo: ['beleidsambtenaar', 'programmamanager'] },
  { name: 'verslagperiode-nieuw', path: `${region}/verslagperiodes/nieuw`, roles: ['programmamanager'] },
  { name: 'verslagperiode', path: `${region}/verslagperiodes/2022-2025/2023-1`, roles: ['programmamanager'] },
  { name: 'instellingen', path: `${region}/instellingen`, roles: ['programmamanager'] },
  { name: 'jaar', path: `${region}/jaar`, roles: working, shownTo: ['wethouder', 'werkgroep', 'secretaris'] },
  { name: 'taken', path: `${region}/taken`, roles: working, shownTo: ['beleidsambtenaar', 'programmamanager'] },
  { name: 'taak-nieuw', path: `${region}/taken/nieuw`, roles: organising, toldNo: working, shownTo: ['programmamanager'] },
  { name: 'taak-gemeenten', path: `${perMunicipality}/gemeenten`, roles: working, shownTo: ['programmamanager'] },
  { name: 'taak-termijn', path: `${perMunicipality}/2023-05-28`, roles: working, shownTo: ['beleidsambtenaar', 'trekker'] },
  { name: 'mensen', path: `${region}/mensen`, roles: ['programmamanager'] },
  { name: 'mens', path: `${region}/mensen/${idOfExample('wethouder@montfoort.example')}`, roles: ['programmamanager'] },
  { name: 'rechten', path: `${region}/rechten?rechten=bijzonder`, roles: ['programmamanager'] },
  { name: 'rechten-installatie', path: '/beheer/rechten', roles: ['beheerder'] },
  { name: 'gemeenten', path: `${region}/gemeenten`, roles: ['programmamanager'] },
  { name: 'beheerder-uitnodigen', path: '/beheer/rechten/uitnodigen', roles: ['beheerder'] },
  { name: 'programmamanager-opnieuw', path: '/beheer/regios/utrecht-west/programmamanager', roles: ['beheerder'] },
  { name: 'regio-nieuw', path: '/beheer/regios/nieuw', roles: ['beheerder'] },
  { name: 'rapportages', path: `${region}/rapportages`, roles: inRegion },
  {
    name: 'rapport-concept',
    path: `${reports}/2023-1`,
    roles: working,
    shownTo: ['wethouder', 'secretaris', 'programmateam', 'trekker'],
  },
  { name: 'rapport-vastgesteld', path: `${reports}/2022-2`, roles: inRegion, shownTo: ['lezer', 'secretaris'] },
  { name: 'rapport-gecontroleerd', path: `${reports}/2022-1?controleer=1`, roles: inRegion, shownTo: ['lezer'] },
  { name: 'rapport-versie', path: `${reports}/2022-2/versie/1`, roles: inRegion, shownTo: ['lezer'] },
  {
    name: 'rapport-onderdeel',
    path: `${reports}/2023-1/ambitie/1`,
    roles: [...compiling, 'trekker'],
    toldNo: working,
    shownTo: ['trekker'],
  },
  { name: 'rapport-hoofdpunten', path: `${reports}/2023-1/hoofdpunten`, roles: compiling, toldNo: working, shownTo: ['secretaris'] },
  { name: 'rapport-gevraagd', path: `${reports}/2023-1/gevraagd/nieuw`, roles: compiling, toldNo: working, shownTo: ['secretaris'] },
  { name: 'agenda', path: agenda, roles: inRegion },
  { name: 'werkafspraken', path: `${agenda}/werkafspraken`, roles: working, shownTo: ['wethouder', 'programmamanager'] },
  { name: 'werkafspraken-wijzigen', path: `${agenda}/werkafspraken/wijzigen`, roles: organising, toldNo: working, shownTo: ['secretaris'] },
  { name: 'agendas', path: `${region}/agendas`, roles: makers, shownTo: ['programmamanager'] },
  { name: 'agenda-nieuw', path: `${region}/agendas/nieuw`, roles: ['programmamanager'], toldNo: makers },
  { name: 'opbouw', path: `${agenda}/opbouw`, roles: makers, shownTo: ['programmamanager', 'trekker'] },
  { name: 'opbouw-agenda', path: `${agenda}/opbouw/agenda`, roles: ['programmamanager'], toldNo: makers },
  { name: 'opbouw-ambitie', path: `${agenda}/opbouw/ambitie/3`, roles: ['programmamanager'], toldNo: makers },
  { name: 'opbouw-resultaat', path: `${agenda}/opbouw/resultaat/2.4`, roles: ['programmamanager'], toldNo: makers },
  { name: 'opbouw-activiteit', path: `${agenda}/opbouw/activiteit/3.1a`, roles: ['programmamanager'], toldNo: makers },
  { name: 'opbouw-activiteit-nieuw', path: `${agenda}/opbouw/activiteit/nieuw?onder=2.1`, roles: ['programmamanager'], toldNo: makers },
  { name: 'opbouw-geschiedenis', path: `${agenda}/opbouw/geschiedenis`, roles: makers, shownTo: ['programmamanager'] },
  { name: 'opbouw-vaststellen', path: `${agenda}/opbouw/vaststellen`, roles: working, shownTo: ['programmamanager', 'wethouder'] },
  { name: 'opbouw-importeren', path: `${agenda}/opbouw/importeren`, roles: ['programmamanager'], toldNo: makers },
  { name: 'opbouw-versie', path: `${agenda}/opbouw/nieuwe-versie`, roles: ['programmamanager'], toldNo: makers },
  { name: 'gezet', path: `${agenda}/gezet`, roles: inRegion, shownTo: ['wethouder', 'lezer'] },
  { name: 'dashboard', path: `${agenda}/dashboard`, roles: inRegion, shownTo: ['wethouder', 'lezer'] },
  { name: 'gemeente', path: `${agenda}/gemeente/woerden`, roles: inRegion, shownTo: ['beleidsambtenaar', 'lezer'] },
  { name: 'activiteiten', path: `${agenda}/activiteiten`, roles: inRegion },
  {
    name: 'activiteiten-gefilterd',
    path: `${agenda}/activiteiten?ambitie=3&gemeente=woerden&sorteer=licht`,
    roles: inRegion,
    shownTo: ['beleidsambtenaar'],
  },
  { name: 'activiteiten-leeg', path: `${agenda}/activiteiten?zoek=bestaatniet`, roles: inRegion, shownTo: ['beleidsambtenaar'] },
  { name: 'ambitie', path: `${agenda}/ambitie/3`, roles: inRegion },
  { name: 'randvoorwaarde', path: `${agenda}/ambitie/5`, roles: inRegion, shownTo: ['beleidsambtenaar'] },
  { name: 'resultaat', path: `${agenda}/resultaat/2.4`, roles: inRegion },
  { name: 'activiteit-lokaal', path: `${agenda}/activiteit/3.1a`, roles: inRegion },
  { name: 'activiteit-regionaal', path: `${agenda}/activiteit/4.1a`, roles: inRegion },
  { name: 'kpis', path: `${agenda}/kpis`, roles: inRegion, shownTo: ['wethouder', 'monitoring', 'lezer'] },
  { name: 'kpi', path: `${agenda}/kpi/1.1`, roles: inRegion, shownTo: ['wethouder', 'beleidsambtenaar', 'monitoring', 'lezer'] },
  { name: 'kpi-bron', path: `${agenda}/kpi/B1`, roles: inRegion, shownTo: ['monitoring', 'lezer'] },
  {
    name: 'kpi-keuze',
    path: `${agenda}/kpi/3.2?toon=aantal&lijn=woerden&lijn=regio&van=2021&tot=2022`,
    roles: inRegion,
    shownTo: ['monitoring', 'lezer'],
  },
  { name: 'kpi-andere-regios', path: `${agenda}/kpi/C7/andere-regios`, roles: inRegion, shownTo: ['lezer'] },
  { name: 'kpi-wijzigen', path: `${agenda}/kpi/1.1/wijzigen`, roles: keeping, toldNo: inRegion },
  { name: 'kpi-nieuw', path: `${agenda}/kpis/nieuw?bij=3`, roles: keeping, toldNo: inRegion, shownTo: ['monitoring'] },
  { name: 'kpi-kanttekeningen', path: `${agenda}/kpi/1.1/kanttekeningen`, roles: keeping, toldNo: working, shownTo: ['monitoring'] },
  { name: 'cijfers-invoeren', path: `${agenda}/kpi/1.1/invoeren`, roles: keeping, toldNo: working },
  { name: 'cijfers-controleren', path: `${agenda}/kpi/1.1/controleren`, roles: ['beleidsambtenaar'], toldNo: working },
  { name: 'bijwerken', path: `${agenda}/activiteit/3.1a/bijwerken?gemeente=woerden`, roles: updating, toldNo: working },
  { name: 'bijwerken-regio', path: `${agenda}/activiteit/4.1a/bijwerken`, roles: [...updating, 'werkgroep'], toldNo: working },
  { name: 'per-gemeente', path: `${agenda}/per-gemeente`, roles: working },
  { name: 'vergelijken', path: `${agenda}/vergelijken?van=2022-2&naar=2023-1`, roles: working, shownTo: ['wethouder', 'beleidsambtenaar'] },
  { name: 'besluiten', path: `${region}/besluiten`, roles: working, shownTo: ['wethouder', 'secretaris'] },
  { name: 'besluit-nieuw', path: `${region}/besluiten/nieuw`, roles: ['secretaris'], toldNo: working },
  { name: 'besluit', path: `${region}/besluiten/1`, roles: working, shownTo: ['wethouder', 'secretaris'] },
  { name: 'besluit-wijzigen', path: `${region}/besluiten/1/wijzigen`, roles: ['secretaris'], toldNo: working },
  { name: 'vergadering', path: `${reports}/2022-2/vergadering`, roles: ['secretaris'], toldNo: working },
  { name: 'actie', path: `${region}/acties/1`, roles: working, shownTo: ['wethouder', 'secretaris'] },
  { name: 'acties', path: `${region}/acties`, roles: working, shownTo: ['wethouder', 'secretaris'] },
  { name: 'overleggen', path: `${region}/overleggen`, roles: working, shownTo: ['secretaris', 'werkgroep'] },
  { name: 'overleg', path: policyMeeting, roles: overseeing, shownTo: ['secretaris'] },
  { name: 'overleg-werkgroep', path: `${region}/overleggen/regionale-werkgroep-hg-en-km`, roles: working, shownTo: ['werkgroep'] },
  {
    name: 'overleg-lokale-teams',
    path: `${region}/overleggen/werkoverleg-ambtenaar-jeugd-lokale-teams`,
    roles: overseeing,
    shownTo: ['beleidsambtenaar'],
  },
  { name: 'overleg-nieuw', path: `${region}/overleggen/nieuw`, roles: organising, toldNo: working, shownTo: ['programmamanager'] },
  { name: 'overleg-wijzigen', path: `${policyMeeting}/wijzigen`, roles: organising, toldNo: overseeing, shownTo: ['programmamanager'] },
  { name: 'overleg-lid', path: `${policyMeeting}/leden/nieuw`, roles: organising, toldNo: overseeing, shownTo: ['programmamanager'] },
  { name: 'overleg-vergadering-nieuw', path: `${policyMeeting}/nieuw`, roles: organising, toldNo: overseeing, shownTo: ['secretaris'] },
  { name: 'overleg-agenda', path: `${policyMeeting}/2023-06-08`, roles: overseeing, shownTo: ['secretaris', 'beleidsambtenaar'] },
  { name: 'overleg-gesloten', path: `${region}/overleggen/pho-utrecht-west/2023-02-02`, roles: overseeing, shownTo: ['wethouder'] },
  {
    name: 'overleg-ruggespraak',
    path: `${region}/overleggen/asg-bovenregionaal-ambtelijk/2023-06-29`,
    roles: overseeing,
    shownTo: ['wethouder'],
  },
  {
    name: 'overleg-verplaatsen',
    path: `${policyMeeting}/2023-06-08/wijzigen`,
    roles: organising,
    toldNo: overseeing,
    shownTo: ['secretaris'],
  },
  {
    name: 'overleg-aanwezig',
    path: `${policyMeeting}/2023-06-08/aanwezig`,
    roles: organising,
    toldNo: overseeing,
    shownTo: ['secretaris'],
  },
  { name: 'overleg-agendapunt', path: `${policyMeeting}/2023-06-08/punt/nieuw`, roles: overseeing, shownTo: ['beleidsambtenaar'] },
  {
    name: 'kpis-importeren',
    path: `${agenda}/kpis/importeren`,
    roles: ['monitoring', 'programmamanager'],
    toldNo: working,
    shownTo: ['monitoring'],
  },
  { name: 'bronnotities', path: `${agenda}/bronnotities`, roles: working },
  { name: 'tijdlijn', path: `${agenda}/tijdlijn`, roles: inRegion, shownTo: ['wethouder', 'lezer'] },
  { name: 'mijlpalen', path: `${agenda}/mijlpalen`, roles: inRegion, shownTo: ['beleidsambtenaar'] },
  { name: 'geld', path: `${agenda}/geld`, roles: inRegion, shownTo: ['programmamanager', 'lezer'] },
  { name: 'geld-post', path: `${agenda}/geld/101`, roles: working, shownTo: ['programmamanager'] },
  { name: 'geld-post-wijzigen', path: `${agenda}/geld/101/wijzigen`, roles: organising, toldNo: working, shownTo: ['programmamanager'] },
  { name: 'geld-post-nieuw', path: `${agenda}/geld/nieuw`, roles: organising, toldNo: working, shownTo: ['secretaris'] },
  { name: 'uren-nieuw', path: `${agenda}/uren/nieuw`, roles: organising, toldNo: working, shownTo: ['secretaris'] },
  { name: 'uren-wijzigen', path: `${agenda}/uren/5/wijzigen`, roles: organising, toldNo: working, shownTo: ['programmamanager'] },
  { name: 'risicos', path: `${agenda}/risicos`, roles: inRegion, shownTo: ['wethouder', 'lezer'] },
  { name: 'risico', path: `${agenda}/risicos/5`, roles: working, shownTo: ['programmamanager'] },
  { name: 'risico-vertrouwelijk', path: `${agenda}/risicos/101`, roles: [...running, 'wethouder'], shownTo: ['wethouder'] },
  { name: 'risico-wijzigen', path: `${agenda}/risicos/5/wijzigen`, roles: weighing, toldNo: working, shownTo: ['programmamanager'] },
  { name: 'risico-nieuw', path: `${agenda}/risicos/nieuw`, roles: [...weighing, 'trekker'], toldNo: working, shownTo: ['trekker'] },
  { name: 'verbeteracties', path: `${agenda}/verbeteracties`, roles: working, shownTo: ['wethouder'] },
  { name: 'businessmodellen', path: `${agenda}/risicos/businessmodellen`, roles: working, shownTo: ['wethouder', 'programmamanager'] },
  {
    name: 'businessmodel',
    path: `${agenda}/risicos/businessmodellen/1`,
    roles: running,
    toldNo: working,
    shownTo: ['programmamanager'],
  },
  { name: 'businessmodel-nieuw', path: `${agenda}/risicos/businessmodellen/nieuw`, roles: running, toldNo: working },
  { name: 'communicatielijnen', path: `${agenda}/communicatielijnen`, roles: working, shownTo: ['secretaris', 'beleidsambtenaar'] },
  {
    name: 'communicatielijn',
    path: `${agenda}/communicatielijnen/1`,
    roles: running,
    toldNo: working,
    shownTo: ['programmamanager'],
  },
  { name: 'communicatielijn-nieuw', path: `${agenda}/communicatielijnen/nieuw`, roles: running, toldNo: working },
  { name: 'knelpunten', path: `${agenda}/knelpunten`, roles: working, shownTo: ['wethouder', 'beleidsambtenaar'] },
  { name: 'knelpunt', path: `${agenda}/knelpunten/1`, roles: working, shownTo: ['wethouder', 'programmamanager'] },
  {
    name: 'knelpunt-wijzigen',
    path: `${agenda}/knelpunten/1/wijzigen`,
    roles: keepingBottlenecks,
    toldNo: working,
    shownTo: ['programmamanager'],
  },
  { name: 'knelpunt-nieuw', path: `${agenda}/knelpunten/nieuw?bij=activiteit-3.1a`, roles: raising, toldNo: working, shownTo: ['trekker'] },
  { name: 'evaluaties', path: `${agenda}/evaluaties`, roles: working, shownTo: ['wethouder', 'beleidsambtenaar'] },
  { name: 'evaluatie', path: `${agenda}/evaluaties/1`, roles: working, shownTo: ['wethouder', 'programmamanager'] },
  { name: 'evaluatie-besloten', path: `${agenda}/evaluaties/2`, roles: working, shownTo: ['wethouder'] },
  {
    name: 'evaluatie-wijzigen',
    path: `${agenda}/evaluaties/1/wijzigen`,
    roles: keepingBottlenecks,
    toldNo: working,
    shownTo: ['programmamanager'],
  },
  {
    name: 'evaluatie-nieuw',
    path: `${agenda}/evaluaties/nieuw?bij=activiteit-2.1a`,
    roles: evaluating,
    toldNo: working,
    shownTo: ['trekker'],
  },
  { name: 'lessen', path: `${agenda}/lessen`, roles: working, shownTo: ['wethouder', 'beleidsambtenaar'] },
  { name: 'les-wijzigen', path: `${agenda}/lessen/2/wijzigen`, roles: keepingBottlenecks, toldNo: working, shownTo: ['programmamanager'] },
  { name: 'les-nieuw', path: `${agenda}/lessen/nieuw?bij=ambitie-3`, roles: evaluating, toldNo: working, shownTo: ['trekker'] },
  { name: 'lessen-van-regios', path: '/bovenregionaal/lessen', roles: inRegion, shownTo: ['programmamanager', 'lezer'] },
  { name: 'achtergrond', path: `${agenda}/achtergrond`, roles: inRegion, shownTo: ['beleidsambtenaar', 'lezer'] },
  { name: 'agenda-overleg', path: `${agenda}/overleg`, roles: inRegion, shownTo: ['secretaris'] },
  { name: 'brondocumenten', path: `${agenda}/brondocumenten`, roles: working, shownTo: ['beleidsambtenaar'] },
  { name: 'agenda-eerder', path: `${region}/agenda/2019-2020`, roles: inRegion, shownTo: ['beleidsambtenaar'] },
  { name: 'ambitie-eerder', path: `${region}/agenda/2019-2020/ambitie/5`, roles: inRegion, shownTo: ['beleidsambtenaar'] },
  { name: 'logboek', path: `${region}/logboek`, roles: ['programmamanager'] },
  { name: 'bewaren', path: `${region}/bewaren`, roles: ['secretaris', 'programmamanager'] },
  { name: 'logboek-installatie', path: '/beheer/logboek', roles: ['beheerder'] },
  { name: 'zoeken', path: `${region}/zoeken?zoek=school`, roles: inRegion, shownTo: ['beleidsambtenaar', 'lezer'] },
  { name: 'geen-recht', path: `${agenda}/activiteit/3.1a/bijwerken?gemeente=woerden`, roles: ['wethouder'], status: 403 },
  { name: 'niet-gevonden', path: `${agenda}/activiteit/9.9z`, roles: inRegion, shownTo: ['wethouder'], status: 404 },
]

/** The pages as somebody with this role sees them. */
export const pagesOf = (role: RoleName) => pagesOfApp.filter(({ roles, shownTo = roles }) => shownTo.includes(role))

/** What somebody with another role gets to hear. */
export const refusalTo = (role: RoleName, { toldNo = [] }: PageOfApp): 403 | 404 => (toldNo.includes(role) ? 403 : 404)

/** Pages for which nobody has to be signed in. */
export const openPages: readonly Pick<PageOfApp, 'name' | 'path'>[] = [
  { name: 'aanmelden', path: '/aanmelden' },
  { name: 'aanmelden-verlopen', path: '/aanmelden?reden=verlopen' },
  { name: 'wachtwoord-vergeten', path: '/aanmelden/vergeten' },
  { name: 'wachtwoord-gevraagd', path: '/aanmelden/vergeten?verstuurd=1' },
  { name: 'wachtwoord-link-oud', path: '/aanmelden/wachtwoord/oud' },
]

const shown = '/openbaar/utrecht-west'

/** Pages for everybody: without a script, and kept by browsers and proxies. */
export const publicPages: readonly Pick<PageOfApp, 'name' | 'path'>[] = [
  { name: 'openbaar', path: '/openbaar' },
  { name: 'openbaar-regio', path: shown },
  { name: 'openbaar-agenda', path: `${shown}/2022-2025` },
  { name: 'openbaar-agenda-eerder', path: `${shown}/2019-2020` },
  { name: 'openbaar-rapport', path: `${shown}/2022-2025/rapport/2022-2` },
  { name: 'openbaar-rapport-versie', path: `${shown}/2022-2025/rapport/2022-2/versie/1` },
  { name: 'toegankelijkheid', path: '/toegankelijkheid' },
  { name: 'privacy', path: '/privacy' },
  { name: 'kwetsbaarheid-melden', path: '/kwetsbaarheid-melden' },
]

/** Pages of who gave his password and nothing else yet; `halfway()` brings a browser there. */
export const halfwayPages = [
  { name: 'aanmelden-code', path: '/aanmelden/code', awaits: 'code' },
  { name: 'aanmelden-tweede-stap', path: '/aanmelden/tweede-stap', awaits: 'enrolment' },
] as const
