import { TextArea, TextInput } from '@/components/ui/field'
import type { Field } from '../../../../use-form'

/** The title, the years and the words of an agenda, and in what the region takes part with others. */
export function AgendaFields({ field }: { field: Field }) {
  return (
    <>
      <TextInput {...field('title')} label="Titel" hint="Bijvoorbeeld: Regionale agenda Jeugd 2026-2029." />
      <TextInput {...field('startYear')} label="Eerste jaar" inputMode="numeric" narrow />
      <TextInput {...field('endYear')} label="Laatste jaar" inputMode="numeric" narrow />
      <h2>Hoe de niveaus heten</h2>
      <p className="meta">De woorden van jullie eigen document. Ze staan overal op het scherm en in elk rapport.</p>
      <TextInput {...field('ambitionTerm')} label="Bovenste niveau" hint="Bijvoorbeeld Ambitie, Speerpunt, Thema of Spoor." narrow />
      <TextInput {...field('ambitionTerms')} label="Bovenste niveau, meervoud" narrow />
      <TextInput
        {...field('resultTerm')}
        label="Tweede niveau"
        hint="Bijvoorbeeld Resultaat of Doel. Leeg als de agenda dit niveau niet heeft."
        optional
        narrow
      />
      <TextInput {...field('resultTerms')} label="Tweede niveau, meervoud" optional narrow />
      <TextInput {...field('activityTerm')} label="Onderste niveau" hint="Bijvoorbeeld Activiteit, Stap of Project." narrow />
      <TextInput {...field('activityTerms')} label="Onderste niveau, meervoud" narrow />
      <h2>Vaststellen door gemeenten</h2>
      <TextInput
        {...field('adoptionThreshold')}
        label="Hoeveel gemeenten zijn genoeg?"
        hint="Bijvoorbeeld 5, als de regio afsprak dat 5 van de 7 genoeg zijn. Leeg: allemaal."
        inputMode="numeric"
        optional
        narrow
      />
      <h2>Bovenregionaal</h2>
      <TextArea
        {...field('sharedSubjects')}
        label="Waar de regio met andere regio’s aan werkt"
        hint="Eén onderwerp per regel. Gebruik de naam die andere regio’s op de pagina Bovenregionaal ook gebruiken."
        optional
      />
    </>
  )
}
