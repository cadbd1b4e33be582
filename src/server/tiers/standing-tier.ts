/** The tier that counts at `now`: one set by hand holds no longer than it was set for, whether or not the engine has come by. */
export const tierAt = (now: `$${number}`): string =>
  `(CASE WHEN p.override_until <= ${now} THEN coalesce(p.earned_tier::text, p.tier::text) ELSE p.tier::text END)`;
