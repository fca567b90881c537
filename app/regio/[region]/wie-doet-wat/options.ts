type Choices = {
  organisations: readonly { id: string; name: string }[]
  colleagues: readonly { id: string; name: string; function: string }[]
}

/** Organisations and colleagues as a form offers them. */
export const optionsOf = ({ organisations, colleagues }: Choices) => ({
  organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
  colleagues: colleagues.map(({ id, name, function: works }) => ({ value: id, label: `${name}, ${works}` })),
})
