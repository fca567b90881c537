import { notFound, redirect } from 'next/navigation'
import { touchedColumn } from '@/components/activity/touched'
import { ActionList } from '@/components/decision/action-list'
import { DecisionSubject } from '@/components/decision/decision-facts'
import { ButtonLink } from '@/components/ui/button'
import { DownloadLinks } from '@/components/ui/download-links'
import { EmptyState } from '@/components/ui/empty-state'
import { Select, TextInput } from '@/components/ui/field'
import { Filters } from '@/components/ui/filters'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { decisionOutcomes, decisionOutcomeWords } from '@/lib/domain/decisions'
import { fullDate } from '@/lib/domain/dutch-dates'
import { decisionListAddress, readDecisionList, type DecisionListInput } from '@/lib/forms/decision-lists'
import { unreadDay } from '@/lib/forms/list-address'
import { actionPath, actionsPath, decisionPath, decisionsPath, inAddress, newDecisionPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getDecisions, pageOfDecisions } from '@/lib/queries/decisions'
import { RegionChrome } from '../../chrome'
import { UntouchedSince } from '../../untouched-since'
import { openInWords } from './words'

export default async function DecisionsPage({ params, searchParams }: PageProps<'/regio/[region]/besluiten'>) {
  const { region } = await params
  const query = await searchParams
  const input = readDecisionList(query)
  const unread = unreadDay(query, 'sinds')
  const viewer = await requireViewer()
  const page = await getDecisions(viewer, region, input, now())
  if (!page?.content) notFound()

  const { frame, content } = page
  const { rows, total, actions, mayRecord } = content
  const here = decisionsPath(region)
  const hrefWith = (change: Partial<DecisionListInput>) => here + decisionListAddress({ ...input, pagina: 1, ...change })
  if (total === 0 && input.pagina > 1) redirect(hrefWith({})) // past the last page
  const active = [input.zoek, input.uitkomst, input.sinds, unread ?? undefined].filter((filter) => filter !== undefined).length

  return (
    <RegionChrome viewer={viewer} frame={frame} title="Besluiten" current={here}>
      <PageHeader title={total === 1 ? '1 besluit' : `${total} besluiten`}>
        <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
          <span>
            <a href={actionsPath(region)}>Acties en toezeggingen</a>: {openInWords(actions)}
          </span>
          {mayRecord && (
            <ButtonLink variant="secondary" small href={newDecisionPath(region)}>
              Leg een besluit vast
            </ButtonLink>
          )}
        </p>
      </PageHeader>
      <Filters action={here} active={active} clearHref={here}>
        <TextInput name="zoek" label="Zoek" type="search" defaultValue={input.zoek} />
        <Select
          name="uitkomst"
          label="Uitkomst"
          empty="Alle"
          defaultValue={input.uitkomst ? inAddress(decisionOutcomeWords[input.uitkomst]) : ''}
          options={decisionOutcomes.map((outcome) => ({
            value: inAddress(decisionOutcomeWords[outcome]),
            label: decisionOutcomeWords[outcome],
          }))}
        />
        <UntouchedSince chosen={input.sinds} unread={unread} />
      </Filters>
      {total === 0 ? (
        active > 0 ? (
          <EmptyState title="Geen besluiten gevonden" action={<a href={here}>Wis filters</a>} />
        ) : (
          <EmptyState title="Er is nog niets besloten">
            <p>Hier komt wat het overleg besluit, met de acties en toezeggingen die daarbij horen.</p>
          </EmptyState>
        )
      ) : (
        <Table
          caption="Besluiten, de laatste eerst"
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              label: 'Besluit',
              heads: true,
              width: 'sm:w-[32%]',
              cell: ({ number, title, text }) => (
                <>
                  <a href={decisionPath(region, number)}>
                    {number} {title}
                  </a>
                  <span className="block font-normal whitespace-pre-line">{shortened(text)}</span>
                </>
              ),
            },
            {
              label: 'Uitkomst',
              width: 'sm:w-44',
              cell: ({ outcome, decidedOn, bodyName }) => (
                <>
                  {decisionOutcomeWords[outcome]}
                  <span className="block text-quiet">
                    {fullDate(decidedOn)}, {bodyName}
                  </span>
                </>
              ),
            },
            { label: 'Gaat over', cell: (decision) => <DecisionSubject region={region} decision={decision} /> },
            {
              label: 'Acties',
              width: 'sm:w-[22%]',
              cell: (decision) =>
                decision.actions.length > 0 ? (
                  <ActionList actions={decision.actions} hrefOf={({ number }) => actionPath(region, number)} today={frame.today} />
                ) : (
                  <span className="text-quiet">Geen</span>
                ),
            },
            touchedColumn('Niet sinds het begin'),
          ]}
        />
      )}
      {total > 0 && <DownloadLinks list={here} query={decisionListAddress({ ...input, pagina: 1 })} />}
      <Pagination page={input.pagina} pageSize={pageOfDecisions} total={total} hrefOf={(pagina) => hrefWith({ pagina })} />
    </RegionChrome>
  )
}

const longest = 240

const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text)
