import { Frame } from '@/components/ui/frame'
import { PageHeader } from '@/components/ui/page-header'

export default function Forbidden() {
  return (
    <>
      <title>Geen recht - Koersvast</title>
      <Frame reading>
        <PageHeader
          title="Dit mag je niet bijwerken"
          lead="Je mag deze activiteit wel lezen. Bijwerken doen de trekkers, de werkgroep en de gemeente zelf."
        />
        <p className="mt-4">Hoort dit wel bij je werk? Vraag de programmamanager van je regio om het recht.</p>
        <p className="mt-4">
          <a href="/">Naar je startpagina</a>
        </p>
      </Frame>
    </>
  )
}
