import * as passkeys from '@/contracts/accounts/passkeys';
import type { RouteSpec } from '@/contracts/route';
import { hashAddress } from '@/server/accounts/open-session';
import { passkeyOptions, signInByPasskey } from '@/server/accounts/passkey-sign-in';
import { addPasskey, beginPasskey, listPasskeys, removePasskey, renamePasskey } from '@/server/accounts/passkeys';
import { refuseForeignOrigin } from '../authenticate';
import { type Binding, type Call, reads, writes } from '../binding';
import { reply } from '../reply';
import { texts } from '../texts';
import { cookiesOf, originOf } from './signed-in';

const addressOf = (call: Call<RouteSpec>): string => hashAddress(call.payload.secret, call.ip);

/** Signing in with a passkey, and the passkeys of one's own account; the same for partner users and staff. */
export function passkeyRoutes(publicUrl: string): Binding[] {
  const cookies = cookiesOf(publicUrl);
  return [
    reads(passkeys.passkeyOptions, ({ now }, { payload, params }) =>
      passkeyOptions(payload, params.side === 'staff' ? 'staff' : 'partner-users', { now }),
    ),
    reads(passkeys.passkeySignIn, async ({ now }, call) => {
      refuseForeignOrigin(call.headers, publicUrl);
      const { payload, params, body } = call;
      const origin = originOf(call, now);
      if (params.side === 'staff') {
        const ticket = await signInByPasskey(payload, 'staff', body.response, origin);
        const { token, exp, user } = ticket;
        return reply(200, { message: texts.signedIn, token, exp, user }, cookies.staff(payload, ticket));
      }
      const ticket = await signInByPasskey(payload, 'partner-users', body.response, origin);
      const { token, exp, user } = ticket;
      return reply(200, { message: texts.signedIn, token, exp, user }, cookies.partner(ticket));
    }),
    ...[passkeys.listPasskeys, passkeys.listStaffPasskeys].map((spec) => reads(spec, (reader) => listPasskeys(reader))),
    ...[passkeys.beginPasskey, passkeys.beginStaffPasskey].map((spec) =>
      writes(spec, 'managePasskeys', (writer, call) =>
        beginPasskey(writer, { password: call.body.password, address: addressOf(call) }),
      ),
    ),
    ...[passkeys.addPasskey, passkeys.addStaffPasskey].map((spec) =>
      writes(spec, 'managePasskeys', async (writer, { body, headers }) =>
        reply(201, await addPasskey(writer, { ...body, userAgent: headers.get('user-agent') })),
      ),
    ),
    ...[passkeys.renamePasskey, passkeys.renameStaffPasskey].map((spec) =>
      writes(spec, 'managePasskeys', (writer, { params, body }) => renamePasskey(writer, { ...params, ...body })),
    ),
    ...[passkeys.removePasskey, passkeys.removeStaffPasskey].map((spec) =>
      writes(spec, 'managePasskeys', (writer, call) =>
        removePasskey(writer, { ...call.params, password: call.body.password, address: addressOf(call) }),
      ),
    ),
  ];
}
