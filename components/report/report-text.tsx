import { namesActivity } from '@/lib/domain/report-prefill'

/** A text of a report: paragraphs between blank lines, lines as they were written; the name of an activity above its lines is bold. */
export function ReportText({ text }: { text: string }) {
  return (
    <div className="text">
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <Paragraph key={index} lines={paragraph.split('\n')} />
      ))}
    </div>
  )
}

function Paragraph({ lines: [first = '', ...rest] }: { lines: string[] }) {
  const isHeading = rest.length > 0 && namesActivity(first)
  return (
    <p className="whitespace-pre-line">
      {isHeading ? <b>{first}</b> : first}
      {rest.map((line) => `\n${line}`).join('')}
    </p>
  )
}
