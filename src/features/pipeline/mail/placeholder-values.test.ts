import { describe, expect, it } from 'vitest';
import { mailtoOf } from './placeholder-values';

describe('the address that opens a mail program', () => {
  it('carries subject and text whole, and nothing of them becomes another header', () => {
    expect(mailtoOf('jane@acme.example', 'A & B?', 'One\ntwo&bcc=x')).toBe(
      'mailto:jane@acme.example?subject=A%20%26%20B%3F&body=One%0D%0Atwo%26bcc%3Dx',
    );
    expect(mailtoOf('a?bcc=b@c.example', '', '')).toBe('mailto:a%3Fbcc%3Db@c.example?subject=&body=');
  });
});
