'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useEffect, useState } from 'react';
import { readTheme, type Theme, writeTheme } from '@/features/shell/theme';
import { Card } from '@/ui/card';
import { SegmentedControl } from '@/ui/segmented-control';
import { texts } from './texts';

const OPTIONS = [
  { value: 'dark', label: texts.look.themes.dark, icon: Moon },
  { value: 'light', label: texts.look.themes.light, icon: Sun },
  { value: 'system', label: texts.look.themes.system, icon: Monitor },
] as const satisfies readonly { value: Theme; label: string; icon: typeof Moon }[];

/** Dark, light, or as the device has it; kept on this device. */
export function LookSettings() {
  const [theme, setTheme] = useState<Theme>('dark');
  useEffect(() => setTheme(readTheme()), []);
  return (
    <Card id="look" title={texts.look.title} description={texts.look.description}>
      <SegmentedControl
        block
        label={texts.look.theme}
        value={theme}
        options={OPTIONS}
        onChange={(chosen) => {
          writeTheme(chosen);
          setTheme(chosen);
        }}
      />
    </Card>
  );
}
