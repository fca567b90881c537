type ItemNameProps = { code: string; title: string; /** Null: for the region as a whole. */ municipality: string | null; href: string }

/** What a row of a table is about: an activity, and for whom. */
export const ItemName = ({ code, title, municipality, href }: ItemNameProps) => (
  <>
    <a href={href}>
      {code} {title}
    </a>
    <span className="block font-normal text-quiet">{municipality ? `Gemeente ${municipality}` : 'Regio'}</span>
  </>
)
