import { forbidden, notFound } from 'next/navigation'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { importFailureMessages } from '@/lib/imports/import-failures'
import { importFilePath, importPath, kpisPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getImports } from '@/lib/queries/imports'
import { RegionChrome } from '../../../../../chrome'
import { FileForm } from './file-form'
import { countsInWords, statusInWords } from './words'

export default async function ImportsPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/kpis/importeren'>) {
  const { region, agenda } = await params
  const { fout } = await searchParams
  const viewer = await requireViewer()
  const page = await getImports(viewer, { region, agenda, now: now() })
  if (!page) notFound()
  const { frame, content } = page
  if (!content.mayImport) forbidden()
  const failure = Object.entries(importFailureMessages).find(([name]) => name === fout)?.[1]

  return (
    <RegionChrome acts viewer={viewer} frame={frame} title="Cijfers importeren" current={kpisPath(region, agenda)}>
      <PageHeader
        crumbs={[{ href: kpisPath(region, agenda), label: 'KPI’s' }]}
        title="Cijfers importeren"
        lead="Kies een bestand met cijfers. Je ziet eerst wat er verandert; pas daarna kies je of je het importeert."
      />
      {failure && (
        <div className="mt-5">
          <ErrorSummary title="Het bestand is niet gelezen" fieldErrors={{ bestand: [failure] }} />
        </div>
      )}
      <FileForm
        action={importFilePath(region, agenda)}
        errors={failure ? [failure] : undefined}
        hint="CSV, Excel (.xlsx) of JSON van CBS, tot 20 MB."
        accept=".csv,.xlsx,.json"
        messages={{ 'too-large': importFailureMessages['too-large'] }}
      />
      <h2>Zo ziet een bestand eruit</h2>
      <Facts
        items={[
          { term: 'Lange lijst', value: 'Kolommen met de koppen regio, periode, indicator, waarde en eventueel status en uitsplitsing.' },
          {
            term: 'Brede tabel',
            value: 'Een rij per gemeente en een kolom per periode of KPI. Je zegt daarna zelf wat in welke kolom staat.',
          },
          {
            term: 'Van CBS',
            value: 'Een CSV-bestand van StatLine of een JSON-bestand (OData). Een punt is geheim, een sterretje voorlopig.',
          },
        ]}
      />
      <h2>Eerdere bestanden</h2>
      <p>Een bestand dat na een dag niet is geïmporteerd, wordt verwijderd. Wat is geïmporteerd, kun je ongedaan maken.</p>
      {content.imports.length === 0 ? (
        <EmptyState title="Er is nog niets geïmporteerd" />
      ) : (
        <Table
          caption="De laatste vijftig, het nieuwste eerst"
          rows={content.imports}
          rowKey={({ id }) => id}
          columns={[
            {
              label: 'Bestand',
              heads: true,
              width: 'sm:w-[36%]',
              className: 'break-words',
              cell: ({ id, fileName }) => <a href={importPath(region, agenda, id)}>{fileName}</a>,
            },
            { label: 'Gekozen door', cell: ({ createdFunction, createdOn }) => `${createdFunction}, ${fullDate(createdOn)}` },
            { label: 'Stand', cell: statusInWords },
            { label: 'Cijfers', cell: ({ counts }) => (counts ? countsInWords(counts) : '–') },
          ]}
        />
      )}
    </RegionChrome>
  )
}
