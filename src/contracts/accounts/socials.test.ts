import { describe, expect, it } from 'vitest';
import { ZChangeSocials } from './social-schemas';
import { isProfileOn, NETWORK_EXAMPLES, SOCIAL_NETWORKS } from './socials';

describe('the address of a profile', () => {
  it('is one of that network, with any name of its own before it', () => {
    for (const network of SOCIAL_NETWORKS) {
      expect(isProfileOn(network, NETWORK_EXAMPLES[network])).toBe(true);
      for (const other of SOCIAL_NETWORKS.filter((each) => each !== network))
        expect(isProfileOn(other, NETWORK_EXAMPLES[network])).toBe(false);
    }
    expect(isProfileOn('linkedin', 'https://de.linkedin.com/in/ada')).toBe(true);
    expect(isProfileOn('x', 'https://twitter.com/ada')).toBe(true);
    expect(isProfileOn('facebook', 'https://m.facebook.com/profile.php?id=100')).toBe(true);
  });

  it.each([
    'http://x.com/ada',
    'javascript:alert(1)//x.com/ada',
    'https://x.com',
    'https://x.com///',
    'https://notx.com/ada',
    'https://x.com.evil.example/ada',
    'https://evil.example/x.com/ada',
    'https://x.com@evil.example/ada',
    'https://ada:secret@x.com/ada',
    'https://x.com:8443/ada',
    'https://x.com/ada b',
    'x.com/ada',
    '@ada',
    `https://x.com/${'a'.repeat(300)}`,
  ])('is not %s', (address) => {
    expect(isProfileOn('x', address)).toBe(false);
  });
});

describe('a change of profiles', () => {
  it('names the networks that change, trims, and takes one off by an empty text', () => {
    expect(ZChangeSocials.parse({ x: ' https://x.com/ada ', youtube: '', tiktok: null })).toEqual({
      x: 'https://x.com/ada',
      youtube: null,
      tiktok: null,
    });
    expect(ZChangeSocials.safeParse({ myspace: 'https://myspace.com/ada' }).success).toBe(false);
  });
});
