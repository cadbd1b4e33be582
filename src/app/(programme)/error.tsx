'use client';

export { default } from '@/features/shell/page-stopped';
