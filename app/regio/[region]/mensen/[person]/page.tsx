import { notFound } from 'next/navigation'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { standingWords } from '@/lib/domain/account-standing'
import { fullDate } from '@/lib/domain/dutch-dates'
import { isId } from '@/lib/forms/fields'
import { told } from '@/lib/forms/told'
import { accountPath, peoplePath, programmePath } from '@/lib/kernel/addresses'
import { dutchDate, now } from '@/lib/kernel/clock'
import { roleWords } from '@/lib/policy/viewer'
import { getAccount } from '@/lib/queries/people'
import { RegionChrome } from '../../../chrome'
import { standingSince } from '../words'
import { KeptText } from '../../../kept-text'
import { ClosingForms } from './closing-forms'
import { CorrectForm } from './correct-form'
import { InvitationForms } from './invitation-forms'
import { notices } from './messages'
import { ResetForm } from './reset-form'

export default async function AccountOfRegionPage({ params, searchParams }: PageProps<'/regio/[region]/mensen/[person]'>) {
  const { region, person } = await params
  const { melding } = await searchParams
  const viewer = await requireViewer()
  const page = isId(person) ? await getAccount(viewer, { region, person, now: now() }) : null
  if (!page?.content) notFound()

  const { frame, content } = page
  const { account, roles, draft } = content
  const kept = (name: string) => (draft && name in draft ? draft : null)
  const notice = told(notices, melding)
  const hidden = { region, regionId: frame.region.id, userId: account.userId }
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title={account.name} current={programmePath(region)}>
      <PageHeader crumbs={[{ href: peoplePath(region), label: 'Mensen en rollen' }]} title={account.name} />
      {notice && <Notice id="melding" tone={notice.tone} title={notice.text} />}
      <div className="mt-6">
        <Facts
          items={[
            { term: 'Account', value: `${standingWords[account.standing]}, ${standingSince(account)}` },
            { term: 'E-mailadres', value: account.email },
            { term: 'Functie', value: account.function },
            {
              term: 'Rollen',
              value:
                roles.map(({ role, municipality }) => roleWords[role] + (municipality ? `, gemeente ${municipality}` : '')).join('; ') ||
                'Geen rol die werkt',
            },
          ]}
        />
      </div>
      {draft && <KeptText path={accountPath(region, account.userId)} />}
      {account.isKept ? (
        <>
          {account.standing !== 'deactivated' && (
            <CorrectForm
              hidden={hidden}
              now={{ name: account.name, function: account.function, email: account.email }}
              draft={kept('email')}
            />
          )}
          {account.standing === 'invited' && <InvitationForms hidden={hidden} hasLink={account.invitedUntil !== null} />}
          {account.secondFactorSince && (
            <ResetForm hidden={hidden} since={fullDate(dutchDate(account.secondFactorSince))} draft={kept('reason')} />
          )}
          <ClosingForms hidden={hidden} name={account.name} isClosed={account.standing === 'deactivated'} />
        </>
      ) : (
        <p className="mt-6">{account.userId === viewer.userId ? ownAccount : elsewhereToo}</p>
      )}
    </RegionChrome>
  )
}

const ownAccount = 'Dit is je eigen account. Een andere programmamanager kan het sluiten.'
const elsewhereToo =
  'Deze persoon werkt ook in een andere regio. Neem hier de rollen weg; de gegevens wijzigen of het account sluiten kan alleen wie in al die regio’s programmamanager is.'
