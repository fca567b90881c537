import { notFound, redirect } from 'next/navigation'
import { ActivityTable } from '@/components/activity/activity-table'
import { DownloadLinks } from '@/components/ui/download-links'
import { EmptyState } from '@/components/ui/empty-state'
import { Select, TextInput } from '@/components/ui/field'
import { Filters } from '@/components/ui/filters'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireViewer } from '@/lib/auth/session'
import { lifecycles, lifecycleWords } from '@/lib/domain/progress'
import { scales, scaleWords } from '@/lib/domain/scale'
import { shownLights, shownLightWords } from '@/lib/domain/standing'
import { priorities, priorityWords } from '@/lib/domain/structure'
import { activityListAddress, filtersInUse, readActivityList, type ActivityListInput } from '@/lib/forms/activity-list'
import { unreadDay } from '@/lib/forms/list-address'
import { activitiesPath, activityPath, agendaPath, inAddress } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getActivities, pageOfActivities, type FilterChoices } from '@/lib/queries/activities'
import { RegionChrome } from '../../../../chrome'
import { UntouchedSince } from '../../../../untouched-since'

export default async function ActivitiesPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/activiteiten'>) {
  const { region, agenda: slug } = await params
  const query = await searchParams
  const input = readActivityList(query)
  const unread = unreadDay(query, 'sinds')
  const viewer = await requireViewer()
  const page = await getActivities(viewer, { region, agenda: slug, now: now() }, input)
  if (!page) notFound()

  const { frame, content } = page
  const { agenda, period, today, seesProgress } = frame
  const here = activitiesPath(region, slug)
  const hrefWith = (change: Partial<ActivityListInput>) => here + activityListAddress({ ...input, pagina: 1, ...change })
  if (content.total === 0 && input.pagina > 1) redirect(hrefWith({})) // past the last page
  const whole = content.total - content.steps
  const found = `${whole} ${(whole === 1 ? agenda.activityTerm : agenda.activityTerms).toLowerCase()}`

  return (
    <RegionChrome viewer={viewer} frame={frame} title={agenda.activityTerms} current={here}>
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: agenda.title }]}
        title={content.steps === 0 ? found : `${found} en ${content.steps} ${content.steps === 1 ? 'deelstap' : 'deelstappen'}`}
      />
      <Filters action={here} active={filtersInUse(input) + (unread === null ? 0 : 1)} clearHref={here}>
        <FilterFields input={input} unread={unread} choices={content.choices} seesProgress={seesProgress} terms={agenda} />
        {input.sorteer !== 'code' && <input type="hidden" name="sorteer" value={input.sorteer} />}
      </Filters>
      {content.total === 0 ? (
        <EmptyState title={`Geen ${agenda.activityTerms.toLowerCase()} gevonden`} action={<a href={here}>Wis filters</a>}>
          <p>Kies een ander filter of zoek op een ander woord.</p>
        </EmptyState>
      ) : (
        <ActivityTable
          term={agenda.activityTerm}
          caption={agenda.activityTerms}
          captionHidden
          rows={content.rows}
          hrefOf={({ code }) => activityPath(region, slug, code)}
          today={today}
          periodId={period?.id ?? null}
          seesProgress={seesProgress}
          sort={{ of: input.sorteer, hrefOf: (sorteer) => hrefWith({ sorteer }) }}
        />
      )}
      <Pagination page={input.pagina} pageSize={pageOfActivities} total={content.total} hrefOf={(pagina) => hrefWith({ pagina })} />
      {content.total > 0 && <DownloadLinks list={here} query={activityListAddress({ ...input, pagina: 1 })} />}
    </RegionChrome>
  )
}

type FieldsProps = {
  input: ActivityListInput
  unread: string | null
  choices: FilterChoices
  seesProgress: boolean
  terms: { ambitionTerm: string }
}

function FilterFields({ input, unread, choices, seesProgress, terms }: FieldsProps) {
  const words = <T extends string>(values: readonly T[], labels: Record<T, string>) =>
    values.map((value) => ({ value: inAddress(labels[value]), label: labels[value] }))
  return (
    <>
      <TextInput name="zoek" label="Zoek" type="search" defaultValue={input.zoek} />
      <Select
        name="ambitie"
        label={terms.ambitionTerm}
        empty="Alle"
        defaultValue={input.ambitie ?? ''}
        options={choices.ambitions.map(({ number, title }) => ({ value: number, label: `${number} ${title}` }))}
      />
      <Select
        name="schaal"
        label="Schaalniveau"
        empty="Alle"
        defaultValue={input.schaal ? inAddress(scaleWords[input.schaal]) : ''}
        options={words(scales, scaleWords)}
      />
      <Select
        name="trekker"
        label="Trekker"
        empty="Alle"
        defaultValue={input.trekker ?? ''}
        options={choices.leads.map((lead) => ({ value: lead, label: lead }))}
      />
      <Select
        name="prioriteit"
        label="Prioriteit"
        empty="Alle"
        defaultValue={input.prioriteit ? inAddress(priorityWords[input.prioriteit]) : ''}
        options={words(priorities, priorityWords)}
      />
      {seesProgress && (
        <>
          <Select
            name="gemeente"
            label="Gemeente"
            empty="Alle"
            defaultValue={input.gemeente ?? ''}
            options={choices.municipalities.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <Select
            name="status"
            label="Levensloop"
            empty="Alle"
            defaultValue={input.status ? inAddress(lifecycleWords[input.status]) : ''}
            options={words(lifecycles, lifecycleWords)}
          />
          <Select
            name="licht"
            label="Licht"
            empty="Alle"
            defaultValue={input.licht ? inAddress(shownLightWords[input.licht]) : ''}
            options={words(shownLights, shownLightWords)}
          />
          <Select
            name="planning"
            label="Planning"
            empty="Alle"
            defaultValue={input.planning ?? ''}
            options={[{ value: 'over-tijd', label: 'Over tijd' }]}
          />
          <UntouchedSince chosen={input.sinds} unread={unread} />
        </>
      )}
    </>
  )
}
