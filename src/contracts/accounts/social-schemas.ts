import { z } from 'zod';
import { texts } from '../texts';
import { isProfileOn, NETWORK_EXAMPLES, NETWORK_NAMES, SOCIAL_NETWORKS, type SocialNetwork } from './socials';

const profileOn = (network: SocialNetwork) =>
  z
    .union([
      z
        .string()
        .trim()
        .min(1)
        .refine(
          (address) => isProfileOn(network, address),
          texts.social(NETWORK_NAMES[network], NETWORK_EXAMPLES[network]),
        ),
      z.literal('').transform(() => null),
      z.null(),
    ])
    .optional();

/** What is known: null where there is none. */
export const ZSocials = z.object(
  Object.fromEntries(SOCIAL_NETWORKS.map((network) => [network, z.string().nullable()])) as Record<
    SocialNetwork,
    z.ZodNullable<z.ZodString>
  >,
);

/** What is to change: a network that is not named stays as it is, an empty one is taken off. */
export const ZChangeSocials = z.strictObject(
  Object.fromEntries(SOCIAL_NETWORKS.map((network) => [network, profileOn(network)])) as Record<
    SocialNetwork,
    ReturnType<typeof profileOn>
  >,
);
