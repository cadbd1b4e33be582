import { describe, expect, it } from 'vitest';
import { cn } from './class-names';

describe('cn', () => {
  it('lets the later class win within one property', () => {
    expect(cn('p-4 bg-surface-2', 'p-6')).toBe('bg-surface-2 p-6');
    expect(cn('px-3 py-2', 'p-0')).toBe('p-0');
    expect(cn('h-11 w-11', 'size-9')).toBe('size-9');
    expect(cn('rounded-lg', 'rounded-full')).toBe('rounded-full');
    expect(cn('flex', 'hidden')).toBe('hidden');
  });

  it('tells a text size, a text colour and an alignment apart', () => {
    expect(cn('text-sm text-muted text-center', 'text-strong')).toBe('text-sm text-center text-strong');
    expect(cn('text-sm text-muted', 'text-lg')).toBe('text-muted text-lg');
  });

  it('tells a border width from a border colour', () => {
    expect(cn('border border-edge', 'border-bad')).toBe('border border-bad');
    expect(cn('border border-edge', 'border-2')).toBe('border-edge border-2');
    expect(cn('border-edge border-t')).toBe('border-edge border-t');
  });

  it('tells a background colour from a gradient', () => {
    expect(cn('bg-surface-2 bg-linear-to-br', 'bg-surface-3')).toBe('bg-linear-to-br bg-surface-3');
  });

  it('keeps a side that a later axis does not cover', () => {
    expect(cn('pt-2 px-3', 'px-4')).toBe('pt-2 px-4');
  });

  it('compares within one state or breakpoint only', () => {
    expect(cn('hover:bg-surface-3 bg-surface-2', 'hover:bg-surface-4')).toBe('bg-surface-2 hover:bg-surface-4');
    expect(cn('p-4', 'lg:p-6')).toBe('p-4 lg:p-6');
  });

  it('drops what is off and keeps what it does not know', () => {
    expect(cn('tnum', false, undefined, { truncate: true, grow: false })).toBe('tnum truncate');
  });
});
