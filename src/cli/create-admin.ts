/** `npm run create-admin -- --email you@company.com --name "Your Name"`: asks for what is not given, the password unseen. */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { isPortalError } from '@/contracts/errors';
import { createAdmin } from '@/server/accounts/create-admin';
import { openPortal } from './support/open-portal';

async function ask(question: string, hidden = false): Promise<string> {
  if (!process.stdin.isTTY) throw new Error(`${question} is missing: give it as --${question.toLowerCase()}`);
  process.stdout.write(`${question}: `);
  const output = hidden ? new Writable({ write: (_chunk, _encoding, done) => done() }) : process.stdout;
  const terminal = createInterface({ input: process.stdin, output, terminal: hidden });
  const answer = await terminal.question('');
  terminal.close();
  if (hidden) process.stdout.write('\n');
  return answer;
}

async function main(): Promise<string> {
  const { values } = parseArgs({
    options: { email: { type: 'string' }, name: { type: 'string' }, password: { type: 'string' } },
  });
  const email = values.email ?? (await ask('Email'));
  const name = values.name ?? (await ask('Name'));
  const password = values.password ?? (await ask('Password', true));
  const admin = await openPortal((payload) => createAdmin(payload, { email, name, password }));
  return `${admin.email} can sign in at /admin; the first sign-in sets up a second factor`;
}

main()
  .then((line) => {
    console.log(line);
    process.exit(0);
  })
  .catch((error: unknown) => {
    console.error(
      isPortalError(error) || (error instanceof Error && /is missing/.test(error.message)) ? error.message : error,
    );
    process.exit(1);
  });
