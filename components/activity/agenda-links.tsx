type AgendaLinksProps = {
  links: readonly { name: string; remark: string; url: string | null; here: { region: string; agenda: string } | null }[]
  hrefOf: (here: { region: string; agenda: string }) => string
}

/** Other agendas that this one touches. */
export const AgendaLinks = ({ links, hrefOf }: AgendaLinksProps) => (
  <>
    {links.map(({ name, remark, url, here }) => (
      <span key={name} className="block">
        {here ? <a href={hrefOf(here)}>{name}</a> : url ? <a href={url}>{name}</a> : name}
        {remark && ` (${remark})`}
      </span>
    ))}
  </>
)
