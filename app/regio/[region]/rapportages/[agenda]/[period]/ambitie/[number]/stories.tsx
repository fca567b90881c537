import { Tag } from '@/components/ui/tag'
import type { StoryRow } from '@/lib/queries/report-editing'

/** The stories at a block, with whether they may be in the report. */
export function Stories({ stories, hrefOf }: { stories: readonly StoryRow[]; hrefOf: (id?: string) => string }) {
  return (
    <>
      <h2>Verhalen uit de praktijk</h2>
      {stories.length === 0 && <p>Nog geen verhaal. Eén verhaal laat vaak meer zien dan een getal.</p>}
      {stories.map((story) => (
        <div key={story.id} className="my-4">
          <p className="whitespace-pre-line">{story.text}</p>
          <p>
            {story.teller} <Tag>{story.consentGiven ? 'toestemming gegeven' : 'wacht op toestemming'}</Tag>
          </p>
          <p>
            <a href={hrefOf(story.id)}>
              Wijzig<span className="sr-only"> het verhaal van {story.teller}</span>
            </a>
          </p>
        </div>
      ))}
      <p>
        <a href={hrefOf()}>Voeg een verhaal toe</a>
      </p>
      <p>Bewaar eerst wat je hiernaast hebt geschreven.</p>
    </>
  )
}
