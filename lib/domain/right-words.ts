import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import type { RightKind } from '@/lib/domain/rights'

type RoleOfRight =
  | 'boardMember'
  | 'secretary'
  | 'programmeTeam'
  | 'policyOfficer'
  | 'lead'
  | 'workgroupMember'
  | 'dataAnalyst'
  | 'programmeManager'
  | 'reader'
  | 'platformAdmin'

/** What a role may, in one line; docs/rechten.md has every act. */
export const roleMay: Record<RoleOfRight, string> = {
  boardMember: 'Ziet hoe alles ervoor staat, stelt vragen bij rapporten en ziet vertrouwelijke risico’s.',
  secretary: 'Bereidt vergaderingen voor, legt besluiten vast en stelt rapporten en KPI’s vast.',
  programmeTeam: 'Ziet het hele programma, met vertrouwelijke risico’s, en houdt knelpunten en risico’s bij.',
  policyOfficer: 'Meldt hoe de activiteiten van de eigen gemeente ervoor staan en schrijft mee aan rapporten.',
  lead: 'Meldt hoe het onderdeel ervoor staat waarvan deze persoon trekker is.',
  workgroupMember: 'Ziet hoe alles ervoor staat en werkt mee in de werkgroep.',
  dataAnalyst: 'Voert cijfers in, controleert ze en houdt KPI’s bij.',
  programmeManager: 'Geeft rollen, wijzigt agenda’s en instellingen, werkt overal bij en leest het logboek.',
  reader: 'Leest wat is vastgesteld.',
  platformAdmin:
    'Maakt regio’s, nodigt een programmamanager uit waar er geen binnen kan komen, haalt een tweede stap weg, leest het logboek van de installatie en ziet mails die nog niet verstuurd zijn; komt niet in een regio.',
}

type Given = { kind: RightKind; seat: string | null; givenBy: string | null; fromProvider: string | null }

/** Who gave a right, or the seat that it goes with. */
export function givenInWords({ kind, seat, givenBy, fromProvider }: Given): string {
  if (kind === 'seat') return `Hoort bij de functie ${seat}`
  if (kind === 'deputy') return `Waarnemer van de functie ${seat}`
  if (kind === 'member') return `Lid van ${seat}`
  if (fromProvider !== null) return `Volgt uit een groep bij ${fromProvider}`
  return givenBy ?? 'Bij het inrichten van Koersvast'
}

/** "1 januari 2022", or with its last day. */
export const termInWords = ({ validFrom, validUntil }: { validFrom: DateString; validUntil: DateString | null }): string =>
  validUntil === null ? fullDate(validFrom) : `${fullDate(validFrom)} tot en met ${fullDate(validUntil)}`
