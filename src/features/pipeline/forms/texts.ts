import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('pipeline.forms', {
  notKnown: 'Not known',
  notKnownYet: 'Not known yet',
  nextActionExample: 'Send the offer',
  tagsHelp: 'Separate them with commas.',
  notAccepted: 'This was not accepted.',
  errors: {
    company: 'Please enter the company, or the name of the person.',
    contact: 'Please enter who you talk to.',
    amount: 'Please enter an amount, such as 1,500.',
  },
  kept: { title: 'Saved on this device', text: 'It is sent when you are back online.' },
  quickAdd: {
    title: 'New lead',
    send: 'Add lead',
    added: (company: string) => `${company} is added`,
    keptHere: 'It is saved on this device and sent when you are back online.',
    open: 'Open',
  },
  place: {
    label: 'Place',
    add: 'Add where you are',
    kept: (lat: number, lng: number) => `Kept with the lead: ${lat}, ${lng}.`,
    nameOfPlace: 'Name of the place',
    forget: 'Do not keep the place',
    denied: 'This device does not give its place away.',
    notFound: 'The place could not be found.',
  },
  voice: {
    start: 'Dictate',
    stop: 'Stop listening',
    denied: { title: 'The microphone is not allowed', text: 'You can type instead.' },
  },
});
