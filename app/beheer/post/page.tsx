import { notFound } from 'next/navigation'
import { SignedInFrame } from '@/app/signed-in-frame'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { requireViewer } from '@/lib/auth/session'
import { fullDate } from '@/lib/domain/dutch-dates'
import { dutchDate } from '@/lib/kernel/clock'
import { mailServer } from '@/lib/mail/settings'
import { getMails, type MailRow } from '@/lib/queries/mails'

export default async function MailsPage() {
  const viewer = await requireViewer()
  const mails = await getMails(viewer)
  if (!mails) notFound()
  const waiting = mails.filter(({ sentAt, givenUp }) => sentAt === null && !givenUp).length

  return (
    <SignedInFrame viewer={viewer} title="Post">
      <PageHeader
        crumbs={[{ href: '/', label: 'Regio’s' }]}
        title={
          waiting === 0
            ? 'Er wacht geen post'
            : waiting === 1
              ? '1 bericht wacht op verzending'
              : `${waiting} berichten wachten op verzending`
        }
        lead="De laatste 200 berichten. Wat nog niet is verstuurd, kun je hier lezen."
      />
      {!mailServer() && (
        <Notice tone="warning" title="Er is geen mailserver ingesteld.">
          Zet het adres ervan in SMTP_URL. Tot die tijd wachten berichten hier.
        </Notice>
      )}
      {mails.length === 0 ? (
        <EmptyState title="Er is nog geen bericht gemaakt" />
      ) : (
        <Table
          caption="Berichten"
          captionHidden
          rows={mails}
          rowKey={({ id }) => id}
          columns={[
            { label: 'Aan', heads: true, width: 'sm:w-[30%]', cell: ({ name, address }) => `${name}, ${address}` },
            { label: 'Gemaakt', width: 'sm:w-40', cell: ({ queuedAt }) => fullDate(dutchDate(queuedAt)) },
            { label: 'Bericht', cell: (mail) => <Said mail={mail} /> },
            { label: 'Stand', width: 'sm:w-[26%]', cell: (mail) => stateOf(mail) },
          ]}
        />
      )}
    </SignedInFrame>
  )
}

const Said = ({ mail: { subject, text } }: { mail: MailRow }) =>
  text === null ? (
    subject
  ) : (
    <details>
      <summary>{subject}</summary>
      <p className="whitespace-pre-line break-words">{text}</p>
    </details>
  )

function stateOf({ sentAt, givenUp, attempts, lastError }: MailRow): string {
  if (sentAt) return `Verstuurd op ${fullDate(dutchDate(sentAt))}`
  const times = attempts === 1 ? '1 keer geprobeerd' : `${attempts} keer geprobeerd`
  return [givenUp ? 'Opgegeven' : 'Wacht', attempts > 0 && times, lastError].filter(Boolean).join(', ')
}
