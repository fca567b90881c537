import { notFound, redirect } from 'next/navigation'
import { touchedColumn } from '@/components/activity/touched'
import { ActionMoment, ownerInWords } from '@/components/decision/action-list'
import { ItemLink } from '@/components/decision/decision-facts'
import { Counts } from '@/components/ui/counts'
import { DownloadLinks } from '@/components/ui/download-links'
import { EmptyState } from '@/components/ui/empty-state'
import { Select, TextInput } from '@/components/ui/field'
import { Filters } from '@/components/ui/filters'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { actionKinds, actionKindWords, actionStates, actionStateWords } from '@/lib/domain/decisions'
import { actionListAddress, readActionList, type ActionListInput } from '@/lib/forms/decision-lists'
import { unreadDay } from '@/lib/forms/list-address'
import { actionPath, actionsPath, decisionPath, decisionsPath, inAddress } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getActions, pageOfActions } from '@/lib/queries/actions'
import { RegionChrome } from '../../chrome'
import { UntouchedSince } from '../../untouched-since'

export default async function ActionsPage({ params, searchParams }: PageProps<'/regio/[region]/acties'>) {
  const { region } = await params
  const query = await searchParams
  const input = readActionList(query)
  const unread = unreadDay(query, 'sinds')
  const viewer = await requireViewer()
  const page = await getActions(viewer, region, input, now())
  if (!page?.content) notFound()

  const { frame, content } = page
  const { counts, rows, total } = content
  const here = actionsPath(region)
  const hrefWith = (change: Partial<ActionListInput>) => here + actionListAddress({ ...input, pagina: 1, ...change })
  if (total === 0 && input.pagina > 1) redirect(hrefWith({})) // past the last page
  const active = [input.zoek, input.stand, input.soort, input.van, input.sinds, unread ?? undefined].filter(
    (filter) => filter !== undefined,
  ).length
  const words = <T extends string>(values: readonly T[], labels: Record<T, string>) =>
    values.map((value) => ({ value: inAddress(labels[value]), label: labels[value] }))

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Acties en toezeggingen" current={decisionsPath(region)}>
      <PageHeader crumbs={[{ href: decisionsPath(region), label: 'Besluiten' }]} title="Acties en toezeggingen">
        <Counts
          items={actionStates.map((state) => ({
            id: state,
            value: counts[state],
            label: actionStateWords[state],
            href: counts[state] > 0 ? here + actionListAddress({ stand: state }) : undefined,
          }))}
        />
      </PageHeader>
      <Filters action={here} active={active} clearHref={here}>
        <TextInput name="zoek" label="Zoek" type="search" defaultValue={input.zoek} />
        <Select
          name="stand"
          label="Stand"
          empty="Alle"
          defaultValue={input.stand ? inAddress(actionStateWords[input.stand]) : ''}
          options={words(actionStates, actionStateWords)}
        />
        <Select
          name="soort"
          label="Soort"
          empty="Alle"
          defaultValue={input.soort ? inAddress(actionKindWords[input.soort]) : ''}
          options={words(actionKinds, actionKindWords)}
        />
        <Select name="van" label="Van wie" empty="Iedereen" defaultValue={input.van ?? ''} options={[{ value: 'mij', label: 'Van mij' }]} />
        <UntouchedSince chosen={input.sinds} unread={unread} />
      </Filters>
      {total === 0 ? (
        active > 0 ? (
          <EmptyState title="Geen acties gevonden" action={<a href={here}>Wis filters</a>} />
        ) : (
          <EmptyState title="Er zijn nog geen acties">
            <p>Hier komt wie wat doet na een besluit, en wat er is toegezegd.</p>
          </EmptyState>
        )
      ) : (
        <Table
          caption="Acties en toezeggingen, wat over tijd is eerst"
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              label: 'Actie',
              heads: true,
              width: 'sm:w-[34%]',
              cell: ({ number, kind, title }) => (
                <>
                  <a href={actionPath(region, number)}>
                    {number} {title}
                  </a>
                  <span className="block font-normal text-quiet">{actionKindWords[kind]}</span>
                </>
              ),
            },
            { label: 'Wie', cell: ownerInWords },
            { label: 'Wanneer', width: 'sm:w-48', cell: (action) => <ActionMoment action={action} today={frame.today} /> },
            {
              label: 'Bij',
              width: 'sm:w-40',
              cell: ({ decisionNumber, item }) =>
                decisionNumber !== null ? (
                  <a href={decisionPath(region, decisionNumber)}>Besluit {decisionNumber}</a>
                ) : item ? (
                  <ItemLink region={region} item={item} />
                ) : (
                  '–'
                ),
            },
            touchedColumn('Niet sinds de afspraak'),
          ]}
        />
      )}
      {total > 0 && <DownloadLinks list={here} query={actionListAddress({ ...input, pagina: 1 })} />}
      <Pagination page={input.pagina} pageSize={pageOfActions} total={total} hrefOf={(pagina) => hrefWith({ pagina })} />
    </RegionChrome>
  )
}
