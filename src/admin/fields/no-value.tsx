/** What a list shows where a row has nothing. */
export function NoValue() {
  return (
    <span className="portal-muted">
      <span aria-hidden="true">–</span>
      <span className="portal-unseen">none</span>
    </span>
  );
}
