'use client'

export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="nl">
      <body>
        <main>
          <h1>Er ging iets mis</h1>
          <p>Deze pagina kan nu niet worden getoond. Wat je eerder bewaarde, is er nog.</p>
          <button onClick={reset}>Probeer opnieuw</button>
        </main>
      </body>
    </html>
  )
}
