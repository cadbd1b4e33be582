import type { CURRENCIES } from '@/contracts/money/currency';
import type { SelectOption } from '@/ui/select';
import { PROJECT_TYPE_NAMES, SOURCE_NAMES } from '../words';

/** The contract's list, without its zod. */
const CURRENCY_CODES = ['USD', 'CAD', 'GBP', 'EUR', 'AUD'] as const satisfies typeof CURRENCIES;

const optionsOf = (names: Readonly<Record<string, string>>): SelectOption[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

export const CURRENCY_OPTIONS: SelectOption[] = CURRENCY_CODES.map((code) => ({ value: code, label: code }));
export const SOURCE_OPTIONS = optionsOf(SOURCE_NAMES);
export const PROJECT_TYPE_OPTIONS = optionsOf(PROJECT_TYPE_NAMES);
