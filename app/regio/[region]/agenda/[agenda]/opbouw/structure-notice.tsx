import { Notice } from '@/components/ui/notice'
import { notices } from './notices'

/** What came of an act, by the word in the address. */
export function StructureNotice({ word, part }: { word: unknown; part: unknown }) {
  const notice = typeof word === 'string' ? notices.get(word) : undefined
  if (!notice) return null
  const at = typeof part === 'string' ? part.slice(0, 20) : ''
  return (
    <Notice id="melding" tone={notice.tone} title={notice.title}>
      {notice.body}
      {at && (
        <>
          {notice.body && ' '}
          <a href={`#deel-${at}`}>Ga naar {at}</a>
        </>
      )}
    </Notice>
  )
}
