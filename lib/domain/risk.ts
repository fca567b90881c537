export type RiskCategory = 'content' | 'money' | 'systems' | 'administrative' | 'organisation'

export const riskCategoryWords: Record<RiskCategory, string> = {
  content: 'Inhoud',
  money: 'Geld',
  systems: 'Systemen',
  administrative: 'Bestuurlijk',
  organisation: 'Organisatie',
}
