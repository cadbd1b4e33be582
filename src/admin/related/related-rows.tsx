'use client';

import { Link, useDocumentInfo, useEntityVisibility } from '@payloadcms/ui';
import type { CollectionSlug } from 'payload';
import { useCallback, useEffect, useId, useState } from 'react';
import type { RelatedRowsProps } from '@/contracts/admin-props';
import { whenChanged } from '../changed';
import '../admin.css';
import { AddRelated } from './add-related';
import './related.css';
import { RelatedCell, type RelatedRow } from './related-cell';

type Found = { docs: RelatedRow[]; totalDocs: number };

const SHOWN = 6;

/**
 * The rows of another collection that belong to this document, the newest first, and the way to all of them. Read with the
 * member of staff's own rights by the collection's own API: this opens no further road to the rows.
 */
export function RelatedRows({ title, collection, on, columns, sort, none, add }: RelatedRowsProps) {
  const { id } = useDocumentInfo();
  const { isEntityVisible } = useEntityVisibility();
  const heading = useId();
  const [found, setFound] = useState<Found | 'failed' | null>(null);
  const mine = `where[${on}][equals]=${id}`;
  const isSeen = Boolean(id) && isEntityVisible({ collectionSlug: collection as CollectionSlug });

  const load = useCallback(async () => {
    const query = `${mine}&sort=${sort}&limit=${SHOWN}&depth=1`;
    try {
      const response = await fetch(`/api/${collection}?${query}`, { credentials: 'same-origin' });
      setFound(response.ok ? ((await response.json()) as Found) : 'failed');
    } catch {
      setFound('failed');
    }
  }, [collection, mine, sort]);
  useEffect(() => {
    if (!isSeen) return;
    void load();
    return whenChanged(() => void load());
  }, [isSeen, load]);

  if (!isSeen) return null;
  const list = `/admin/collections/${collection}?${mine}`;
  return (
    <section className="portal-card portal-related" aria-labelledby={heading}>
      <h2 id={heading}>
        {title} {found && found !== 'failed' && <span className="portal-muted">{found.totalDocs}</span>}
      </h2>
      {found === null ? (
        <p className="portal-muted">Loading…</p>
      ) : found === 'failed' ? (
        <p className="portal-muted" role="alert">
          These could not be loaded. Reload the page to try again.
        </p>
      ) : found.docs.length === 0 ? (
        <p className="portal-muted">{none}</p>
      ) : (
        <div className="portal-related__scroll">
          <table>
            <thead>
              <tr>
                {columns.map(({ field, label }) => (
                  <th key={field} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.docs.map((row) => (
                <tr key={row.id}>
                  {columns.map((column, i) => (
                    <td key={column.field}>
                      {i === 0 ? (
                        <Link href={`/admin/collections/${collection}/${row.id}`}>
                          <RelatedCell row={row} column={column} />
                        </Link>
                      ) : (
                        <RelatedCell row={row} column={column} />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {add && <AddRelated collection={collection} on={on} label={add} />}
      {found && found !== 'failed' && found.totalDocs > SHOWN && (
        <p className="portal-card__all">
          <Link href={list}>See all {found.totalDocs}</Link>
        </p>
      )}
    </section>
  );
}
