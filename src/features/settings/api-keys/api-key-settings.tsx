'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { call } from '@/client/api/call';
import { Answered } from '@/client/query/answered';
import type { MadeApiKey } from '@/contracts/accounts/api-keys';
import { FeatureGate } from '@/features/tiers/feature-gate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { SkeletonRows } from '@/ui/skeleton';
import { ApiKeyForm } from './api-key-form';
import { ApiKeyRow } from './api-key-row';
import { MadeKey } from './made-key';
import { texts } from './texts';

/** Keys with which programs act in one's name: for owners of a partner that has the feature, else what unlocks it. */
export default function ApiKeySettings() {
  return (
    <FeatureGate feature="api-access">
      <Keys />
    </FeatureGate>
  );
}

export const API_KEYS = ['api-keys'] as const;

function Keys() {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: API_KEYS,
    queryFn: ({ signal }) => call('api-keys.list', { query: { live: '1', limit: 50 }, signal }),
  });
  const [isMaking, setMaking] = useState(false);
  // In this page's memory alone, until it is put away.
  const [made, setMade] = useState<MadeApiKey | null>(null);
  const keep = (answer: MadeApiKey) => {
    setMade(answer);
    setMaking(false);
    void client.invalidateQueries({ queryKey: API_KEYS });
  };
  return (
    <Card
      id="api-keys"
      title={texts.title}
      description={texts.description}
      flush
      footer={
        !isMaking &&
        !made && (
          <Button block variant="ghost" icon={<Plus />} onClick={() => setMaking(true)}>
            {texts.make}
          </Button>
        )
      }
    >
      {made && <MadeKey made={made} onDone={() => setMade(null)} />}
      {isMaking && <ApiKeyForm onMade={keep} onCancel={() => setMaking(false)} />}
      <Answered query={query} what={texts.what} skeleton={<SkeletonRows rows={1} />}>
        {({ docs }) =>
          docs.length === 0 ? (
            !isMaking && <p className="px-4 pb-4 text-muted text-sm">{texts.none}</p>
          ) : (
            <ul className="divide-y divide-edge">
              {docs.map((key) => (
                <li key={key.id}>
                  <ApiKeyRow apiKey={key} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Card>
  );
}
