import { notFound, redirect } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { Select, TextInput } from '@/components/ui/field'
import { Filters } from '@/components/ui/filters'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { lessonListAddress, readLessonList, type LessonListInput } from '@/lib/forms/lesson-address'
import { lessonsPath, sharedLessonsPath, supraregionalPath } from '@/lib/kernel/addresses'
import { getSharedLessons, pageOfLessons } from '@/lib/queries/shared-lessons'
import { SignedInFrame } from '../../signed-in-frame'

export default async function SharedLessonsPage({ searchParams }: PageProps<'/bovenregionaal/lessen'>) {
  const input = readLessonList(await searchParams)
  const viewer = await requireViewer()
  const page = await getSharedLessons(viewer, input)
  if (!page) notFound()

  const { lessons, total, themes } = page
  const hrefWith = (change: Partial<LessonListInput>) => sharedLessonsPath + lessonListAddress({ ...input, pagina: 1, ...change })
  if (total === 0 && input.pagina > 1) redirect(hrefWith({})) // past the last page
  return (
    <SignedInFrame viewer={viewer} title="Lessen van regio’s" reading>
      <PageHeader
        crumbs={[{ href: supraregionalPath(), label: 'Bovenregionaal' }]}
        title="Lessen van regio’s"
        lead="Wat regio’s leerden en met elkaar delen."
      />
      <Filters action={sharedLessonsPath} active={[input.zoek, input.thema].filter(Boolean).length} clearHref={sharedLessonsPath}>
        <TextInput type="search" name="zoek" label="Zoek" defaultValue={input.zoek ?? ''} maxLength={200} />
        <Select
          name="thema"
          label="Thema"
          empty="Alle"
          defaultValue={input.thema ?? ''}
          options={themes.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      </Filters>
      {total === 0 ? (
        <EmptyState title="Geen gedeelde lessen gevonden">
          <p>Een regio deelt een les met een vinkje bij Lessen, op de pagina van haar agenda.</p>
        </EmptyState>
      ) : (
        <ul className="list-none pl-0">
          {lessons.map(({ id, title, text, region, regionSlug, agenda, agendaSlug, mayOpen, place, themeName, writtenOn }) => (
            <li key={id} className="border-t border-hairline py-4">
              <h2 className="mt-0 text-[1.1875rem]">{title}</h2>
              <p className="whitespace-pre-line">{text}</p>
              <p className="meta">
                {mayOpen ? <a href={lessonsPath(regionSlug, agendaSlug)}>{region}</a> : region}, {agenda}, {fullDate(writtenOn)}.
                {place && ` Bij: ${place}.`}
                {themeName && ` Thema: ${themeName}.`}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pagination page={input.pagina} pageSize={pageOfLessons} total={total} hrefOf={(pagina) => hrefWith({ pagina })} />
    </SignedInFrame>
  )
}
