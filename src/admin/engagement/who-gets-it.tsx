'use client';

import { useDocumentInfo, useFormFields } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { callStaffApi } from '../call-staff-api';
import { useHasRole } from '../staff-role';
import './engagement.css';

type Preview = { partners: number; isMore: boolean };

const ASK_AFTER_MS = 400;

/** How many partners would get this achievement with what stands in the form, saved or not: a dry run, nothing is granted. */
export function WhoGetsIt() {
  const { id } = useDocumentInfo();
  const hasRole = useHasRole();
  const mayAsk = hasRole('partner-manager', 'content');
  const { criteria, minTier } = useFormFields(([fields]) => ({
    criteria: fields.criteria?.value,
    minTier: fields.minTier?.value,
  }));
  const asked = JSON.stringify({ criteria, minTier, ...(id ? { id } : {}) });
  const [said, setSaid] = useState('');

  useEffect(() => {
    if (!mayAsk) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await callStaffApi<Preview>('POST', '/api/staff/achievements/preview', JSON.parse(asked));
      if (isCurrent) setSaid(answer.ok ? sentence(answer.data, Boolean(id)) : 'Complete the rules to see how many.');
    }, ASK_AFTER_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked, id, mayAsk]);

  if (!mayAsk) return null;
  return (
    <p className="portal-who" aria-live="polite">
      {said || 'Counting who would get it…'}
    </p>
  );
}

function sentence({ partners, isMore }: Preview, isSaved: boolean): string {
  const further = isSaved ? ' besides those who have it' : '';
  if (partners === 0) return `No partner would get it now${further}.`;
  const count = isMore ? `More than ${partners.toLocaleString('en')}` : partners.toLocaleString('en');
  return `${count} ${partners === 1 && !isMore ? 'partner' : 'partners'} would get it now${further}.`;
}
