'use client';

import { CornerDownLeft, type LucideIcon, Search } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { cn } from './class-names';
import { matchCommands } from './match-commands';
import { Modal } from './modal';
import { useUi } from './ui-provider';

export type Command = {
  id: string;
  label: string;
  hint?: string;
  group: string;
  icon?: LucideIcon;
  /** Other words that find it. */
  keywords?: string;
  onSelect: () => void;
};

/** Finds and runs commands. `onQuery` lets the owner add results from elsewhere to `commands`. */
export function CommandPalette({
  open,
  onClose,
  commands,
  onQuery,
}: {
  open: boolean;
  onClose: () => void;
  commands: readonly Command[];
  onQuery?: (query: string) => void;
}) {
  const { words } = useUi();
  return (
    <Modal
      open={open}
      onClose={onClose}
      label={words.search}
      className="mx-auto mt-[max(1rem,10dvh)] mb-auto w-[calc(100%-1.5rem)] max-w-xl flex-col overflow-hidden rounded-2xl border border-edge opacity-0 open:flex open:opacity-100 starting:open:opacity-0"
    >
      <Finder commands={commands} onClose={onClose} onQuery={onQuery} />
    </Modal>
  );
}

function Finder({
  commands,
  onClose,
  onQuery,
}: {
  commands: readonly Command[];
  onClose: () => void;
  onQuery?: (query: string) => void;
}) {
  const { words } = useUi();
  const id = useId();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = useMemo(() => matchCommands(commands, query), [commands, query]);
  const at = Math.min(chosen, Math.max(0, found.length - 1));

  function run(command: Command | undefined) {
    if (!command) return;
    onClose();
    command.onSelect();
  }

  function pressed(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      event.preventDefault();
      run(found[at]);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || found.length === 0) return;
    event.preventDefault();
    const next = (at + step + found.length) % found.length;
    setChosen(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <>
      <div className="flex items-center gap-3 border-edge border-b px-4">
        <Search aria-hidden className="size-5 shrink-0 text-muted" />
        <input
          data-autofocus
          role="combobox"
          aria-label={words.searchOrJump}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={words.searchOrJump}
          value={query}
          onKeyDown={pressed}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(0);
            onQuery?.(event.target.value);
          }}
          className="h-14 min-w-0 flex-1 bg-transparent text-base text-strong outline-none placeholder:text-muted"
        />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={words.search} className="max-h-[60dvh] overflow-y-auto p-2">
        {found.map((command, index) => (
          <div key={command.id}>
            {command.group !== found[index - 1]?.group && (
              <p aria-hidden className="px-3 pt-2 pb-1 font-semibold text-muted text-xs">
                {command.group}
              </p>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above runs the active option on Enter. */}
            <div
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onPointerMove={() => setChosen(index)}
              onClick={() => run(command)}
              className={cn(
                'flex min-h-11 cursor-pointer items-center gap-3 rounded-lg px-3 py-2 text-normal',
                index === at && 'bg-surface-3 text-strong',
              )}
            >
              {command.icon && <command.icon aria-hidden className="size-5 shrink-0 text-muted" />}
              <span className="min-w-0 flex-1 truncate">{command.label}</span>
              {command.hint && <span className="truncate text-muted text-sm">{command.hint}</span>}
              {index === at && <CornerDownLeft aria-hidden className="size-4 shrink-0 text-muted" />}
            </div>
          </div>
        ))}
      </div>
      <div aria-live="polite">
        {found.length === 0 && (
          <p className="px-4 pb-6 text-center text-muted">
            <span className="block font-medium text-normal">{words.nothingFound}</span>
            {words.tryOtherWords}
          </p>
        )}
      </div>
    </>
  );
}
