import { touchedInWords } from '@/components/activity/touched'
import { Tag } from '@/components/ui/tag'
import { fullDate } from '@/lib/domain/dutch-dates'
import { storyState, storyStateWords } from '@/lib/domain/story'
import type { StoryRow } from '@/lib/queries/report-editing'
import type { Place } from '../../place'
import { ReadOverForm } from './read-over-form'

type StoriesProps = {
  stories: readonly (StoryRow & { mayReadOver: boolean })[]
  blockId: string
  place: Place
  hrefOf: (id?: string) => string
}

/** The stories at a block, with what each of them waits for. */
export function Stories({ stories, blockId, place, hrefOf }: StoriesProps) {
  return (
    <>
      <h2 id="verhalen">Verhalen uit de praktijk</h2>
      {stories.length === 0 && <p>Nog geen verhaal. Eén verhaal laat vaak meer zien dan een getal.</p>}
      {stories.map((story) => {
        const state = storyState({ consentGiven: story.consentGiven, isReadOver: story.readOver !== null })
        return (
          <div key={story.id} className="my-4">
            <p className="whitespace-pre-line">{story.text}</p>
            <p>
              {story.teller} <Tag>{storyStateWords[state]}</Tag>
            </p>
            <p className="meta">
              {story.consentOn && `Toestemming op ${fullDate(story.consentOn)}, ${story.consentHow}. `}
              {story.readOver && `Nagelezen op ${fullDate(story.readOver.on)} door ${story.readOver.by}. `}
              {story.touched && `Bijgewerkt: ${touchedInWords(story.touched)}.`}
            </p>
            <p>
              <a href={hrefOf(story.id)}>
                Wijzig<span className="sr-only"> het verhaal van {story.teller}</span>
              </a>
            </p>
            {story.readOver === null && story.mayReadOver && <ReadOverForm blockId={blockId} story={story} place={place} />}
            {story.readOver === null && !story.mayReadOver && <p className="text-quiet">Vraag een collega om het na te lezen.</p>}
          </div>
        )
      })}
      <p>
        <a href={hrefOf()}>Voeg een verhaal toe</a>
      </p>
      <p>Bewaar eerst wat je hiernaast hebt geschreven.</p>
    </>
  )
}
