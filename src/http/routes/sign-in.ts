import { viewAsPartner } from '@/contracts/accounts/partner-status';
import {
  confirmPartnerEnrolment,
  confirmStaffEnrolment,
  enrolPartner,
  enrolStaff,
} from '@/contracts/accounts/second-factor';
import {
  changePassword,
  endSession,
  listSessions,
  partnerLogin,
  partnerLogout,
  partnerRegister,
  partnerResetPassword,
  staffForgotPassword,
  staffLogin,
  staffLogout,
  staffRefresh,
  staffResetPassword,
} from '@/contracts/accounts/sign-in';
import type { RouteSpec } from '@/contracts/route';
import type { SignedInPartner, SignedInStaff } from '@/server/accounts/admit';
import { applyPartner } from '@/server/accounts/apply';
import { changePassword as changeOwnPassword } from '@/server/accounts/change-password';
import { beginEnrolment, finishEnrolment } from '@/server/accounts/enrolment';
import { countAttempt } from '@/server/accounts/limit-attempts';
import { hashAddress, SESSION_SECONDS, signToken } from '@/server/accounts/open-session';
import { requestReset, resetPassword, resetStaffPassword } from '@/server/accounts/reset-password';
import { PORTAL_COOKIE, readToken, tokenOf } from '@/server/accounts/resolve-session';
import { endSession as endOneSession, listSessions as listOwnSessions, signOut } from '@/server/accounts/sessions';
import { signIn } from '@/server/accounts/sign-in';
import { viewAsPartner as startView, VIEW_SECONDS } from '@/server/accounts/view-as';
import { withTransaction } from '@/server/db/transaction';
import { refuseForeignOrigin } from '../authenticate';
import { type Binding, type Call, reads, writes } from '../binding';
import { reply } from '../reply';
import { texts } from '../texts';
import { rememberedCookie, rememberedToken } from './remembered-device';
import { cookiesOf, originOf } from './signed-in';

