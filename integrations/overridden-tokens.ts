/** Starlight's own palette: the dark one, and the light one. */
const THEIRS = /((?:^|[{}]):root,::backdrop|:root\[data-theme=light\],\[data-theme=light\] ::backdrop)\{([^{}]*)\}/g;
/** The site's tokens, outside every layer: they win over any layer. */
const OURS = /:root,:root\[data-theme\]\{([^{}]*--sl-[^{}]*)\}/;

/** Takes the custom properties of Starlight's palette out of a built stylesheet that the site's own tokens override anyway. */
export function withoutOverriddenTokens(css: string): string {
  const own = new Set(declarationsOf(OURS.exec(css)?.[1] ?? '').map(nameOf));
  return css.replace(THEIRS, (_, selector: string, body: string) => {
    const left = declarationsOf(body).filter((declaration) => !own.has(nameOf(declaration)));
    return `${selector}{${left.join(';')}}`;
  });
}

const declarationsOf = (body: string): string[] => body.split(';').filter(Boolean);
const nameOf = (declaration: string): string => declaration.slice(0, declaration.indexOf(':')).trim();
