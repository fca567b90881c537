import { Table } from '@/components/ui/table'
import { standingWords } from '@/lib/domain/account-standing'
import { accountPath } from '@/lib/kernel/addresses'
import { standingSince } from './words'
import type { Account } from '@/lib/queries/people'

/** Every account of the region: who was invited, who works with it and who left. */
export const AccountTable = ({ region, accounts }: { region: string; accounts: readonly Account[] }) => (
  <Table
    caption="Accounts van de regio"
    captionHidden
    rows={accounts}
    rowKey={({ userId }) => userId}
    columns={[
      {
        label: 'Naam',
        heads: true,
        width: 'sm:w-[40%]',
        cell: ({ userId, name, function: works }) => (
          <>
            <a href={accountPath(region, userId)}>{name}</a>
            <span className="block font-normal text-quiet">{works}</span>
          </>
        ),
      },
      { label: 'Stand', cell: ({ standing }) => standingWords[standing] },
      { label: 'Tweede stap', cell: ({ secondFactorSince }) => (secondFactorSince ? 'Aan' : '–') },
      { label: 'Sinds of tot', cell: (account) => standingSince(account) },
    ]}
  />
)
