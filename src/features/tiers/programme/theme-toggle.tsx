'use client';

import { Moon, Sun } from 'lucide-react';
import { useEffect, useState } from 'react';
import { readTheme, writeTheme } from '@/features/shell/theme';
import { IconButton } from '@/ui/icon-button';
import { useMediaQuery } from '@/ui/use-media-query';
import { texts } from './theme-texts';

/** Light or dark, kept on this device; the portal uses the same choice. */
export function ThemeToggle() {
  const systemIsLight = useMediaQuery('(prefers-color-scheme: light)');
  const [theme, setTheme] = useState<ReturnType<typeof readTheme>>('dark');
  useEffect(() => setTheme(readTheme()), []);
  const isLight = theme === 'light' || (theme === 'system' && systemIsLight);
  const other = isLight ? 'dark' : 'light';
  return (
    <IconButton
      label={texts[other]}
      title={texts[other]}
      icon={isLight ? <Moon /> : <Sun />}
      onClick={() => {
        writeTheme(other);
        setTheme(other);
      }}
    />
  );
}
