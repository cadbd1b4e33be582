import { PortalLogo } from '@/features/shell/portal-logo';
import { ButtonLink } from '@/ui/button';
import type { outlineOf } from './page-outline';
import { texts } from './texts';
import { ThemeToggle } from './theme-toggle';

/** Stays at the top: who we are, where to go, the way in. */
export function ProgrammeHeader({ name, outline }: { name: string; outline: ReturnType<typeof outlineOf> }) {
  return (
    <header className="sticky top-0 z-20 border-edge border-b bg-surface-1 pt-safe">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-lg bg-accent px-4 py-2.5 font-semibold text-accent-contrast focus:translate-y-0"
      >
        {texts.links.skip}
      </a>
      <div className="mx-auto flex h-14 max-w-6xl items-center gap-3 px-4 lg:px-6">
        <a href="/" className="flex min-h-11 min-w-0 items-center gap-2.5 rounded-lg font-bold text-lg text-strong">
          <span aria-hidden className="size-8 shrink-0">
            <PortalLogo />
          </span>
          <span className="truncate">{name}</span>
        </a>
        <nav aria-label={texts.links.onThisPage} className="ml-4 hidden gap-1 md:flex">
          {outline.links.map(({ href, label }) => (
            <a
              key={href}
              href={href}
              className="flex min-h-11 items-center rounded-lg px-3 font-medium text-muted text-sm hover:text-strong"
            >
              {label}
            </a>
          ))}
        </nav>
        <div className="ml-auto flex shrink-0 items-center gap-1.5">
          <ThemeToggle />
          <ButtonLink href="/login" size="sm" variant="ghost">
            {texts.links.signIn}
          </ButtonLink>
          {outline.hasApply && (
            <ButtonLink href="#apply" size="sm" variant="primary" className="max-sm:hidden">
              {texts.links.apply}
            </ButtonLink>
          )}
        </div>
      </div>
    </header>
  );
}
