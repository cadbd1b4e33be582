'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keys } from '@/client/query/keys';
import { leadFieldsQuery } from '@/client/query/queries';
import type { LeadField } from '@/contracts/pipeline/lead-fields';
import type { FieldErrors } from '../forms/lead-form-values';

const NONE: readonly LeadField[] = [];

/** The fields that staff added to leads, archived ones too; none until they are known. */
export function useLeadFields(): readonly LeadField[] {
  return useQuery(leadFieldsQuery).data?.docs ?? NONE;
}

/** Asks for the fields anew when the server refused one: staff may have changed them meanwhile. */
export function useRefusedFields(): (errors: FieldErrors) => void {
  const client = useQueryClient();
  return useCallback(
    (errors) => {
      if (Object.keys(errors).some((name) => name.startsWith('custom')))
        void client.invalidateQueries({ queryKey: keys.leadFields });
    },
    [client],
  );
}
