import { AccessibilityText, PrivacyText, VulnerabilityText } from '@/components/public/site-texts'
import { accessibilityPath, privacyPath, vulnerabilityPath } from '@/lib/kernel/addresses'
import type { Drawing } from '@/lib/public/answer'
import { site } from '@/lib/public/site'
import { drawPage } from './draw'

export function drawAccessibility(): Promise<Drawing> {
  const { accessibility, ...owner } = site()
  const lead = 'Iedereen moet Koersvast kunnen gebruiken, ook met een beperking. Hier staat hoe ver we zijn.'
  return drawPage({
    ...{ path: accessibilityPath, title: 'Toegankelijkheid', lead, description: lead },
    content: <AccessibilityText {...owner} {...accessibility} />,
  })
}

export function drawPrivacy(): Promise<Drawing> {
  const lead = 'Wat Koersvast van je bewaart, waarom, en wat je daarover mag vragen.'
  return drawPage({ path: privacyPath, title: 'Privacy', lead, description: lead, content: <PrivacyText {...site()} /> })
}

export function drawVulnerability(): Promise<Drawing> {
  const lead = 'Heb je een zwakke plek in de beveiliging gevonden? Vertel het ons, dan lossen we het op.'
  return drawPage({
    path: vulnerabilityPath,
    title: 'Kwetsbaarheid melden',
    lead,
    description: lead,
    content: <VulnerabilityText {...site()} />,
  })
}
