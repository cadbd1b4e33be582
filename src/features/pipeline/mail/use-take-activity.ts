'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { Activity } from '@/contracts/pipeline/leads';
import { takeActivity } from '../offline/take-lead';

/** Puts what the server noted on a lead on top of its timeline. */
export function useTakeActivity(): (leadId: string, activity: Activity) => void {
  const client = useQueryClient();
  return (leadId, activity) => takeActivity(client, leadId, activity);
}
