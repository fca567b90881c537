/** What the forms of an action get. */
export type ActionFormProps = {
  action: { id: string; version: number }
  place: { region: string; number: number }
}
