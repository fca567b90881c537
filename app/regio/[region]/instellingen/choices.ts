export const yesAndNo = [
  { value: 'ja', label: 'Ja' },
  { value: 'nee', label: 'Nee' },
]
