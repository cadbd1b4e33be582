/** Adds a value to a statement and answers its placeholder, `$1` and on. */
export type Bind = (value: unknown) => string;

/** The values of one statement, collected as its text is put together. */
export function binder(): { values: unknown[]; bind: Bind } {
  const values: unknown[] = [];
  return {
    values,
    bind: (value) => {
      values.push(value);
      return `$${values.length}`;
    },
  };
}
