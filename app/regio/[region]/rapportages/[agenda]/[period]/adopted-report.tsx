import type { ReactNode } from 'react'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { fullDate } from '@/lib/domain/dutch-dates'
import { reportFilePath, reportPath, reportVersionPath, reportsPath } from '@/lib/kernel/addresses'
import type { AdoptedReport, Verdict } from '@/lib/queries/adopted-report'
import { ConfidentialFiles, ReportFiles } from './report-files'

type AdoptedReportProps = {
  report: AdoptedReport
  address: { region: string; agenda: string; period: string }
  /** What is said after an act. */
  notice?: ReactNode
  /** What checking gave; null: nobody asked to. */
  verdicts: Verdict[] | null
}

/** A report as it was adopted, drawn from its frozen copy. */
export function AdoptedReportView({ report, address: { region, agenda, period }, notice, verdicts }: AdoptedReportProps) {
  const newest = report.number === report.versions
  const here = newest ? reportPath(region, agenda, period) : reportVersionPath(region, agenda, period, report.number)
  const fileHref = (file: string) => (newest ? reportFilePath(region, agenda, period, file) : `${here}/${file}`)
  return (
    <>
      <PageHeader
        crumbs={[{ href: reportsPath(region), label: 'Rapportages' }]}
        title={report.title}
        lead={`Vastgesteld op ${fullDate(report.adoptedOn)}. Dit is de tekst van die dag; daarna is er niets meer aan veranderd.`}
      />
      {notice}
      {!newest && (
        <Notice tone="warning" title={`Dit is versie ${report.number}.`}>
          Het rapport is daarna heropend en opnieuw vastgesteld. <a href={reportPath(region, agenda, period)}>Naar de nieuwste versie</a>
        </Notice>
      )}
      {verdicts && <Verdicts verdicts={verdicts} />}
      <div className="mt-6 print:hidden">
        <ReportFiles hrefOf={fileHref} />
      </div>
      <div dangerouslySetInnerHTML={{ __html: report.html }} />
      {report.confidentialHtml !== null && (
        <section aria-labelledby="vertrouwelijk" className="print:hidden">
          <h2 id="vertrouwelijk">Vertrouwelijk</h2>
          <p>
            Dit zien alleen leden van het bestuurlijk overleg, de secretaris en wie het programma leidt. Het staat niet in de bestanden
            hierboven.
          </p>
          <ConfidentialFiles hrefOf={fileHref} />
          <div dangerouslySetInnerHTML={{ __html: report.confidentialHtml }} />
        </section>
      )}
      <h2>Echtheid</h2>
      <Facts
        items={[
          { term: 'Vastgelegd door', value: report.adoptedFunction },
          { term: 'SHA-256 van de gegevens', value: <code className="break-all">{report.sha256}</code> },
          {
            term: 'Versie',
            value: report.versions > 1 && <Versions report={report} hrefOf={(n) => reportVersionPath(region, agenda, period, n)} />,
          },
        ]}
      />
      <p className="print:hidden">
        <a href={`${here}?controleer=1#controle`}>Controleer of er niets is veranderd</a>
      </p>
    </>
  )
}

function Verdicts({ verdicts }: { verdicts: Verdict[] }) {
  const wrong = verdicts.filter(({ holds }) => !holds)
  return wrong.length === 0 ? (
    <Notice id="controle" tone="success" title="Er is niets veranderd.">
      De gegevens en alle {verdicts.length - 1} bestanden zijn nog precies zoals ze zijn vastgesteld.
    </Notice>
  ) : (
    <Notice id="controle" tone="error" title="Dit rapport is niet meer zoals het is vastgesteld.">
      Veranderd: {wrong.map(({ name }) => name).join(', ')}. Meld dit aan de beheerder.
    </Notice>
  )
}

const Versions = ({ report, hrefOf }: { report: AdoptedReport; hrefOf: (number: number) => string }) => (
  <>
    {report.number} van {report.versions}
    {Array.from({ length: report.versions }, (_, index) => index + 1)
      .filter((number) => number !== report.number)
      .map((number) => (
        <a key={number} href={hrefOf(number)} className="ml-3">
          Versie {number}
        </a>
      ))}
  </>
)
