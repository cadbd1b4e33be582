import type { UIField } from 'payload';
import type { RelatedRowsProps } from '@/contracts/admin-props';

/**
 * Rows of another collection that belong to the document, shown in the admin. Not a join field: a join would be answered to
 * whoever reads the document, and be read by every change of it.
 */
export const related = (props: RelatedRowsProps): UIField => ({
  name: `related-${props.collection}-${props.on}`,
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: { path: '/src/admin/related/related-rows#RelatedRows', clientProps: props } },
  },
});
