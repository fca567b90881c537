import type { StoryText } from '@/lib/domain/story'
import type { FormValues } from '@/lib/forms/form-state'

/** What a story says, as its fields hold it; a box that is not ticked is not there. */
export const storyValues = ({ text, teller, consentGiven, consentOn, consentHow }: StoryText): FormValues => ({
  ...{ text, teller, consentOn: consentOn ?? '', consentHow },
  ...(consentGiven && { consentGiven: 'on' }),
})
