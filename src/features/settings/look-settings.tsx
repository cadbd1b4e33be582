'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useEffect, useState } from 'react';
import { readTheme, type Theme, writeTheme } from '@/features/shell/theme';
import { Card } from '@/ui/card';
import { SegmentedControl } from '@/ui/segmented-control';

const OPTIONS = [
  { value: 'dark', label: 'Dark', icon: Moon },
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'system', label: 'As the device', icon: Monitor },
] as const satisfies readonly { value: Theme; label: string; icon: typeof Moon }[];

/** Dark, light, or as the device has it; kept on this device. */
export function LookSettings() {
  const [theme, setTheme] = useState<Theme>('dark');
  useEffect(() => setTheme(readTheme()), []);
  return (
    <Card id="look" title="Look" description="For this device.">
      <SegmentedControl
        block
        label="Theme"
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
