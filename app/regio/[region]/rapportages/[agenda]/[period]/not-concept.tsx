import { EmptyState } from '@/components/ui/empty-state'
import { reportStatusWords, type ReportStatus } from '@/lib/domain/report-route'

/** In the place of a form: the text of a report changes only while it is a concept. */
export const NotConcept = ({ status, href }: { status: ReportStatus; href: string }) => (
  <EmptyState title="Dit rapport is geen concept meer" action={<a href={href}>Naar het rapport</a>}>
    <p>Het rapport heeft de status ‘{reportStatusWords[status]}’. De tekst kan weer veranderen als het wordt teruggestuurd.</p>
  </EmptyState>
)