/** The sign-in routes. `publicUrl` decides whether cookies are Secure and what mails link to. */
export function signInRoutes(publicUrl: string): Binding[] {
  const cookies = cookiesOf(publicUrl);
  const { cookie } = cookies;
  const signedIn = (
    ticket: SignedInPartner,
    { remembered = null, recoveryCodes }: { remembered?: string | null; recoveryCodes?: string[] } = {},
  ) => {
    const { token, exp, user } = ticket;
    return reply(200, { message: texts.signedIn, token, exp, user, ...(recoveryCodes && { recoveryCodes }) }, [
      ...cookies.partner(ticket),
      ...rememberedCookie('partner', remembered, publicUrl),
    ]);
  };

  const staffSignedIn = ({ token, exp, user }: SignedInStaff) => ({ token, exp, user });
  const staffCookies = (call: Call<RouteSpec>, ticket: SignedInStaff & { remembered?: string | null }) => [
    ...cookies.staff(call.payload, ticket),
    ...rememberedCookie('staff', ticket.remembered ?? null, publicUrl),
  ];

  /** Ends the session of whatever token came with the request; signed out is signed out. */
  const endWhatCame = async (call: Call<RouteSpec>, side: 'partner' | 'staff'): Promise<void> => {
    const found = tokenOf(call.headers, side, `${call.payload.config.cookiePrefix}-token`);
    const claims = found && (await readToken(call.payload.secret, found.token));
    if (claims) await withTransaction(await call.request(), 'endSession', (writer) => signOut(writer, claims.sid));
  };

  return [
    reads(partnerLogin, async ({ now }, call) => {
      refuseForeignOrigin(call.headers, publicUrl);
      const remembered = rememberedToken(call.headers, 'partner');
      const ticket = await signIn(call.payload, 'partner-users', { ...call.body, remembered }, originOf(call, now));
      return signedIn(ticket, ticket);
    }),
    reads(enrolPartner, async ({ now }, call) => {
      refuseForeignOrigin(call.headers, publicUrl);
      return beginEnrolment(call.payload, 'partner-users', call.body.enrolment, now);
    }),
    reads(confirmPartnerEnrolment, async ({ now }, call) => {
      refuseForeignOrigin(call.headers, publicUrl);
      const ticket = await finishEnrolment(await call.request(), 'partner-users', call.body, originOf(call, now));
      return signedIn(ticket, ticket);
    }),
    reads(partnerLogout, async (_, call) => {
      await endWhatCame(call, 'partner');
      return reply(200, { status: 'signed-out' }, [cookie(PORTAL_COOKIE, '', 0)]);
    }),
    reads(partnerResetPassword, async ({ now }, call) => {
      if ('email' in call.body) {
        await requestReset(await call.request(), call.body.email, originOf(call, now));
        return reply(202, { status: 'received' });
      }
      refuseForeignOrigin(call.headers, publicUrl);
      const { token, password } = call.body;
      const ticket = await resetPassword(await call.request(), token, password, originOf(call, now));
      return ticket ? signedIn(ticket) : reply(200, { status: 'password-set' });
    }),
    writes(partnerRegister, 'applyPartner', async (writer, call) => {
      await countAttempt(
        writer.db,
        [{ bucket: `apply:${hashAddress(call.payload.secret, call.ip)}`, max: 20, windowSeconds: 3600 }],
        writer.now,
      );
      await applyPartner(writer, call.body);
      return reply(202, { status: 'received' });
    }),
    reads(staffLogin, async ({ now }, call) => {
      refuseForeignOrigin(call.headers, publicUrl);
      const given = { ...call.body, remembered: rememberedToken(call.headers, 'staff') };
      const ticket = await signIn(call.payload, 'staff', given, originOf(call, now));
      return reply(200, { message: 'Authentication Passed', ...staffSignedIn(ticket) }, staffCookies(call, ticket));
    }),
    reads(enrolStaff, async ({ now }, call) => {
      refuseForeignOrigin(call.headers, publicUrl);
      return beginEnrolment(call.payload, 'staff', call.body.enrolment, now);
    }),
    reads(confirmStaffEnrolment, async ({ now }, call) => {
      refuseForeignOrigin(call.headers, publicUrl);
      const ticket = await finishEnrolment(await call.request(), 'staff', call.body, originOf(call, now));
      const { recoveryCodes } = ticket;
      const answer = { message: 'Authentication Passed', ...staffSignedIn(ticket), recoveryCodes };
      return reply(200, answer, staffCookies(call, ticket));
    }),
    reads(staffForgotPassword, async ({ now }, call) => {
      await requestReset(await call.request(), call.body.email, originOf(call, now), 'staff');
      return reply(200, { message: 'Success' });
    }),
    reads(staffResetPassword, async ({ now }, call) => {
      refuseForeignOrigin(call.headers, publicUrl);
      const { body } = call;
      const ticket = await resetStaffPassword(await call.request(), body.token, body.password, originOf(call, now));
      const message = 'Password reset successfully.';
      if (!ticket) return reply(200, { message, status: 'password-set' });
      return reply(200, { message, ...staffSignedIn(ticket) }, staffCookies(call, ticket));
    }),
    reads(staffLogout, async (_, call) => {
      await endWhatCame(call, 'staff');
      return reply(200, { message: 'You have been logged out successfully.' }, [
        cookie(`${call.payload.config.cookiePrefix}-token`, '', 0),
      ]);
    }),
    reads(staffRefresh, async ({ actor, db, now }, call) => {
      const exp = Math.floor(now.getTime() / 1000) + SESSION_SECONDS.staff;
      await db.query(`UPDATE sessions SET expires_at = $2, last_seen_at = $3 WHERE id = $1`, [
        actor.sessionId,
        new Date(exp * 1000),
        now,
      ]);
      const refreshedToken = await signToken(
        call.payload.secret,
        { id: actor.staffId, collection: 'staff', sid: actor.sessionId },
        exp,
      );
      return reply(
        200,
        {
          message: 'Token refresh successful',
          refreshedToken,
          exp,
          user: { id: actor.staffId, email: actor.email, name: actor.name, role: actor.role, collection: 'staff' },
        },
        [cookie(`${call.payload.config.cookiePrefix}-token`, refreshedToken, SESSION_SECONDS.staff)],
      );
    }),
    writes(viewAsPartner, 'signIn', async (writer, call) => {
      const userAgent = call.headers.get('user-agent');
      const view = await startView(writer, call.payload, { id: call.params.id, userAgent });
      return reply(200, { url: '/partner/dashboard', ...view }, [cookie(PORTAL_COOKIE, view.token, VIEW_SECONDS)]);
    }),
    writes(changePassword, 'resetPassword', (writer, call) =>
      changeOwnPassword(writer, { ...call.body, address: hashAddress(call.payload.secret, call.ip) }),
    ),
    reads(listSessions, (reader, { query }) => listOwnSessions(reader, query)),
    writes(endSession, 'endSession', (writer, { params }) => endOneSession(writer, params)),
  ];
}
