/** What somebody writes down about a line of communication (US65; 004 L4511-L4593). */
export type CommunicationText = {
  name: string
  /** To whom something is told, by whom, and what for. */ audience: string
  sender: string
  goal: string
  /** How; and with what and when, as far as that is known. */ approach: string
  channel: string
  timing: string
}
