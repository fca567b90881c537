import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { DownloadLinks } from '@/components/ui/download-links'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { agreementsIn, stillToSign, type PactVersion, type Signature } from '@/lib/domain/pacts'
import { told } from '@/lib/forms/told'
import { agendaPath, changePactPath, pactFilePath, pactPath } from '@/lib/kernel/addresses'
import { now } from '@/lib/kernel/clock'
import { getPact } from '@/lib/queries/pacts'
import { RegionChrome } from '../../../../chrome'
import { SignForm } from './sign-form'

const notices: Record<string, string> = {
  geschreven: 'De werkafspraken zijn bewaard als nieuwe versie.',
  ondertekend: 'Je hebt de werkafspraken ondertekend.',
}

const files = [
  { extension: 'pdf', label: 'PDF' },
  { extension: 'docx', label: 'Word' },
]

export default async function PactPage({ params, searchParams }: PageProps<'/regio/[region]/agenda/[agenda]/werkafspraken'>) {
  const { region, agenda: slug } = await params
  const { melding } = await searchParams
  const viewer = await requireViewer()
  const page = await getPact(viewer, { region, agenda: slug, now: now(), draftOf: pactPath(region, slug) })
  if (!page) notFound()

  const { frame, content } = page
  const { current, earlier, municipalities, signsFor, mayWrite } = content
  const notice = told(notices, melding)
  const open = current ? stillToSign(current, municipalities) : []

  return (
    <RegionChrome
      acts={signsFor.length > 0}
      standsNow="De werkafspraken zijn intussen gewijzigd of al ondertekend"
      viewer={viewer}
      frame={frame}
      title="Werkafspraken"
      current={agendaPath(region, slug)}
      reading
    >
      <PageHeader
        crumbs={[{ href: agendaPath(region, slug), label: frame.agenda.title }]}
        title={current?.title ?? 'Werkafspraken'}
        lead="Hoe de gemeenten samenwerken aan deze agenda. De portefeuillehouders ondertekenen het."
      >
        {mayWrite && (
          <p className="mt-4">
            <ButtonLink variant="secondary" href={changePactPath(region, slug)}>
              {current ? 'Wijzig' : 'Schrijf de werkafspraken'}
            </ButtonLink>
          </p>
        )}
      </PageHeader>
      {notice && <Notice id="melding" tone="success" title={notice} />}
      {current === null ? (
        <EmptyState title="Er zijn nog geen werkafspraken" />
      ) : (
        <>
          <Lines pact={current} />
          <h2>Wie ondertekende</h2>
          <Signatures signatures={current.signatures} open={open} />
          {open
            .filter(({ id }) => signsFor.includes(id))
            .map((municipality) => (
              <SignForm key={municipality.id} place={{ region, agenda: slug }} pactId={current.id} municipality={municipality} />
            ))}
          <DownloadLinks what="de werkafspraken" list={pactFilePath(region, slug)} formats={files} />
        </>
      )}
      {earlier.map((pact) => (
        <details key={pact.id} className="mt-6">
          <summary>
            Versie {pact.number} van {fullDate(pact.writtenOn)}, ondertekend door {pact.signatures.length}
          </summary>
          <Lines pact={pact} />
          <Signatures signatures={pact.signatures} open={[]} />
        </details>
      ))}
    </RegionChrome>
  )
}

const Lines = ({ pact: { text, number, writtenOn, writtenFunction } }: { pact: PactVersion }) => (
  <>
    <ol className="mt-6 grid list-decimal gap-2 pl-6">
      {agreementsIn(text).map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ol>
    <p className="mt-4 text-quiet">
      Versie {number}, geschreven op {fullDate(writtenOn)} door de {writtenFunction}.
    </p>
  </>
)

type SignaturesProps = { signatures: readonly Signature[]; open: readonly { id: string; name: string }[] }

const Signatures = ({ signatures, open }: SignaturesProps) => (
  <Table
    caption="Wie ondertekende"
    captionHidden
    rows={[
      ...signatures.map((signature) => ({ id: signature.municipalityId, municipality: signature.municipality, signature })),
      ...open.map(({ id, name }) => ({ id, municipality: name, signature: null })),
    ]}
    rowKey={({ id }) => id}
    columns={[
      { label: 'Gemeente', heads: true, cell: ({ municipality }) => municipality },
      {
        label: 'Ondertekend door',
        cell: ({ signature }) =>
          signature ? `${signature.name}, ${signature.function}` : <span className="text-quiet">Nog niet ondertekend</span>,
      },
      { label: 'Op', width: 'sm:w-40', cell: ({ signature }) => (signature ? fullDate(signature.on) : '–') },
    ]}
  />
)
