import type { ListPreset } from '@/contracts/admin-props';

/** Links above the table of a list, to what staff look for most. */
export const listPresets = (...presets: ListPreset[]) => ({
  path: '/src/admin/lists/list-presets#ListPresets',
  clientProps: { presets },
});
