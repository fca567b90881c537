import { notFound } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireViewer } from '@/lib/auth/session'
import { getOwnAccount } from '@/lib/queries/own-account'
import { SignedInFrame } from '../../signed-in-frame'
import { MailsForm } from './mails-form'

export default async function MailChoicesPage({ searchParams }: PageProps<'/account/berichten'>) {
  const { melding } = await searchParams
  const viewer = await requireViewer()
  const account = await getOwnAccount(viewer)
  if (!account) notFound()

  return (
    <SignedInFrame viewer={viewer} title="Berichten" acts>
      <PageHeader
        crumbs={[
          { href: '/', label: 'Startpagina' },
          { href: '/account', label: 'Je account' },
        ]}
        title="Wat je per mail krijgt"
        lead="Hooguit één bericht per dag, en alleen als er iets op je wacht."
      />
      {melding === 'bewaard' && <Notice tone="success" title="Je keuze is bewaard." />}
      <div className="mt-6">
        <MailsForm version={account.version} muted={account.mutedMails} />
      </div>
    </SignedInFrame>
  )
}
