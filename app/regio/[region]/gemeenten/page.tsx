import { notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { requireViewer } from '@/lib/auth/session'
import { fullDate, type DateString } from '@/lib/domain/dutch-dates'
import type { FormValues } from '@/lib/forms/form-state'
import { told } from '@/lib/forms/told'
import { membershipsPath, programmePath, regionPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getMemberships, type KnownMunicipality, type MemberOfRegion } from '@/lib/queries/memberships'
import { RegionChrome } from '../../chrome'
import { KeptText } from '../../kept-text'
import { smallFormPath } from '../../small-form-path'
import { addMembershipFormPath, endMembershipFormName, endMembershipFormPath } from './form-paths'
import { AddMembershipForm, EndMembershipForm, TakeBackForm } from './membership-forms'

const notices: Record<string, string> = {
  toegevoegd: 'De gemeente is bewaard. Kies vanaf haar eerste dag bij de lokale activiteiten (Opbouw) of zij meedoet.',
  beeindigd: 'De laatste dag is bewaard. Haal de gemeente daarna ook weg bij de lokale activiteiten (Opbouw) waaraan zij meedeed.',
  teruggenomen: 'De gemeente komt er niet bij.',
}

export default async function MembershipsPage({ params, searchParams }: PageProps<'/regio/[region]/gemeenten'>) {
  const { region } = await params
  const { melding, form } = await searchParams
  const viewer = await requireViewer()
  const formPath = typeof form === 'string' ? smallFormPath(membershipsPath(region), form.replaceAll('\0', '')) : undefined
  const page = await getMemberships(viewer, { region, now: now(), draftOf: formPath })
  if (!page?.content) notFound()

  const { frame, content } = page
  const { draft } = content
  const hidden = { region, regionId: frame.region.id }
  const keptOf = (path: string) => (draft !== null && path === formPath ? { path, draft } : null)
  const adding = keptOf(addMembershipFormPath(region))
  const notice = told(notices, melding)
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Gemeenten" current={programmePath(region)}>
      <PageHeader
        crumbs={[{ href: frame.agenda ? programmePath(region) : regionPath(region), label: frame.agenda ? 'Programma' : 'Regio' }]}
        title="Gemeenten"
        lead="Welke gemeenten samenwerken, vanaf wanneer en tot wanneer. Ook wie later komt of gaat kan er al staan. Wat een gemeente heeft gemeld blijft staan, ook als zij weggaat."
      />
      {notice && <Notice id="melding" tone="success" title={notice} />}
      <Table
        caption="De gemeenten van de regio"
        captionHidden
        rows={content.members}
        rowKey={({ municipalityId, validFrom }) => municipalityId + validFrom}
        columns={[
          { label: 'Gemeente', heads: true, width: 'sm:w-[34%]', cell: ({ name }) => name },
          { label: 'Code van CBS', cell: ({ cbsCode }) => cbsCode },
          {
            label: 'Hoort erbij',
            cell: (member) => (
              <>
                {whenOf(member)} {member.validFrom > frame.today && <Tag>Komt erbij</Tag>}
                {member.validUntil !== null && member.validUntil >= frame.today && <Tag>Gaat weg</Tag>}
              </>
            ),
          },
          {
            label: 'Beëindigen',
            labelHidden: true,
            cell: (member) =>
              (member.validUntil === null || member.validUntil >= frame.today) && (
                <EndMember member={member} hidden={hidden} today={frame.today} kept={keptOf(endMembershipFormPath(region, member))} />
              ),
          },
        ]}
      />
      <h2>Voeg een gemeente toe</h2>
      {adding && <KeptText path={adding.path} />}
      <AddMembershipForm
        key={adding ? 'kept' : 'own'}
        draft={adding?.draft ?? null}
        hidden={hidden}
        choices={content.municipalities.map(choiceOf)}
      />
    </RegionChrome>
  )
}

type EndMemberProps = {
  member: MemberOfRegion
  hidden: Record<string, string>
  today: DateString
  kept: { path: string; draft: FormValues } | null
}

function EndMember({ member, hidden, today, kept }: EndMemberProps) {
  const { municipalityId, name, validFrom, validUntil } = member
  return (
    <>
      {kept && <KeptText path={kept.path} />}
      <EndMembershipForm
        key={kept ? 'kept' : 'own'}
        draft={kept?.draft ?? null}
        hidden={{ ...hidden, municipalityId, validFrom }}
        id={endMembershipFormName(member)}
        of={name}
        start={validUntil ?? (validFrom > today ? '' : today)}
        isEnding={validUntil !== null}
      />
      {validFrom > today && <TakeBackForm hidden={{ ...hidden, municipalityId, validFrom }} of={name} />}
    </>
  )
}

const whenOf = ({ validFrom, validUntil }: MemberOfRegion): string =>
  validUntil ? `${fullDate(validFrom)} tot en met ${fullDate(validUntil)}` : `Vanaf ${fullDate(validFrom)}`

const choiceOf = ({ id, name, cbsCode, existsUntil }: KnownMunicipality) => ({
  value: id,
  label: `${name} (${cbsCode}${existsUntil ? `, bestond tot en met ${fullDate(existsUntil)}` : ''})`,
})
