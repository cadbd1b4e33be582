import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { SignInForm } from '../accounts/sign-in-form';
import { Logo } from './brand';

const HOME = '/admin';

/** A page of the admin on this very origin, never somewhere a crafted link points to. */
function safePage(asked: string | string[] | undefined): string {
  if (typeof asked !== 'string' || !/^\/admin(?:[/?#]|$)/.test(asked)) return HOME;
  const url = new URL(asked, 'https://admin.invalid');
  const isAdmin = url.pathname === HOME || url.pathname.startsWith(`${HOME}/`);
  return url.origin === 'https://admin.invalid' && isAdmin ? url.pathname + url.search + url.hash : HOME;
}

/** In place of Payload's sign-in, whose form knows no second step. What stands around the form is configured as for Payload's. */
export function LoginView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { locale, permissions, req } = initPageResult;
  const { i18n, payload, user } = req;
  const next = safePage(searchParams?.redirect);
  if (user) redirect(next);
  const { beforeLogin, afterLogin } = payload.config.admin.components ?? {};
  const serverProps = { i18n, locale, params, payload, permissions, searchParams, user };
  const configured = (Component: typeof beforeLogin) =>
    RenderServerComponent({ Component, importMap: payload.importMap, serverProps });
  return (
    <>
      <div className="login__brand">
        <Logo />
      </div>
      {configured(beforeLogin)}
      <SignInForm next={next} />
      {configured(afterLogin)}
    </>
  );
}
