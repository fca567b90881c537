/** "3 van 4 vastgelegd" */
export function progressInWords(decided: number, asked: number): string {
  if (asked === 0) return 'Het rapport vraagt geen besluiten. Je kunt wel een ander besluit vastleggen.'
  const done = `${decided} van ${asked} vastgelegd.`
  return decided === asked ? `${done} Op de pagina van het rapport stel je het vast.` : done
}
