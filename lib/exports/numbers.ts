const dutch = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 10 })

/** "1.234,5" */
export const dutchNumber = (value: number): string => dutch.format(value)
