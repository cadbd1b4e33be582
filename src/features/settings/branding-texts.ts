import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('settings.branding', {
  title: 'Your brand',
  description: 'The portal wears your logo and colour for everybody of your company.',
  logo: {
    label: 'Logo (PNG, JPEG or WebP)',
    yours: 'Your logo',
    choose: 'Choose a picture',
    replace: 'Replace',
    remove: 'Remove',
    saved: 'Your logo is on',
    removed: 'Your logo is off',
  },
  colour: 'Brand colour',
  help: 'Its shade is fitted so that everything stays readable, in dark and in light.',
  preview: { label: 'How it looks', button: 'A button', link: 'A link', mark: 'New' },
  save: 'Wear it',
  reset: 'Back to the portal’s own',
  saved: 'Your colour is on',
  taken: 'The portal’s own colour is back',
  notSaved: 'Not saved',
  onlyOwner: 'Only an owner can change it.',
});
