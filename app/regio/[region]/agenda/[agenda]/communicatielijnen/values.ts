import type { FormValues } from '@/lib/forms/form-state'
import type { CommunicationRow } from '@/lib/queries/communication'

/** What a line of communication says, as its fields hold it. */
export const lineValues = ({ name, audience, sender, goal, approach, channel, timing }: CommunicationRow): FormValues => ({
  ...{ name, audience, sender, goal, approach, channel, timing },
})
