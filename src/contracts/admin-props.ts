/** What collections tell the components of the admin that they name. */

/** A column of rows that belong to the document shown. `name`: of the document that the field names. */
export type RelatedColumn = {
  field: string;
  label: string;
  as?: 'text' | 'word' | 'money' | 'percent' | 'day' | 'name';
};
export type RelatedRowsProps = {
  title: string;
  collection: string;
  /** The field of those rows that names this document. */
  on: string;
  columns: readonly RelatedColumn[];
  sort: string;
  /** What is said when there are none. */
  none: string;
  /** What the button says that makes another one, for those who may. */
  add?: string;
};

/** A list as staff often need it: a link above the table. `{month}` in the query is the first of this month. */
export type ListPreset = { label: string; query: string };
