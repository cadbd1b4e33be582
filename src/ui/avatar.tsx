'use client';

import { cva, type VariantProps } from 'class-variance-authority';
import { cn } from './class-names';
import { useUi } from './ui-provider';
import type { UiWords } from './words';

export type Presence = keyof UiWords['presence'];

const styles = cva('relative inline-flex shrink-0 select-none items-center justify-center rounded-full font-semibold', {
  variants: {
    size: { sm: 'size-8 text-xs', md: 'size-10 text-sm', lg: 'size-14 text-lg', xl: 'size-20 text-2xl' },
  },
  defaultVariants: { size: 'md' },
});

const TINTS = [
  'bg-accent-soft text-accent-text',
  'bg-info-soft text-info',
  'bg-good-soft text-good',
  'bg-tier-performer-soft text-tier-performer',
  'bg-warn-soft text-warn',
];

/** First letters of the first and the last word: "Ada Lovelace" is AL, "siso" is S. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('');
}

function tintOf(name: string): string | undefined {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return TINTS[sum % TINTS.length];
}

/** Somebody's picture or initials, in a colour of their own. Decorative: the name stands beside it, or give `label`. */
export function Avatar({
  name,
  src,
  presence,
  size,
  label,
  className,
}: VariantProps<typeof styles> & {
  name: string;
  src?: string | null;
  presence?: Presence;
  label?: string;
  className?: string;
}) {
  const { words } = useUi();
  const said = [label, presence && words.presence[presence]].filter(Boolean).join(', ');
  return (
    <span className={cn(styles({ size }), tintOf(name), className)}>
      {src ? (
        // biome-ignore lint/performance/noImgElement: the ui floor knows no framework; avatars are small and sized.
        <img src={src} alt="" className="size-full rounded-full object-cover" />
      ) : (
        <span aria-hidden>{initials(name)}</span>
      )}
      {presence && <PresenceDot presence={presence} className="absolute -right-0.5 -bottom-0.5" />}
      {said && <span className="sr-only">{said}</span>}
    </span>
  );
}

/** Presence by shape and colour: a full dot, a half moon, a ring. */
function PresenceDot({ presence, className }: { presence: Presence; className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 14 14" className={cn('size-3.5', className)}>
      <circle cx="7" cy="7" r="7" className="fill-surface-1" />
      {presence === 'online' && <circle cx="7" cy="7" r="4.5" className="fill-good-mark" />}
      {presence === 'away' && <path d="M7 2.5a4.5 4.5 0 1 0 4.5 5.6A3.6 3.6 0 0 1 7 2.5z" className="fill-warn" />}
      {presence === 'offline' && <circle cx="7" cy="7" r="3.5" strokeWidth="2" className="fill-none stroke-muted" />}
    </svg>
  );
}
