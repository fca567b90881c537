import { connection } from 'next/server'
import { Frame } from '@/components/ui/frame'
import { PageHeader } from '@/components/ui/page-header'

export default async function NotFound() {
  await connection() // a page made at build time could not carry the nonce of its answer
  return (
    <>
      <title>Niet gevonden - Koersvast</title>
      <Frame reading>
        <PageHeader title="Deze pagina is er niet" lead="Misschien is het adres verkeerd getypt, of heb je geen rol in deze regio." />
        <p className="mt-4">Denk je dat dit niet klopt? Vraag het de programmamanager van je regio.</p>
        <p className="mt-4">
          <a href="/">Naar je startpagina</a>
        </p>
      </Frame>
    </>
  )
}
