'use client';

import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './class-names';
import { Spinner } from './spinner';
import { type LinkProps, UiLink, useUi } from './ui-provider';

export const buttonStyles = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-2 rounded-lg font-semibold transition active:scale-[0.98] disabled:opacity-50 aria-disabled:opacity-80 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'bg-accent text-accent-contrast hover:bg-accent-hover',
        secondary: 'bg-surface-3 text-strong hover:bg-surface-4',
        ghost: 'text-normal hover:bg-surface-3 hover:text-strong',
        danger: 'bg-bad-solid text-bad-contrast hover:bg-bad-hover',
      },
      size: {
        sm: 'h-9 px-3 text-sm touch:min-h-11 [&_svg]:size-4',
        md: 'h-11 px-4 text-base [&_svg]:size-5',
        lg: 'h-12 px-6 text-base [&_svg]:size-5',
      },
      block: { true: 'w-full' },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
);

type ButtonLook = VariantProps<typeof buttonStyles> & { icon?: ReactNode };

/** `pending` keeps the focus and the width, says that work is under way and lets no second press through. */
export function Button({
  variant,
  size,
  block,
  icon,
  pending = false,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: ComponentProps<'button'> & ButtonLook & { pending?: boolean }) {
  const { words } = useUi();
  return (
    <button
      type={type}
      className={cn(buttonStyles({ variant, size, block }), className)}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onClick?.(event);
      }}
      {...rest}
    >
      {pending ? <Spinner /> : icon}
      {children}
      {pending && <span className="sr-only">{words.working}</span>}
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink({ variant, size, block, icon, className, children, ...rest }: LinkProps & ButtonLook) {
  return (
    <UiLink className={cn(buttonStyles({ variant, size, block }), className)} {...rest}>
      {icon}
      {children}
    </UiLink>
  );
}
