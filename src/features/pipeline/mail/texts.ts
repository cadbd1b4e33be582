import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('pipeline.mail', {
  title: (contact: string) => `Mail to ${contact}`,
  what: 'the templates',
  template: 'Template',
  noTemplate: 'Without a template',
  subject: 'Subject',
  body: 'Text',
  subjectMissing: 'Please enter a subject.',
  bodyMissing: 'Please enter a text.',
  openInApp: 'Open in your mail app',
  send: 'Send from the portal',
  sendHelp: (email: string) => `Answers come to ${email}.`,
  needsNetwork: 'To send from the portal you need a connection.',
  sent: 'The mail is on its way',
  notSent: 'It could not be sent',
  asked: {
    title: 'Did you send it?',
    text: 'Then it is noted in the timeline of the lead.',
    yes: 'Yes, note it',
    no: 'No',
  },
});
