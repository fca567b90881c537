import { refusals } from '@/lib/kernel/refusals'

/** Small on purpose: Next sends it along with every page. */
export function Refusal({ status }: { status: keyof typeof refusals }) {
  const { title, lead, help } = refusals[status]
  return (
    <>
      <title>{`${title} - Koersvast`}</title>
      <main className="page reading">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        <p>
          <a href="/">Naar je startpagina</a>
        </p>
        <p>{help}</p>
      </main>
    </>
  )
}
