export type ToastTone = 'neutral' | 'good' | 'warn' | 'bad';

export type ToastMessage = {
  title: string;
  text?: string;
  tone?: ToastTone;
  /** One thing to do about it ("Undo", "Try again"). */
  action?: { label: string; onSelect: () => void };
  /** Milliseconds in sight; without it 5 s, with an action or bad news 10 s. `Infinity` stays until dismissed. */
  lasts?: number;
};

export type ShownToast = ToastMessage & { id: string; tone: ToastTone; lasts: number };

const MOST_AT_ONCE = 3;

let shown: readonly ShownToast[] = [];
let made = 0;
const watchers = new Set<() => void>();

function replace(next: readonly ShownToast[]) {
  shown = next;
  for (const watcher of watchers) watcher();
}

/** Says something for a moment, over everything; callable from anywhere in the browser. The same `id` replaces. */
export function toast({ id, ...message }: ToastMessage & { id?: string }): string {
  made += 1;
  const tone = message.tone ?? 'neutral';
  const lasts = message.lasts ?? (message.action || tone === 'bad' ? 10_000 : 5_000);
  const next = { ...message, id: id ?? `toast-${made}`, tone, lasts };
  replace([...shown.filter((other) => other.id !== next.id), next].slice(-MOST_AT_ONCE));
  return next.id;
}

export function dismissToast(id: string): void {
  replace(shown.filter((one) => one.id !== id));
}

export const toasts = {
  subscribe(watcher: () => void) {
    watchers.add(watcher);
    return () => {
      watchers.delete(watcher);
    };
  },
  get: () => shown,
};
