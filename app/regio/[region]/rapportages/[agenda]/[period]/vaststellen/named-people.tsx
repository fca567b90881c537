import { Notice } from '@/components/ui/notice'
import type { Mention } from '@/lib/domain/people-in-text'

const most = 20

/** Before a report is on the public page for good: whose name somebody typed in it. */
export function NamedPeople({ mentions }: { mentions: Mention[] }) {
  const rest = mentions.length - most
  return (
    <Notice tone="warning" title="In de tekst staan namen of adressen van mensen.">
      <p>
        Dit rapport komt op de openbare pagina, en die toont geen namen. Haal ze weg voordat je het rapport vaststelt, of laat ze staan als
        dat zo hoort.
      </p>
      <ul>
        {mentions.slice(0, most).map(({ found, within }) => (
          <li key={found + within}>
            <strong>{found}</strong>: {within}
          </li>
        ))}
      </ul>
      {rest > 0 && <p>En nog {rest}.</p>}
    </Notice>
  )
}
