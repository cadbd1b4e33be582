import { PortalLogo } from '@/features/shell/portal-logo';
import type { outlineOf, PageLink } from './page-outline';
import { texts } from './texts';

/** Of the parts that the page has those one comes back for, then the way in. */
function linksOf({ links, hasApply, hasTerms }: ReturnType<typeof outlineOf>): PageLink[] {
  return [
    ...links.filter(({ href }) => href !== '#how'),
    ...(hasTerms || hasApply ? [{ href: '#terms', label: texts.links.terms }] : []),
    ...(hasApply ? [{ href: '#apply', label: texts.links.apply }] : []),
    { href: '/login', label: texts.links.signIn },
  ];
}

export function ProgrammeFooter({ name, outline }: { name: string; outline: ReturnType<typeof outlineOf> }) {
  return (
    <footer className="mx-auto flex max-w-6xl flex-col gap-4 px-4 pt-8 pb-[calc(2rem+env(safe-area-inset-bottom))] sm:flex-row sm:items-center sm:justify-between lg:px-6">
      <p className="flex items-center gap-2.5 font-semibold text-strong">
        <span aria-hidden className="size-8">
          <PortalLogo />
        </span>
        {name}
      </p>
      <nav aria-label={texts.links.footer}>
        <ul className="flex flex-wrap gap-x-2">
          {linksOf(outline).map(({ href, label }) => (
            <li key={href}>
              <a
                href={href}
                className="flex min-h-11 items-center rounded-md px-2 text-muted text-sm first:pl-0 hover:text-strong"
              >
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
