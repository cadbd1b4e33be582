'use client';

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '@/client/api/call';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { toast } from '@/ui/toast-store';
import { useUi } from '@/ui/ui-provider';
import { texts } from './terms-card-texts';

/** Not kept on the device: asked anew on each visit. */
const termsQuery = queryOptions({ queryKey: ['terms'], queryFn: ({ signal }) => call('terms.get', { signal }) });

/** Asks the owner to accept new terms, as long as they are open; nothing waits for it. */
export default function TermsCard({ className }: { className?: string }) {
  const { locale, timeZone } = useUi();
  const client = useQueryClient();
  const terms = useQuery(termsQuery).data?.terms;
  const accept = useMutation({
    mutationFn: (body: { id: string; version: string }) => call('terms.accept', { body }),
    onSuccess: (answer) => {
      client.setQueryData(termsQuery.queryKey, answer);
      toast({ tone: 'good', title: texts.accepted });
    },
    onError: (error) => {
      toast({ tone: 'bad', title: texts.refused, text: error.message });
      void client.invalidateQueries(termsQuery);
    },
  });
  if (!terms || terms.accepted) return null;
  const { id, version, notice, text, from } = terms;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(from));
  return (
    <Card
      className={className}
      title={texts.title(day)}
      description={texts.version(version)}
      footer={
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-muted text-sm">{texts.stays}</p>
          <Button variant="primary" pending={accept.isPending} onClick={() => accept.mutate({ id, version })}>
            {texts.accept}
          </Button>
        </div>
      }
    >
      {notice && <p className="whitespace-pre-line">{notice}</p>}
      <details className="mt-2">
        <summary className="flex min-h-11 cursor-pointer items-center font-medium text-strong underline underline-offset-4">
          {texts.read}
        </summary>
        <div className="max-h-96 overflow-y-auto whitespace-pre-line text-sm">{text}</div>
      </details>
    </Card>
  );
}
