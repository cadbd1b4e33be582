'use client';

import { useState } from 'react';

/** The value, or, once it is null, the last one it had: for what is still to be seen while it closes. */
export function useLast<T>(value: T | null): T | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
