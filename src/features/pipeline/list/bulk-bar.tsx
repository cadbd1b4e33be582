'use client';

import { type FormEvent, useState } from 'react';
import type { Lead, Stage } from '@/contracts/pipeline/leads';
import { Button } from '@/ui/button';
import { Input } from '@/ui/input';
import { Select } from '@/ui/select';
import { toast } from '@/ui/toast-store';
import { useLeadActions } from '../hooks/use-lead-actions';
import { useStages } from '../hooks/use-stages';
import { judgeLeadMove } from '../moves/may-move';
import { texts } from './bulk-bar-texts';

const MOST_TAGS = 20;

/**
 * What is done with all chosen leads at once: each is an action of its own in the queue, so that it works without a network and
 * one that is refused keeps none of the others back. Winning and losing ask for more than a bulk can answer.
 */
export default function BulkBar({ leads, onDone }: { leads: readonly Lead[]; onDone: () => void }) {
  const { move, update } = useLeadActions();
  const { names, openOptions } = useStages();
  const [tag, setTag] = useState('');
  const moveAll = (to: Stage) => {
    const movable = leads.filter((lead) => judgeLeadMove(lead, to) === 'ok');
    for (const lead of movable) void move(lead, to);
    tell(texts.moved(movable.length, names[to]), leads.length - movable.length);
    onDone();
  };
  const tagAll = (event: FormEvent) => {
    event.preventDefault();
    const name = tag.trim();
    if (name === '') return;
    const untagged = leads.filter(({ tags }) => !tags.includes(name) && tags.length < MOST_TAGS);
    for (const lead of untagged) void update(lead, { tags: [...lead.tags, name] });
    tell(texts.tagged(untagged.length, name), leads.length - untagged.length);
    onDone();
  };
  const isIdle = leads.length === 0;
  return (
    <section
      aria-label={texts.label}
      className="sticky bottom-20 z-20 flex flex-wrap items-center gap-2 rounded-xl border border-edge bg-surface-menu p-2 shadow-overlay lg:bottom-4"
    >
      <p role="status" className="tnum px-2 font-medium text-sm text-strong">
        {texts.chosen(leads.length)}
      </p>
      <Select
        aria-label={texts.move.label}
        placeholder={texts.move.placeholder}
        options={openOptions}
        value=""
        disabled={isIdle}
        onChange={(event) => moveAll(event.target.value as Stage)}
        className="w-36"
      />
      <form onSubmit={tagAll} className="flex gap-2">
        <Input
          aria-label={texts.tag.label}
          placeholder={texts.tag.placeholder}
          maxLength={40}
          value={tag}
          onChange={(event) => setTag(event.target.value)}
          className="w-32"
        />
        <Button type="submit" disabled={isIdle || tag.trim() === ''}>
          {texts.tag.add}
        </Button>
      </form>
      <Button variant="ghost" onClick={onDone}>
        {texts.done}
      </Button>
    </section>
  );
}

function tell(title: string, rest: number) {
  toast({ tone: 'good', title, text: rest > 0 ? texts.stayed(rest) : undefined });
}
