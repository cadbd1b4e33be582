/** No vowels, so that no word comes out; nothing that is read for something else (0 and o, 1 and l). */
const SUFFIX_ALPHABET = '23456789bcdfghjkmnpqrstvwxyz';
const SUFFIX_LENGTH = 4;
const NAME_LENGTH = 16;

/** Small letters and digits, single dashes between them. */
const FORM = /^(?=.{3,40}$)[a-z0-9]+(-[a-z0-9]+)*$/;
/** What would be taken for the programme itself, or for a page of it. */
const RESERVED = new Set(
  (
    'about admin administrator affiliate api app apply assets auth billing blog contact dashboard demo docs earnings faq finance help home invite ' +
    'leaderboard leads legal login logout news null official owner partner partners payout payouts portal press privacy programme program recruit ' +
    'referral register root security settings signin signup siso staff static status support system team terms test training undefined welcome www'
  ).split(' '),
);

/** As links hold it, however it was typed: no case, no spaces around it. */
export const asCode = (typed: string): string => typed.trim().toLowerCase();

/** Why a code that somebody typed cannot be one; null when it can. */
export function codeProblem(code: string): 'form' | 'reserved' | null {
  if (!FORM.test(code)) return 'form';
  return RESERVED.has(code) ? 'reserved' : null;
}

/**
 * A referral code that can be read out: the partner's name and a random part, `jane-doe-7k4p`. Lower case letters, digits
 * and hyphens, at most 21 characters, 614,656 for each name. `random` answers from 0 to below 1.
 * @throws RangeError when a hundred tries in a row are taken.
 */
export function referralCode(
  name: string,
  random: () => number,
  isTaken: (code: string) => boolean = () => false,
): string {
  const readable = readablePart(name);
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const code = `${readable}-${suffix(random)}`;
    if (!isTaken(code)) return code;
  }
  throw new RangeError(`no referral code is left for ${readable}`);
}

function readablePart(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const readable = words.reduce((code, word) => {
    const longer = code === '' ? word : `${code}-${word}`;
    return longer.length <= NAME_LENGTH ? longer : code;
  }, '');
  return readable || words[0]?.slice(0, NAME_LENGTH) || 'partner';
}

function suffix(random: () => number): string {
  return Array.from({ length: SUFFIX_LENGTH }, () =>
    SUFFIX_ALPHABET.charAt(Math.floor(random() * SUFFIX_ALPHABET.length)),
  ).join('');
}
