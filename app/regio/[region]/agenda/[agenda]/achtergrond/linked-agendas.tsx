import { Table } from '@/components/ui/table'
import { agendaPath } from '@/lib/kernel/addresses'
import type { LinkRow } from '@/lib/queries/background'

/** Agendas that this one has to do with: one that is in the app is a link. */
export function LinkedAgendas({ links, region }: { links: readonly LinkRow[]; region: string }) {
  if (links.length === 0) return null
  return (
    <>
      <h2>Verwante agenda’s</h2>
      <Table
        caption="Verwante agenda’s"
        captionHidden
        rows={links}
        rowKey={({ id }) => id}
        columns={[
          { label: 'Agenda', heads: true, width: 'sm:w-1/2', cell: (link) => <Name link={link} region={region} /> },
          { label: 'Wat die ermee te maken heeft', cell: ({ remark }) => remark || <span className="text-quiet">Niet toegelicht</span> },
        ]}
      />
    </>
  )
}

function Name({ link: { name, slug, url }, region }: { link: LinkRow; region: string }) {
  const href = slug ? agendaPath(region, slug) : url
  return href ? <a href={href}>{name}</a> : name
}
