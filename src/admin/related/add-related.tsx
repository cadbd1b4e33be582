'use client';

import { useAuth, useDocumentDrawer, useDocumentInfo } from '@payloadcms/ui';
import type { CollectionSlug } from 'payload';
import { useMemo } from 'react';
import { tellChanged } from '../changed';

type AddRelatedProps = { collection: string; on: string; label: string };

/** Opens the form of a new row that belongs to this document, beside it; for those who may make one. */
export function AddRelated({ collection, on, label }: AddRelatedProps) {
  const { id } = useDocumentInfo();
  const { permissions } = useAuth();
  const [Drawer, , { openDrawer, closeDrawer }] = useDocumentDrawer({ collectionSlug: collection });
  const initialData = useMemo(() => ({ [on]: id }), [on, id]);
  if (!permissions?.collections?.[collection as CollectionSlug]?.create) return null;
  return (
    <>
      <button type="button" className="portal-related__add" onClick={openDrawer}>
        {label}
      </button>
      <Drawer
        initialData={initialData}
        redirectAfterCreate={false}
        onSave={() => {
          closeDrawer();
          tellChanged();
        }}
      />
    </>
  );
}
