import { Frame } from '@/components/ui/frame'
import { PageHeader } from '@/components/ui/page-header'

export default function NotFound() {
  return (
    <>
      <title>Niet gevonden - Koersvast</title>
      <Frame reading>
        <PageHeader title="Deze pagina is er niet" lead="Misschien is het adres verkeerd getypt, of heb je geen rol in deze regio." />
        <p>
          <a href="/">Naar je startpagina</a>
        </p>
        <p>Denk je dat dit niet klopt? Vraag het de programmamanager van je regio.</p>
      </Frame>
    </>
  )
}
