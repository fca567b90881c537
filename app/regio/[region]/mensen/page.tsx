import { notFound } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { givenRoles } from '@/lib/domain/given-role'
import { told } from '@/lib/forms/told'
import { peoplePath, programmePath, regionPath, rightsPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { roleWords } from '@/lib/policy/viewer'
import { getPeople, type HeldRole } from '@/lib/queries/people'
import { RegionChrome } from '../../chrome'
import { KeptText } from '../../kept-text'
import { AccountTable } from './account-table'
import { endRoleAction } from './actions'
import { notices } from './messages'
import { RoleForm } from './role-form'

export default async function PeoplePage({ params, searchParams }: PageProps<'/regio/[region]/mensen'>) {
  const { region } = await params
  const { melding } = await searchParams
  const viewer = await requireViewer()
  const page = await getPeople(viewer, region, now())
  if (!page?.content) notFound()

  const { frame, content } = page
  const notice = told(notices, melding)
  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Mensen en rollen" current={programmePath(region)}>
      <PageHeader
        crumbs={[{ href: frame.agenda ? programmePath(region) : regionPath(region), label: frame.agenda ? 'Programma' : 'Regio' }]}
        title="Mensen en rollen"
        lead="Wie in de regio werkt en waarvoor. Een trekker krijgt zijn rol bij de ambitie of activiteit, een lid van een werkgroep bij het overleg."
      >
        <p>
          <a href={rightsPath(region)}>Wie mag wat</a>
        </p>
      </PageHeader>
      {notice && <Notice id="melding" tone={notice.tone} title={notice.text} />}
      <Table
        caption="Wie welke rol heeft"
        captionHidden
        rows={content.roles}
        rowKey={({ id }) => id}
        columns={[
          {
            label: 'Naam',
            heads: true,
            width: 'sm:w-[40%]',
            cell: ({ name, function: works, email }) => (
              <>
                {name}
                <span className="block font-normal text-quiet">{works}</span>
                <span className="block font-normal [overflow-wrap:anywhere] text-quiet">{email}</span>
              </>
            ),
          },
          { label: 'Rol', cell: (held) => roleInWords(held) },
          { label: 'Sinds', cell: ({ validFrom }) => fullDate(validFrom) },
          {
            label: 'Wegnemen',
            labelHidden: true,
            width: 'sm:w-40',
            cell: (held) => <EndRole held={held} region={region} regionId={frame.region.id} />,
          },
        ]}
      />
      <h2>Accounts</h2>
      <AccountTable region={region} accounts={content.accounts} />
      <h2>Geef iemand een rol</h2>
      {content.draft && <KeptText path={peoplePath(region)} />}
      <RoleForm
        key={content.draft ? 'kept' : 'own'}
        region={region}
        draft={content.draft}
        regionId={frame.region.id}
        roles={givenRoles.map((role) => ({ value: role, label: roleWords[role] }))}
        municipalities={content.municipalities}
      />
    </RegionChrome>
  )
}

const roleInWords = ({ role, municipality }: HeldRole): string =>
  municipality === null ? roleWords[role] : `${roleWords[role]}, gemeente ${municipality}`

const EndRole = ({ held, region, regionId }: { held: HeldRole; region: string; regionId: string }) => (
  <details>
    <summary>
      Neem weg…
      <span className="sr-only">
        {' '}
        de rol {roleInWords(held)} van {held.name}
      </span>
    </summary>
    <form action={endRoleAction}>
      <input type="hidden" name="region" value={region} />
      <input type="hidden" name="regionId" value={regionId} />
      <input type="hidden" name="grantId" value={held.id} />
      <Button variant="secondary" small>
        Neem de rol nu weg
        <span className="sr-only">
          {' '}
          van {held.name}: {roleInWords(held)}
        </span>
      </Button>
    </form>
  </details>
)
