import type { Settings } from './settings';

const ACCOUNTS: ReadonlyArray<readonly [email: string, who: string]> = [
  ['starter@demo.test', 'partner, Starter: one deal from Active'],
  ['active@demo.test', 'partner, Active: 8 deals'],
  ['performer@demo.test', 'partner, Performer: leads a team'],
  ['viewer@demo.test', 'partner, may only look (Performer)'],
  ['elite@demo.test', 'partner, Elite: 40 deals'],
  ['admin@demo.test', 'staff, admin'],
  ['finance@demo.test', 'staff, finance'],
  ['manager@demo.test', 'staff, partner manager'],
  ['content@demo.test', 'staff, content'],
  ['support@demo.test', 'staff, support'],
];

/** What is printed once the portal serves: where it is and who can sign in. */
export function welcome({ publicUrl, demo }: Settings): string {
  const lines = [
    '',
    `  Portal     ${publicUrl}/login`,
    `  Admin      ${publicUrl}/admin`,
    `  API        ${publicUrl}/api/docs`,
    '',
  ];
  if (demo) {
    lines.push('  Demo accounts, password demo-portal-1 (multi-factor sign-in is off in the demo):');
    for (const [email, who] of ACCOUNTS) lines.push(`    ${email.padEnd(22)} ${who}`);
  }
  lines.push(
    demo ? '  A real admin: npm run create-admin' : '  The first admin: npm run create-admin',
    '',
    '  Ctrl-C stops everything.',
    '',
  );
  return lines.join('\n');
}
