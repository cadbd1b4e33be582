import { catalogue } from '@/texts/catalogue';

export const texts = catalogue('team.page', {
  title: 'Team',
  subtitle: 'Team and recruiting',
  opens: 'What each tier opens',
  own: {
    title: 'Your team',
    rate: (rate: string) => `You earn ${rate} of every deal that your team closes.`,
    board: { title: 'Team board', text: 'Who of you sells most' },
    earnings: { title: 'Team earnings', text: 'Every override, line by line' },
    howTheyJoin: 'Members join through your partner manager: say whom you lead, and their next deal counts for you.',
  },
  recruit: {
    title: 'Bring in a partner',
    text: 'Who applies through your link is linked to you.',
    textWithRate: (rate: string) =>
      `Who applies through your link is linked to you, and you earn ${rate} of their deals for a time that the programme sets.`,
    share: 'Share my link',
  },
});
