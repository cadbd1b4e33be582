import { catalogue } from '@/texts/catalogue';

/** What the door of the API says to whom it does not let in, and to what it cannot read. */
export const texts = catalogue('http', {
  nothing: 'There is nothing here.',
  nothingButDocs: 'There is nothing here. See /api/docs for sign-in.',
  foreign: 'This request did not come from the portal’s own pages.',
  signIn: 'Sign in first.',
  ended: 'This session has ended. Sign in again.',
  forStaff: 'This is for staff of the programme.',
  forPartners: 'This is for partners of the programme.',
  forPeople: 'This is for people who are signed in, not for API keys.',
  noScope: (scope: string) => `This API key lacks the scope ${scope}.`,
  viewedAs: 'You are viewing the portal as this partner: nothing can be changed.',
  suspended: 'Your partnership is suspended. You can still see your earnings; write to us about the rest.',
  switchedOff: 'This area is switched off in your programme.',
  role: 'Your role does not allow this.',
  tooMany: (seconds: number) => `Too many requests. Try again in ${seconds} seconds.`,
  failed: 'Something went wrong on our side.',
  signedIn: 'Signed in.',
  body: {
    json: 'Send JSON, with Content-Type: application/json.',
    invalid: 'The body is not valid JSON.',
    form: 'The form is not valid, or does not hold valid JSON.',
    larger: (megabytes: number) => `The body is larger than ${megabytes} MB.`,
    tooLarge: 'The body is too large.',
    stateLength: 'State the size of the body by Content-Length.',
  },
  useGet: 'Ask with GET: a query in a body is not taken.',
  idempotencyKey: {
    said: 'Idempotency-Key must be 8 to 200 visible characters.',
    key: 'must be 8 to 200 visible characters',
  },
});
