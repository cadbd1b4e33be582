'use client';

import { FieldDescription, FieldLabel } from '@payloadcms/ui';
import type { StaticDescription, StaticLabel } from 'payload';
import type { CSSProperties, ReactNode } from 'react';
import '../admin.css';
import './fields.css';

type FrameProps = {
  /** What every field of Payload's that is not an input of its own knows. */
  field: {
    label?: StaticLabel | false;
    required?: boolean;
    admin?: { description?: StaticDescription; width?: CSSProperties['width'] };
  };
  path: string;
  /** What is wrong, as a sentence; shown in place of the description. */
  problem?: string;
  isReadOnly?: boolean;
  children: ReactNode;
};

export const idOf = (path: string): string => `field-${path.replaceAll('.', '__')}`;

/** Label, content, and under it the description or what is wrong: how a field of ours stands between Payload's. */
export function FieldFrame({ field: { label, required, admin }, path, problem, isReadOnly, children }: FrameProps) {
  const width = admin?.width;
  return (
    <div
      className={`field-type text portal-field${problem ? ' error' : ''}${isReadOnly ? ' read-only' : ''}`}
      style={width ? ({ '--field-width': width } as CSSProperties) : { flex: '1 1 auto' }}
    >
      <FieldLabel label={label || undefined} path={path} required={required} />
      <div className="field-type__wrap">
        {children}
        <div id={`${idOf(path)}-said`}>
          {problem ? (
            <p className="portal-field__problem">{problem}</p>
          ) : (
            <FieldDescription description={admin?.description} path={path} />
          )}
        </div>
      </div>
    </div>
  );
}
