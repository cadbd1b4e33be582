import { related } from '../related';

/** What belongs to a partner, on its page in the admin; each role sees what it works with. */
export const PARTNER_RECORDS = [
  related({
    title: 'Members',
    collection: 'memberships',
    on: 'partner',
    sort: 'createdAt',
    none: 'Nobody can sign in for this partner yet.',
    add: 'Add a member',
    columns: [
      { field: 'user', label: 'User', as: 'name' },
      { field: 'role', label: 'Role', as: 'word' },
      { field: 'createdAt', label: 'Since', as: 'day' },
    ],
  }),
  related({
    title: 'Deals',
    collection: 'deals',
    on: 'partner',
    sort: '-claimedAt',
    none: 'No deal was claimed yet.',
    columns: [
      { field: 'title', label: 'Title' },
      { field: 'status', label: 'Status', as: 'word' },
      { field: 'valueCents', label: 'Value', as: 'money' },
      { field: 'claimedAt', label: 'Claimed', as: 'day' },
    ],
  }),
  related({
    title: 'Leads',
    collection: 'leads',
    on: 'partner',
    sort: '-updatedAt',
    none: 'No leads yet.',
    columns: [
      { field: 'companyName', label: 'Company' },
      { field: 'stage', label: 'Stage', as: 'word' },
      { field: 'estimatedValueCents', label: 'Value', as: 'money' },
      { field: 'updatedAt', label: 'Changed', as: 'day' },
    ],
  }),
  related({
    title: 'Commissions',
    collection: 'commissions',
    on: 'partner',
    sort: '-createdAt',
    none: 'Nothing was earned yet.',
    columns: [
      { field: 'kind', label: 'Kind', as: 'word' },
      { field: 'deal', label: 'Deal', as: 'name' },
      { field: 'amountCents', label: 'Amount', as: 'money' },
      { field: 'status', label: 'Status', as: 'word' },
      { field: 'createdAt', label: 'Written', as: 'day' },
    ],
  }),
  related({
    title: 'Tier history',
    collection: 'tier-events',
    on: 'partner',
    sort: '-at',
    none: 'The tier never changed.',
    columns: [
      { field: 'type', label: 'What', as: 'word' },
      { field: 'previousTier', label: 'From', as: 'word' },
      { field: 'newTier', label: 'To', as: 'word' },
      { field: 'reason', label: 'Reason' },
      { field: 'at', label: 'When', as: 'day' },
    ],
  }),
  related({
    title: 'Agreements',
    collection: 'agreements',
    on: 'partner',
    sort: '-from',
    none: 'The terms of the tier hold.',
    add: 'Propose an agreement',
    columns: [
      { field: 'kind', label: 'Kind', as: 'word' },
      { field: 'status', label: 'Status', as: 'word' },
      { field: 'from', label: 'From', as: 'day' },
      { field: 'until', label: 'Until', as: 'day' },
    ],
  }),
];
