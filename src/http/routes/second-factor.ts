import * as routes from '@/contracts/accounts/second-factor';
import type { RouteSpec } from '@/contracts/route';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  forgetOwnDevices,
  renewRecoveryCodes,
} from '@/server/accounts/change-second-factor';
import { hashAddress } from '@/server/accounts/open-session';
import { resetSecondFactor } from '@/server/accounts/reset-second-factor';
import { getSecondFactor } from '@/server/accounts/second-factor';
import { type Binding, type Call, reads, writes } from '../binding';

/** For the limit of tries at the password. */
const addressOf = ({ payload, ip }: Pick<Call<RouteSpec>, 'payload' | 'ip'>) => hashAddress(payload.secret, ip);

/** The own second factor, of partner users and of staff alike, and what an admin does when somebody lost theirs. */
export function secondFactorRoutes(): Binding[] {
  return [
    reads(routes.getSecondFactor, (reader) => getSecondFactor(reader)),
    reads(routes.getStaffSecondFactor, (reader) => getSecondFactor(reader)),
    writes(routes.beginSecondFactor, 'setSecondFactor', (writer, call) =>
      beginSecondFactor(writer, { ...call.body, address: addressOf(call) }),
    ),
    writes(routes.beginStaffSecondFactor, 'setSecondFactor', (writer, call) =>
      beginSecondFactor(writer, { ...call.body, address: addressOf(call) }),
    ),
    writes(routes.confirmSecondFactor, 'setSecondFactor', (writer, { body }) => confirmSecondFactor(writer, body)),
    writes(routes.confirmStaffSecondFactor, 'setSecondFactor', (writer, { body }) => confirmSecondFactor(writer, body)),
    writes(routes.endSecondFactor, 'setSecondFactor', (writer, call) =>
      endSecondFactor(writer, { ...call.body, address: addressOf(call) }),
    ),
    writes(routes.endStaffSecondFactor, 'setSecondFactor', (writer, call) =>
      endSecondFactor(writer, { ...call.body, address: addressOf(call) }),
    ),
    writes(routes.renewRecoveryCodes, 'setSecondFactor', (writer, call) =>
      renewRecoveryCodes(writer, { ...call.body, address: addressOf(call) }),
    ),
    writes(routes.renewStaffRecoveryCodes, 'setSecondFactor', (writer, call) =>
      renewRecoveryCodes(writer, { ...call.body, address: addressOf(call) }),
    ),
    writes(routes.forgetDevices, 'setSecondFactor', (writer) => forgetOwnDevices(writer)),
    writes(routes.forgetStaffDevices, 'setSecondFactor', (writer) => forgetOwnDevices(writer)),
    writes(routes.resetSecondFactor, 'setSecondFactor', (writer, { params, body }) =>
      resetSecondFactor(writer, { ...params, ...body }),
    ),
  ];
}
