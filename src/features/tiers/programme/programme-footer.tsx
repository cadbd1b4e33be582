import { PortalLogo } from '@/features/shell/portal-logo';
import { texts } from './texts';

const LINKS = [
  { href: '#tiers', label: texts.links.tiers },
  { href: '#questions', label: texts.links.questions },
  { href: '#terms', label: texts.links.terms },
  { href: '#apply', label: texts.links.apply },
  { href: '/login', label: texts.links.signIn },
];

export function ProgrammeFooter({ name }: { name: string }) {
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
          {LINKS.map(({ href, label }) => (
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
